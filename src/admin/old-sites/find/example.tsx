import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { validateOldUrl } from '../../../engine/address';
import type { Detection } from '../../../types/schema';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { StepHeading } from '../parts/heading';
import { readable, refusal } from '../words';
import { Result } from './result';
import type { Find, FindAction } from './steps';

type Props = {
	found: Detection;
	tried: boolean;
	typed: string;
	setTyped: ( typed: string ) => void;
	problem: Find[ 'problem' ];
	dispatch: ( action: FindAction ) => void;
	byHand: () => void;
};

/** One old article's address teaches what no trace told. */
export function Example( {
	found,
	tried,
	typed,
	setTyped,
	problem,
	dispatch,
	byHand,
}: Props ) {
	const [ isAsked, setAsked ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const checked = validateOldUrl( typed, [ found.item ] );
	const isNone = 0 === found.recognised;

	useEffect( () => {
		if ( problem ) {
			form.current?.querySelector( 'input' )?.focus();
		}
	}, [ problem ] );

	const submit = () => {
		if ( 'error' in checked ) {
			setAsked( true );
			form.current?.querySelector( 'input' )?.focus();
		} else {
			dispatch( {
				type: 'look',
				request: { url: found.item.baseUrl, example: checked.url },
			} );
		}
	};

	return (
		<form
			ref={ form }
			className="passerelle-step"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				submit();
			} }
		>
			{ isNone && <Result found={ found } /> }
			<StepHeading>{ heading( isNone, tried ) }</StepHeading>
			<p>
				{ __(
					'Choose one that is on this site too. On the old site, or in a list of old bookmarks, copy its address and paste it here.',
					'passerelle'
				) }
			</p>
			<div className="passerelle-ask">
				<Field
					name="example"
					isCode
					label={ __( 'Address of an old article', 'passerelle' ) }
					value={ typed }
					error={
						errorOf( checked, isAsked, found ) ?? problem?.message
					}
					onChange={ ( value ) => {
						setTyped( value );
						setAsked( false );
					} }
				/>
				<Button variant="primary" type="submit">
					{ __( 'Continue', 'passerelle' ) }
				</Button>
			</div>
			<div className="passerelle-actions">
				<Button variant="secondary" onClick={ byHand }>
					{ __( 'Set the rules by hand', 'passerelle' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => dispatch( { type: 'again' } ) }
				>
					{ __( 'Start again with another address', 'passerelle' ) }
				</Button>
			</div>
		</form>
	);
}

function heading( isNone: boolean, tried: boolean ): string {
	if ( tried ) {
		return __(
			'Still no article recognised: give the address of another old article',
			'passerelle'
		);
	}

	return isNone
		? __(
				'No article recognised: give the address of an old article',
				'passerelle'
			)
		: __( 'Give the address of one old article', 'passerelle' );
}

function errorOf(
	checked: ReturnType< typeof validateOldUrl >,
	isAsked: boolean,
	found: Detection
): string | undefined {
	if ( ! isAsked || ! ( 'error' in checked ) ) {
		return undefined;
	}

	return 'not-under' === checked.error
		? sprintf(
				/* translators: %s: the address of the old site. */
				__(
					'This is not an address of the old site. It should start with: %s',
					'passerelle'
				),
				readable( found.item.baseUrl )
			)
		: refusal( checked.error );
}

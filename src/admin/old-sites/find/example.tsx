import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { validateOldUrl, type FieldError } from '../../../engine/address';
import type { Detection } from '../../../types/schema';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { StepHeading } from '../../parts/heading';
import { refusal } from '../words';
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
	const error = errorOf( typed, found );
	const isNone = 0 === found.recognised;

	useEffect( () => {
		if ( problem ) {
			form.current?.querySelector( 'input' )?.focus();
		}
	}, [ problem ] );

	const submit = () => {
		if ( error ) {
			setAsked( true );
			form.current?.querySelector( 'input' )?.focus();
		} else {
			dispatch( {
				type: 'look',
				request: { url: found.item.baseUrl, example: typed.trim() },
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
			{ isNone && (
				<Result found={ tried ? found : withoutAdvice( found ) } />
			) }
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
						isAsked && error ? refusal( error ) : problem?.message
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

/** The heading says already what the doubt would say. */
function withoutAdvice( found: Detection ): Detection {
	return {
		...found,
		doubts: found.doubts.filter(
			( { code } ) => 'nothing_recognised' !== code
		),
	};
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

/** An address elsewhere is none of ours to refuse: it tells where the old site is today. */
function errorOf( typed: string, { item }: Detection ): FieldError | null {
	const checked = validateOldUrl( typed, [ item ] );

	return 'error' in checked && 'not-under' !== checked.error
		? checked.error
		: null;
}

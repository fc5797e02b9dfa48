import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	completeUrl,
	isUnder,
	withTypedScheme,
	type Completed,
} from '../../../engine/address';
import type { OldSite } from '../../../types/schema';
import { boot } from '../boot';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { StepHeading } from '../../parts/heading';
import { readable, refusal } from '../words';
import type { Find, FindAction } from './steps';

type Props = {
	typed: string;
	setTyped: ( typed: string ) => void;
	problem: Find[ 'problem' ];
	/** The first old site of all: the page was just opened. */
	isFirst: boolean;
	/** The old sites there are already. */
	others: readonly OldSite[];
	dispatch: ( action: FindAction ) => void;
};

/** The one question. */
export function Ask( {
	typed,
	setTyped,
	problem,
	isFirst,
	others,
	dispatch,
}: Props ) {
	const [ isAsked, setAsked ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const completed = asked( typed, others );
	const error =
		isAsked && 'error' in completed
			? refusal( completed.error )
			: problem?.message;
	const suggestion =
		'suggestion' in completed ? completed.suggestion : undefined;

	// An answer that refuses the address leads back to it.
	useEffect( () => {
		if ( problem ) {
			form.current?.querySelector( 'input' )?.focus();
		}
	}, [ problem ] );

	const submit = () => {
		if ( 'error' in completed ) {
			setAsked( true );
			form.current?.querySelector( 'input' )?.focus();
		} else if ( isThisSite( completed.url ) ) {
			dispatch( { type: 'own' } );
		} else {
			dispatch( {
				type: 'look',
				request: { url: withTypedScheme( typed, completed.url ) },
				known: {},
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
			<StepHeading isFirst={ isFirst }>
				{ isFirst
					? __(
							'Welcome. What was the address of the old site?',
							'passerelle'
						)
					: __(
							'What was the address of this other old site?',
							'passerelle'
						) }
			</StepHeading>
			<div className="passerelle-ask">
				<Field
					name="url"
					isCode
					label={ __( 'Address of the old site', 'passerelle' ) }
					placeholder="https://ancien.example"
					value={ typed }
					error={ error }
					onChange={ ( value ) => {
						setTyped( value );
						setAsked( false );
					} }
				/>
				<Button variant="primary" type="submit">
					{ __( 'Continue', 'passerelle' ) }
				</Button>
			</div>
			{ isAsked && suggestion && (
				<Button
					variant="secondary"
					onClick={ () => {
						setTyped( suggestion );
						dispatch( {
							type: 'look',
							request: { url: suggestion, example: typed.trim() },
							known: {},
						} );
					} }
				>
					{ sprintf(
						/* translators: %s: the address of a site. */
						__( 'Continue with %s', 'passerelle' ),
						readable( suggestion )
					) }
				</Button>
			) }
			<p className="passerelle-help">
				{ __(
					'It may be closed: give the address it had. Passerelle reads its home page once, and changes nothing before you say so.',
					'passerelle'
				) }
			</p>
		</form>
	);
}

function asked(
	typed: string,
	others: readonly OldSite[]
): Completed | { error: 'twice' } {
	// This site itself is no refusal, whatever its address: the old one stood where it stands.
	const completed = completeUrl( typed, [
		...boot.testHosts,
		new URL( boot.homeUrl ).host,
	] );
	const isKnown =
		'url' in completed &&
		others.some( ( { baseUrl } ) => baseUrl === completed.url );

	return isKnown ? { error: 'twice' } : completed;
}

/** The new site took over the old one's address. An old site kept in a folder of this one is another matter. */
function isThisSite( url: string ): boolean {
	const home = { baseUrl: boot.homeUrl, formerUrls: [] };

	return (
		isUnder( url, home ) &&
		isUnder( boot.homeUrl, { baseUrl: url, formerUrls: [] } )
	);
}

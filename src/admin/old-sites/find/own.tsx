import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { completeUrl } from '../../../engine/address';
import { boot } from '../boot';
import { useKept } from '../../kept';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { StepHeading } from '../../parts/heading';
import { Radio } from '../parts/radio';
import { readable, refusal } from '../words';
import type { FindAction } from './steps';

/** The new site stands where the old one stood: its old addresses are former ones now. */
export function Own( {
	dispatch,
}: {
	dispatch: ( action: FindAction ) => void;
} ) {
	const url = boot.homeUrl;
	const [ where, setWhere ] = useState< 'moved' | 'closed' >( 'moved' );
	const [ typed, setTyped ] = useKept( 'moved-to', '' );
	const [ isAsked, setAsked ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const completed = completeUrl( typed, boot.testHosts );

	const submit = () => {
		if ( 'closed' === where ) {
			dispatch( {
				type: 'look',
				request: { url },
				known: { state: 'archived' },
			} );
		} else if ( 'error' in completed ) {
			setAsked( true );
			form.current
				?.querySelector< HTMLInputElement >( 'input[type=text]' )
				?.focus();
		} else {
			dispatch( {
				type: 'look',
				request: { url: completed.url },
				known: { formerUrls: [ url ] },
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
			<StepHeading>
				{ sprintf(
					/* translators: %s: the address of a site. */
					__(
						'This site stands at %s itself now. Where is the old one?',
						'passerelle'
					),
					readable( url )
				) }
			</StepHeading>
			<Radio
				label={ __( 'The old site', 'passerelle' ) }
				hideLabelFromVision
				selected={ where }
				onChange={ setWhere }
				options={ [
					{
						value: 'moved',
						label: __(
							'It moved to another address',
							'passerelle'
						),
					},
					{
						value: 'closed',
						label: __(
							'It is closed: links go to web.archive.org',
							'passerelle'
						),
					},
				] }
			/>
			{ 'moved' === where && (
				<Field
					name="moved-to"
					isCode
					label={ __( 'Its address today', 'passerelle' ) }
					placeholder="https://ancien.example"
					value={ typed }
					error={
						isAsked && 'error' in completed
							? refusal( completed.error )
							: undefined
					}
					onChange={ ( value ) => {
						setTyped( value );
						setAsked( false );
					} }
				/>
			) }
			<div className="passerelle-actions">
				<Button variant="primary" type="submit">
					{ __( 'Continue', 'passerelle' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => dispatch( { type: 'again' } ) }
				>
					{ __( 'Another address', 'passerelle' ) }
				</Button>
			</div>
		</form>
	);
}

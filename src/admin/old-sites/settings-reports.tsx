import { TextareaControl, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Settings } from '../../types/schema';
import { Radio } from './parts/radio';

type ReportSettings = NonNullable< Settings[ 'reports' ] >;

/** What readers may leave, and who is told how often. */
export function ReportFields( {
	settings,
	change,
}: {
	settings: ReportSettings;
	change: ( settings: ReportSettings ) => void;
} ) {
	const { askEmail, digest, recipients } = settings;
	// As it is typed: an address grows letter by letter, and an empty line is the beginning of the next.
	const [ text, setText ] = useState( recipients.join( '\n' ) );

	return (
		<fieldset className="passerelle-section">
			<legend>{ __( 'Readers’ reports', 'passerelle' ) }</legend>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Readers may leave an e-mail address, to be told when it is repaired',
					'passerelle'
				) }
				help={ __(
					'Nobody sees it, moderators neither. It is deleted when the report is closed, after 90 days at the latest.',
					'passerelle'
				) }
				checked={ askEmail }
				onChange={ ( isOn ) =>
					change( { ...settings, askEmail: isOn } )
				}
			/>
			<Radio
				label={ __( 'A mail that sums up what is new', 'passerelle' ) }
				selected={ digest }
				onChange={ ( often ) =>
					change( { ...settings, digest: often } )
				}
				options={ [
					{
						value: 'daily',
						label: __( 'Once a day', 'passerelle' ),
					},
					{
						value: 'hourly',
						label: __( 'Once an hour', 'passerelle' ),
					},
					{ value: 'off', label: __( 'Never', 'passerelle' ) },
				] }
			/>
			{ 'off' !== digest && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'To whom, one address a line', 'passerelle' ) }
					help={ __(
						'Empty: to the site’s administrator. Nothing is sent when nothing is new.',
						'passerelle'
					) }
					rows={ 3 }
					value={ text }
					onChange={ ( typed ) => {
						setText( typed );
						change( {
							...settings,
							recipients: addresses( typed ),
						} );
					} }
				/>
			) }
		</fieldset>
	);
}

/** One a line; commas and semicolons are what people type instead. */
export function addresses( text: string ): string[] {
	return text
		.split( /[\n,;]/ )
		.map( ( line ) => line.trim() )
		.filter( ( line ) => '' !== line );
}

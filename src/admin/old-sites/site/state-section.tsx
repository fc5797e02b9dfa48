import { __ } from '@wordpress/i18n';
import { Field } from '../../parts/field';
import { Radio } from '../parts/radio';
import { Suspect } from '../parts/suspect';
import { fieldLabel, stateName } from '../words';
import type { Section } from './section';

/** Whether links go to the old site, to its archive, or nowhere. */
export function StateSection( { site, change, errorOf }: Section ) {
	return (
		<fieldset className="passerelle-section">
			<legend>{ fieldLabel( 'state' ) }</legend>
			{ 'suspect' === site.state && (
				<Suspect
					site={ site }
					lift={ () => change( { state: 'online' } ) }
				/>
			) }
			<Radio
				label={ fieldLabel( 'state' ) }
				hideLabelFromVision
				selected={ site.state }
				onChange={ ( state ) => change( { state } ) }
				options={ [
					{
						value: 'online',
						label: stateName( 'online' ),
						description: __(
							'Links go to the old site, and beside it to its copy on web.archive.org.',
							'passerelle'
						),
					},
					{
						value: 'archived',
						label: stateName( 'archived' ),
						description: __(
							'No reader is sent to the old address any more.',
							'passerelle'
						),
					},
					{
						value: 'gone',
						label: stateName( 'gone' ),
						description: __(
							'Imported articles only say that they come from an old site.',
							'passerelle'
						),
					},
				] }
			/>
			<Field
				name="archivedAt"
				type="date"
				label={ __( 'Last good day (optional)', 'passerelle' ) }
				help={ __(
					'web.archive.org then shows the copy of that day or the one before it: useful when someone else has the address since.',
					'passerelle'
				) }
				value={ site.archivedAt ?? '' }
				error={ errorOf( 'archivedAt' ) }
				onChange={ ( archivedAt ) => change( { archivedAt } ) }
			/>
		</fieldset>
	);
}

import { ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import type { Account } from '../../../types/schema';
import { fieldLabel } from '../words';
import type { PartProps } from './index';

type Section = Account[ 'sections' ][ number ];

/** Who shares the account, each with its own payment message. */
export function Sections( { draft, change, error }: PartProps ) {
	const { sections } = draft;
	const set = ( index: number, some: Partial< Section > ) =>
		change( {
			sections: sections.map( ( section, at ) =>
				at === index ? { ...section, ...some } : section
			),
		} );

	return (
		<fieldset className="passerelle-section">
			<legend>
				{ __( 'Sections that share this account', 'passerelle' ) }
			</legend>
			{ sections.map( ( section, index ) => (
				<div key={ index } className="passerelle-rule">
					<div className="passerelle-grid">
						<Field
							name={ `sections[${ index }][name]` }
							label={ fieldLabel( 'name' ) }
							value={ section.name }
							onChange={ ( name ) => set( index, { name } ) }
							error={ error( `sections[${ index }][name]` ) }
						/>
						<Field
							name={ `sections[${ index }][message]` }
							label={ fieldLabel( 'message' ) }
							value={ section.message }
							onChange={ ( message ) =>
								set( index, { message } )
							}
							error={ error( `sections[${ index }][message]` ) }
						/>
					</div>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'Locked: without this message a gift does not reach the section',
							'passerelle'
						) }
						checked={ section.locked }
						onChange={ ( locked ) => set( index, { locked } ) }
					/>
					<Button
						variant="tertiary"
						isDestructive
						onClick={ () =>
							change( {
								sections: sections.filter(
									( _, at ) => at !== index
								),
							} )
						}
					>
						{ sprintf(
							/* translators: %s: name of a section */
							__( 'Remove %s', 'passerelle' ),
							section.name || fieldLabel( 'name' )
						) }
					</Button>
				</div>
			) ) }
			<Button
				variant="secondary"
				onClick={ () =>
					change( {
						sections: [
							...sections,
							{ name: '', message: '', locked: false },
						],
					} )
				}
			>
				{ __( 'Add a section', 'passerelle' ) }
			</Button>
		</fieldset>
	);
}

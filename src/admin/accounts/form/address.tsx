import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { isSwiss, readIban } from '../../../engine/bank';
import { Field } from '../../parts/field';
import { fieldLabel } from '../words';
import type { PartProps } from './index';

const PARTS = [ 'street', 'number', 'postcode', 'town', 'country' ] as const;

const EMPTY_ADDRESS = {
	street: '',
	number: '',
	postcode: '',
	town: '',
	country: 'CH',
};

/** Only where a Swiss payment part is wanted: readers see the address then. */
export function AddressFields( { draft, change, error }: PartProps ) {
	const { address } = draft;

	if ( ! isSwiss( readIban( draft.iban ) ) && ! address ) {
		return null;
	}

	return (
		<fieldset className="passerelle-section">
			<legend>{ __( 'Swiss payment part', 'passerelle' ) }</legend>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Offer a Swiss payment part', 'passerelle' ) }
				help={ __(
					'It needs the payee’s postal address, and readers see that address. Without it the account is shown without a code.',
					'passerelle'
				) }
				checked={ address !== null }
				onChange={ ( on ) =>
					change( { address: on ? EMPTY_ADDRESS : null } )
				}
			/>
			{ address && (
				<div className="passerelle-grid">
					{ PARTS.map( ( name ) => (
						<Field
							key={ name }
							name={ `address[${ name }]` }
							label={ fieldLabel( name ) }
							value={ address[ name ] }
							onChange={ ( value ) =>
								change( {
									address: { ...address, [ name ]: value },
								} )
							}
							error={ error( `address[${ name }]` ) }
						/>
					) ) }
				</div>
			) }
		</fieldset>
	);
}

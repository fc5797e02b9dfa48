import { __ } from '@wordpress/i18n';
import { isSwiss, readIban } from '../../../engine/bank';
import { Field } from '../../parts/field';
import { Select } from '../../parts/select';
import { fieldLabel } from '../words';
import type { PartProps } from './index';

/** Payee, IBAN, BIC, and what readers read above them. */
export function Basics( { draft, change, error }: PartProps ) {
	return (
		<fieldset className="passerelle-section">
			<legend>{ __( 'The account', 'passerelle' ) }</legend>
			<Field
				name="label"
				label={ fieldLabel( 'label' ) }
				help={ __(
					'For example the name of your association.',
					'passerelle'
				) }
				value={ draft.label }
				onChange={ ( label ) => change( { label } ) }
				error={ error( 'label' ) }
			/>
			<Field
				name="payee"
				label={ fieldLabel( 'payee' ) }
				help={ __(
					'Banks compare it with the IBAN and warn the donor when they differ.',
					'passerelle'
				) }
				value={ draft.payee }
				onChange={ ( payee ) => change( { payee } ) }
				error={ error( 'payee' ) }
			/>
			<Field
				name="iban"
				isCode
				label="IBAN"
				help={ __( 'With or without spaces.', 'passerelle' ) }
				value={ draft.iban }
				onChange={ ( iban ) =>
					change( {
						iban,
						...( ! isSwiss( readIban( iban ) ) && {
							currency: 'EUR',
						} ),
					} )
				}
				error={ error( 'iban' ) }
			/>
			<Field
				name="bic"
				isCode
				label="BIC"
				help={ __(
					'Optional inside the European Economic Area. Switzerland and the United Kingdom need it for a code in euros.',
					'passerelle'
				) }
				value={ draft.bic }
				onChange={ ( bic ) => change( { bic } ) }
				error={ error( 'bic' ) }
			/>
			{ isSwiss( readIban( draft.iban ) ) && (
				<Select
					name="currency"
					label={ fieldLabel( 'currency' ) }
					value={ draft.currency }
					options={ [
						{ value: 'EUR', label: __( 'Euro', 'passerelle' ) },
						{
							value: 'CHF',
							label: __( 'Swiss franc', 'passerelle' ),
						},
					] }
					onChange={ ( currency ) => change( { currency } ) }
					error={ error( 'currency' ) }
				/>
			) }
			<Field
				name="note"
				label={ fieldLabel( 'note' ) }
				help={ __(
					'One line below the account, optional.',
					'passerelle'
				) }
				value={ draft.note }
				onChange={ ( note ) => change( { note } ) }
				error={ error( 'note' ) }
			/>
		</fieldset>
	);
}

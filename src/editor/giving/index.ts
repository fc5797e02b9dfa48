import { registerBlockBindingsSource } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { groupIban } from '../../engine/bank/iban-country';
import { accounts, type Offered } from './settings';

type Args = { account?: string; field?: string };

const FIELDS: Record< string, ( account: Offered ) => string > = {
	iban: ( { iban } ) => groupIban( iban ),
	payee: ( { payee } ) => payee,
	bic: ( { bic } ) => bic,
};

function valueOf( { account = '', field = '' }: Args ): string {
	const list = accounts();
	const found = account
		? list.find( ( { id } ) => id === account )
		: list[ 0 ];

	return found ? ( FIELDS[ field ]?.( found ) ?? '' ) : '';
}

/** Shows in the editor what inc/giving/bindings.php prints; changed it can be on the accounts screen alone. */
registerBlockBindingsSource( {
	name: 'passerelle/account',
	label: __( 'Bank account', 'passerelle' ),
	getValues: ( {
		bindings,
	}: {
		bindings: Record< string, { args?: Args } >;
	} ) =>
		Object.fromEntries(
			Object.entries( bindings ).map(
				( [ attribute, { args = {} } ] ) => [
					attribute,
					valueOf( args ),
				]
			)
		),
	canUserEditValue: () => false,
	// What the sidebar offers under “Attributes”, from WordPress 6.9 on.
	getFieldsList: () =>
		accounts().flatMap( ( { id, label } ) =>
			[
				{ field: 'iban', name: 'IBAN' },
				{ field: 'payee', name: __( 'Payee', 'passerelle' ) },
				{ field: 'bic', name: 'BIC' },
			].map( ( { field, name } ) => ( {
				label: `${ label } · ${ name }`,
				type: 'string',
				args: { account: id, field },
			} ) )
		),
} );

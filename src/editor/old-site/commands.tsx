import { useCommand } from '@wordpress/commands';
import { __ } from '@wordpress/i18n';
import { external, search } from '@wordpress/icons';
import type { OldAddress } from '../../types/schema';

const open = ( url: string ) => window.open( url, '_blank', 'noopener' );

/** The same links in the command palette (Ctrl+K). */
export function Commands( { record }: { record: OldAddress } ) {
	useCommand( {
		name: 'passerelle/open-old-version',
		label: __( 'View this article on the old site', 'passerelle' ),
		icon: external,
		callback: ( { close } ) => {
			close();
			open( record.url );
		},
	} );
	useCommand( {
		name: 'passerelle/search-old-site',
		label: __( 'Search the old site for this article', 'passerelle' ),
		icon: search,
		disabled: '' === record.searchUrl,
		callback: ( { close } ) => {
			close();
			open( record.searchUrl );
		},
	} );

	return null;
}

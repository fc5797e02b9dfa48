import { useCommand } from '@wordpress/commands';
import { __ } from '@wordpress/i18n';
import { flag } from './flag';
import { settings } from './settings';

const go = ( hash: string ) => {
	window.location.href = settings.screenUrl + hash;
};

/** The ways to the reports in the command palette (Ctrl+K). */
export function Commands( { postId }: { postId: number } ) {
	useCommand( {
		name: 'passerelle/reports',
		label: __( 'Readers’ reports: what is to be done', 'passerelle' ),
		icon: flag,
		disabled: '' === settings.screenUrl,
		callback: ( { close } ) => {
			close();
			go( '#/' );
		},
	} );
	useCommand( {
		name: 'passerelle/reports-of-article',
		label: __( 'Readers’ reports about this article', 'passerelle' ),
		icon: flag,
		disabled: '' === settings.screenUrl,
		callback: ( { close } ) => {
			close();
			go( `#/article/${ postId }` );
		},
	} );

	return null;
}

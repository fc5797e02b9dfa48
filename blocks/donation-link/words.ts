import { __ } from '@wordpress/i18n';

/** What is wrong with a donation link, and what to do. */
export function linkSentence( fault: string ): string {
	switch ( fault ) {
		case 'empty':
			return __(
				'As you would say it: paypal.me/name, patreon.com/name, or any address.',
				'passerelle'
			);
		case 'https':
			return __(
				'Gifts need a secure address: https:// instead of http://.',
				'passerelle'
			);
		case 'credentials':
			return __(
				'There is an @ before the name of the site: such addresses deceive people about where they lead.',
				'passerelle'
			);
		default:
			return __( 'This is not the address of a page.', 'passerelle' );
	}
}

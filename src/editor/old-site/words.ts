import { __, sprintf } from '@wordpress/i18n';
import type { FieldError } from '../../engine/address';
import { settings } from './settings';

/** Why an address is refused, and what to do. */
export function refusal( error: FieldError ): string {
	switch ( error ) {
		case 'empty':
			return __(
				'Give the address of this article on the old site.',
				'passerelle'
			);
		case 'credentials':
			return __(
				'Leave out the name and password: readers would see them.',
				'passerelle'
			);
		case 'too-long':
			return __(
				'This address is longer than 500 characters.',
				'passerelle'
			);
		case 'not-under':
			return sprintf(
				/* translators: %s: one or several web addresses. */
				__(
					'This is not an address of the old site. It should start with: %s',
					'passerelle'
				),
				settings.sites.map( ( { baseUrl } ) => baseUrl ).join( ', ' )
			);
		default:
			return __(
				'This is not a web address. Copy it from your browser’s address bar, on the old site.',
				'passerelle'
			);
	}
}

/** An address as people read it: without its scheme. */
export function readable( url: string ): string {
	return url.replace( /^https?:\/\//, '' );
}

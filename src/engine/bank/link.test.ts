import { describe, expect, it } from '@jest/globals';
import { readLink } from './link';

describe( 'donation links', () => {
	it.each( [
		[ 'paypal.me/lespasseurs', 'https://paypal.me/lespasseurs', 'paypal' ],
		[
			' PayPal.Me / LesPasseurs ',
			'https://paypal.me/LesPasseurs',
			'paypal',
		],
		[ 'http://www.paypal.me/x', 'https://www.paypal.me/x', 'paypal' ],
		[ 'patreon.com/passeurs', 'https://patreon.com/passeurs', 'patreon' ],
		[
			'fr.liberapay.com/Passeurs/',
			'https://fr.liberapay.com/Passeurs/',
			'liberapay',
		],
		[ '//dons.example/fr?a=b', 'https://dons.example/fr?a=b', 'other' ],
		[ 'https://dons.example:8443/', 'https://dons.example:8443/', 'other' ],
		[
			'paypal.me.evil.example/x',
			'https://paypal.me.evil.example/x',
			'other',
		],
	] )( '%j is %j', ( typed, url, service ) => {
		expect( readLink( typed ) ).toEqual( { url, service } );
	} );

	it.each( [
		[ '', 'empty' ],
		[ 'javascript:alert(1)', 'scheme' ],
		[ 'java\u200bscript:alert(1)//paypal.me', 'scheme' ],
		[ 'data:text/html,x', 'scheme' ],
		[ 'mailto:a@example.org', 'scheme' ],
		[ 'http://dons.example/', 'https' ],
		[ 'https://paypal.me@evil.example/', 'credentials' ],
		[ 'passeurs', 'link' ],
		[ 'https://', 'link' ],
	] )( '%j is refused: %s', ( typed, fault ) => {
		expect( readLink( typed ) ).toEqual( { fault } );
	} );
} );

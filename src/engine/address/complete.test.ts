import { completeUrl, withTypedScheme } from '.';

describe( 'the scheme that nobody typed', () => {
	test.each( [
		[ 'ancien.example/spip', 'ancien.example/spip/' ],
		[ ' ancien.example:8080', 'ancien.example:8080/' ],
		[ 'https://ancien.example', 'https://ancien.example/' ],
		[ 'HTTP://ancien.example', 'http://ancien.example/' ],
	] )( 'is not asked for: %s', ( typed, asked ) => {
		const completed = completeUrl( typed, [ 'ancien.example:8080' ] );

		expect(
			'url' in completed && withTypedScheme( typed, completed.url )
		).toBe( asked );
	} );
} );

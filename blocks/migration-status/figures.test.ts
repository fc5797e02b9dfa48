import { toggled } from './figures';
import type { Figure } from './figures';

test.each< [ string, Figure[], Figure, Figure[] ] >( [
	[ 'one of all is taken out', [], 'checked', [ 'moved', 'waiting' ] ],
	[
		'one is added in its place',
		[ 'waiting' ],
		'moved',
		[ 'moved', 'waiting' ],
	],
	[
		'all of them are none in particular',
		[ 'moved', 'waiting' ],
		'checked',
		[],
	],
	[
		'the order is always ours',
		[ 'waiting', 'moved' ],
		'waiting',
		[ 'moved' ],
	],
] )( '%s', ( _, shown, one, after ) => {
	expect( toggled( shown, one ) ).toEqual( after );
} );

import { jest } from '@jest/globals';
import { findPassage, innermost, type Block } from './passage';

const block = (
	clientId: string,
	attributes: Record< string, unknown >,
	innerBlocks: Block[] = []
): Block => ( { clientId, attributes, innerBlocks } );

const article = [
	block( 'a', {
		content: 'Le <strong>premier</strong> été&nbsp;des lectures.',
	} ),
	block( 'b', {}, [
		block( 'c', {
			content: 'Une deuxième phrase, plus longue que la première.',
		} ),
		block( 'd', { caption: 'La photo du bal (1999)' } ),
	] ),
	block( 'e', { body: [ { cells: [ { content: 'Dans une case' } ] } ] } ),
];

test( 'finds a passage across marks and entities, and where it stands', () => {
	expect( findPassage( article, 'premier été des' ) ).toEqual( {
		clientId: 'a',
		attribute: 'content',
		range: { start: 3, end: 18 },
	} );
} );

test.each( [
	[ 'deuxième phrase', 'c' ],
	[ 'photo du bal (1999)', 'd' ],
	[ 'Dans une case', 'e' ],
] )( 'finds « %s » inside other blocks', ( quote, clientId ) => {
	expect( findPassage( article, quote )?.clientId ).toBe( clientId );
} );

test( 'goes to where a passage begins when it spans several blocks', () => {
	expect(
		findPassage(
			article,
			'deuxième phrase, plus longue que la première. La photo du bal (1999)'
		)
	).toEqual( { clientId: 'c', attribute: 'content', range: null } );
} );

test( 'goes to where it ends when its beginning was mended', () => {
	expect(
		findPassage(
			article,
			'Unne deuxzième phrasse, plus longue que la première.'
		)?.clientId
	).toBe( 'c' );
} );

test.each( [ '', '   ', 'Rien de tel ici', '((((((((((((((((((((((((((((((' ] )(
	'finds nothing for « %s »',
	( quote ) => {
		expect( findPassage( article, quote ) ).toBeNull();
	}
);

test( 'reads a block once, and again when it changed', () => {
	const parse = jest.spyOn( DOMParser.prototype, 'parseFromString' );
	const before = block( 'a', { content: 'Un <em>premier</em> mot' } );
	const after = block( 'a', { content: 'Un <em>second</em> mot' } );

	expect( findPassage( [ before ], 'second' ) ).toBeNull();
	expect( findPassage( [ before ], 'premier' )?.clientId ).toBe( 'a' );
	expect( parse ).toHaveBeenCalledTimes( 1 );
	expect( findPassage( [ after ], 'second' )?.clientId ).toBe( 'a' );
	expect( findPassage( [ after ], 'premier' ) ).toBeNull();
	expect( parse ).toHaveBeenCalledTimes( 2 );
} );

test.each( [
	[ 'des lectures', 'b' ],
	[ 'le passage cité', 'p' ],
	[ 'Un premier été des lectures et le passage', 'b' ],
	[ 'rien de tel', 'block' ],
] )( 'leads inside a Classic block to where « %s » stands', ( quote, id ) => {
	document.body.innerHTML =
		'<div id="block"><h2>Titre</h2><div><p id="b">Un premier <em>été</em> des lectures</p><p id="p">et <b>le</b> passage cité</p></div></div>';
	const element = document.getElementById( 'block' ) as HTMLElement;

	expect( innermost( element, quote ).id ).toBe( id );
} );

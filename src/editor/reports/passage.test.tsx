import { findPassage, type Block } from './passage';

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

import { readProgramme } from '../../engine/programme/index';
import { plainly, textOf } from './text-of';

type Block = Parameters< typeof textOf >[ 0 ][ number ];

const block = (
	name: string,
	content: string,
	innerBlocks: readonly Block[] = []
): Block => ( {
	name: `core/${ name }`,
	attributes: { content },
	innerBlocks,
} );

test( 'a list stays one: its items happen, without an hour too', () => {
	const text = textOf( [
		block(
			'paragraph',
			'Jeudi 25 avril au Quai, 53b av. du Port, 1000 Bruxelles. Concerts à partir de 20h :'
		),
		block( 'list', '', [
			block( 'list-item', 'Les Roseaux' ),
			block( 'list-item', 'Mangrove &amp; amis' ),
		] ),
	] );

	expect( text ).toMatch( /:\n\n• Les Roseaux\n• Mangrove &amp; amis$/ );
	expect(
		readProgramme( text, { date: '2019-03-20' } )[ 0 ]?.activities.map(
			( { title } ) => title
		)
	).toEqual( [ 'Les Roseaux', 'Mangrove & amis' ] );
} );

test( 'a heading stays one, but in a paragraph', () => {
	const text = textOf( [
		block( 'heading', 'Bal' ),
		block( 'paragraph', 'Demain' ),
	] );

	expect( text ).toBe( '<h2>Bal</h2>\n\nDemain' );
	expect( plainly( text ) ).toBe( 'Bal\n\nDemain' );
} );

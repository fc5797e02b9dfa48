import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isDay } from './calendar';
import { readProgramme, say } from './index';
import type { Happening } from './index';
import { texts } from './texts/texts';

const DATE = '2019-03-20';
const [ , MONTH ] = texts(
	readFileSync( new URL( './texts/belgium.txt', import.meta.url ), 'utf8' )
);

/** The same numbers every time: a failure can be repeated. */
function randoms( seed: number ): () => number {
	let state = seed;

	return () => {
		// The generator of Park and Miller.
		state = ( state * 48_271 ) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

const PIECES = [
	'vendredi',
	'12',
	'avril',
	'6',
	'mai',
	'1er',
	'du',
	'au',
	'les',
	'et',
	',',
	'.',
	' – ',
	' — ',
	'\n',
	'\n\n',
	':',
	'18h',
	'18 h 30',
	'20:15',
	'de',
	'à',
	'à partir de',
	'jusqu’à',
	'minuit',
	'midi',
	'[FR',
	'[FR/NL]',
	'VOSTFR',
	'(',
	')',
	'«',
	'»',
	'"',
	'rue du Gué 12',
	'1060 Saint-Gilles',
	'Maison des Passeurs',
	'Zaal',
	'om 18u',
	'8pm',
	'half acht',
	'{{',
	'}}',
	'[->art12]',
	'[[',
	']]',
	'<img12|left>',
	'<p>',
	'</p>',
	'| a | b |',
	'-*',
	'📅',
	'\u202e',
	'\u0000',
	'tous les mardis',
	'samedi',
	'31 avril',
	'25h',
	'2019',
	'29/02',
	'’',
	'&eacute;',
	'\ud800',
];

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What no event may be, whatever it was read from. */
function faults( events: readonly Happening[] ): string[] {
	return events.flatMap( ( event ) => {
		const { date, activities, doubts } = event;
		const times = [ event, ...activities ]
			.flatMap( ( { start, end } ) => [ start, end ] )
			.filter( ( time ) => time !== null );
		const sentences = doubts.map( ( doubt ) => say( doubt, 'fr' ) );

		return [
			...( date !== null && ! isDay( date )
				? [ `no day: ${ date }` ]
				: [] ),
			...times.filter( ( time ) => ! TIME.test( time ) ),
			// Without a date, there is always a question.
			...( date === null && doubts.length === 0
				? [ 'no date, no doubt' ]
				: [] ),
			// No value of a sentence is missing; braces of SPIP are gone from texts.
			...sentences.filter( ( sentence ) =>
				/[{}]|undefined/.test( sentence )
			),
		];
	} );
}

describe( 'anything at all', () => {
	it( 'is read without failing, and to events that are sound', () => {
		const random = randoms( 20190320 );

		for ( let round = 0; round < 300; round++ ) {
			const count = Math.floor( random() * 40 );
			const text = Array.from(
				{ length: count },
				() => PIECES[ Math.floor( random() * PIECES.length ) ]
			).join( random() < 0.5 ? ' ' : '' );
			expect( faults( readProgramme( text, { date: DATE } ) ) ).toEqual(
				[]
			);
		}
	} );

	it.each( [
		'',
		' ',
		'\n\n\n',
		'\u0000',
		'—',
		'18h',
		':',
		'<p>',
		'[[',
		'{{{',
		'«',
		'2019',
	] )( 'may be %j', ( text ) => {
		expect( faults( readProgramme( text, { date: DATE } ) ) ).toEqual( [] );
	} );
} );

/** Processor time of this process, not of the machine: others may be busy. */
function milliseconds( text: string ): number {
	const before = process.cpuUsage();
	readProgramme( text, { date: DATE } );
	const { user, system } = process.cpuUsage( before );

	return ( user + system ) / 1000;
}

describe( 'the time it takes', () => {
	it( 'stays small for a row of bars within a line', () => {
		expect(
			milliseconds( `bal ${ '| '.repeat( 2000 ) }le 12 avril` )
		).toBeLessThan( 1000 );
	} );

	it( 'grows as the text does', () => {
		const text = `${ MONTH?.text ?? '' }\n\n`;
		milliseconds( text.repeat( 20 ) );
		const once = milliseconds( text.repeat( 60 ) );
		const fourTimes = milliseconds( text.repeat( 240 ) );

		expect( fourTimes ).toBeLessThan( once * 4 * 2.5 );
	} );

	// What makes careless patterns look back again and again; 100 ms a thousand characters would be 3 s.
	it.each( [
		'a',
		'A ',
		"A'",
		'1',
		'1 ',
		'12, ',
		'3 mai ',
		'18h ',
		'18h-',
		'[',
		'(',
		'"',
		'{',
		'<p ',
		'<!--',
		'[->',
		'| ',
		' — ',
		' ',
		'\n',
		'\na',
		'12 rue du ',
		'A 1, ',
		'lundi ',
		': ',
		'[[',
		'&amp',
		'à la ',
		'<multi>',
		' · ',
		' ✨ ',
		'| x ',
		'a\tb\tc\n',
		'AU QUAI ',
		'Grove Road, ',
		'place du Marché, ',
		'Bal du 14 juillet ',
		'20h ; matinée dimanche 15h ; ',
		'toutes les séances à 19h30, ',
		'à bientôt\n',
	] )( 'stays small for 30,000 characters of %j', ( piece ) => {
		expect(
			milliseconds( piece.repeat( Math.ceil( 30_000 / piece.length ) ) )
		).toBeLessThan( 3000 );
	} );
} );

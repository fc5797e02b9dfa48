import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { readProgramme, say } from './index';
import { printed, texts } from './texts/texts';

const FOLDER = new URL( './texts/', import.meta.url );
const FILES = readdirSync( FOLDER ).filter( ( name ) =>
	name.endsWith( '.txt' )
);
const textsOf = ( file: string ) =>
	texts( readFileSync( new URL( file, FOLDER ), 'utf8' ) ).map(
		( text ) => ( { file, ...text } )
	);
/** What is read wrongly in silence: kept to see when that changes, and for the next mend. */
const BEYOND = 'beyond.txt';
const TEXTS = FILES.filter( ( file ) => file !== BEYOND ).flatMap( textsOf );

describe( 'the texts that people have', () => {
	it( 'are many, each with its own name', () => {
		expect( TEXTS.length ).toBeGreaterThanOrEqual( 350 );
		expect(
			new Set( TEXTS.map( ( { file, name } ) => file + name ) ).size
		).toBe( TEXTS.length );
	} );

	it.each( TEXTS )(
		'are read as a person reads them, or doubted: $file, $name',
		( { text, date, expected } ) => {
			expect( printed( readProgramme( text, { date } ) ) ).toBe(
				expected
			);
		}
	);

	it.each( textsOf( BEYOND ) )(
		'are beyond it where they are known to be: $name',
		( { text, date, expected } ) => {
			expect( printed( readProgramme( text, { date } ) ) ).toBe(
				expected
			);
		}
	);

	it.each( TEXTS )(
		'are read the same with other line ends and spaces: $file, $name',
		( { text, date, expected } ) => {
			const pasted = `\ufeff${ text.replace( /\n/g, '\r\n' ).replace( / :/g, '\u00a0:' ) }\u200b\r\n`;

			expect(
				printed( readProgramme( pasted, { date } ) ).replace(
					/\u00a0/g,
					' '
				)
			).toBe( expected );
		}
	);
} );

describe( 'the doubts', () => {
	const doubts = TEXTS.flatMap( ( { text, date } ) =>
		readProgramme( text, { date } ).flatMap( ( event ) => event.doubts )
	);

	it( 'of all these texts are of nearly every kind', () => {
		expect(
			new Set( doubts.map( ( { code } ) => code ) ).size
		).toBeGreaterThanOrEqual( 25 );
	} );

	it.each( [ 'en', 'fr' ] as const )(
		'ask something, with every value filled in: %s',
		( language ) => {
			const said = doubts.map( ( doubt ) => say( doubt, language ) );

			expect(
				said.filter(
					( sentence ) =>
						! sentence.endsWith( '?' ) ||
						/[{}]|undefined|“”|«\s*»/.test( sentence )
				)
			).toEqual( [] );
		}
	);
} );

describe( 'the year', () => {
	it.each( [
		[ '2019-03-20', 'Vendredi 12 avril', '2019-04-12', [] ],
		[ '2019-11-25', 'Samedi 18 janvier', '2020-01-18', [] ],
		[ '2019-01-10', 'Samedi 29 décembre', '2018-12-29', [] ],
		[ '2026-11-26', 'Saturday 13 June', '2026-06-13', [ 'year' ] ],
		[ '2019-03-20', '15 mars', '2019-03-15', [ 'year' ] ],
		[ '2019-03-20', '15 janvier', '2020-01-15', [] ],
		[ '2019-03-20', 'Vendredi 6 avril', '2019-04-06', [ 'weekday' ] ],
		[ '2024-03-01', 'Vendredi 12 avril 2024', '2024-04-12', [] ],
		[ '2019-03-20', 'Vendredi 12 avril 2024', '2024-04-12', [ 'year' ] ],
		[
			'2019-03-20',
			'Vendredi 12 avril 2127',
			'2127-04-12',
			[ 'weekday', 'year' ],
		],
		[ '2020-01-10', 'Samedi 29 février', '2020-02-29', [] ],
		[ '2019-01-10', '29 février 2019', null, [ 'impossible-date' ] ],
	] )(
		'of an article of %s in “%s” is %s',
		( date, day, expected, doubts ) => {
			const [ event ] = readProgramme(
				`${ day } à 20h : film au Cinéma Nova`,
				{
					date,
				}
			);

			expect( event?.date ).toBe( expected );
			expect( event?.doubts.map( ( { code } ) => code ) ).toEqual(
				doubts
			);
		}
	);

	it( 'is asked for as a day of the calendar', () => {
		expect( () =>
			readProgramme( 'Demain', { date: '2019-02-29' } )
		).toThrow( RangeError );
	} );
} );

import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programme } from './programme';

const DATE = [ '--date', '2019-03-20' ];

function doubts(
	args: string[],
	text: string
): { code: string; message: string; text: string }[] {
	const printed = JSON.parse( programme( args, text ) ) as {
		events: { doubts: { code: string; message: string; text: string }[] }[];
	};

	return printed.events.flatMap( ( event ) => event.doubts );
}

describe( 'passerelle programme', () => {
	it( 'prints exactly the agreed shape', () => {
		const text =
			'Vendredi 12 avril à la Maison des Passeurs, 12 rue du Gué, 1060 Saint-Gilles. À 18h : film [FR, English subtitles]. À 21h : bal.';

		expect( JSON.parse( programme( DATE, text ) ) ).toEqual( {
			events: [
				{
					date: '2019-04-12',
					start: '18:00',
					end: null,
					zone: 'Europe/Brussels',
					title: '',
					place: 'Maison des Passeurs',
					address: '12 rue du Gué, 1060 Saint-Gilles',
					languages: [ 'fr' ],
					subtitles: [ 'en' ],
					activities: [
						{
							start: '18:00',
							end: null,
							title: 'film',
							languages: [ 'fr' ],
							subtitles: [ 'en' ],
						},
						{
							start: '21:00',
							end: null,
							title: 'bal',
							languages: [],
							subtitles: [],
						},
					],
					doubts: [],
				},
			],
		} );
	} );

	it.each( [
		[ 'en', '6 April 2019 is a Saturday, not a Friday. Which date?' ],
		[
			'fr',
			'Le 6 avril 2019 est un samedi, pas un vendredi. Quelle date\u00a0?',
		],
		[
			'fr_BE',
			'Le 6 avril 2019 est un samedi, pas un vendredi. Quelle date\u00a0?',
		],
		[ 'nl', '6 April 2019 is a Saturday, not a Friday. Which date?' ],
	] )( 'says its doubts in %s', ( lang, message ) => {
		expect(
			doubts(
				[ ...DATE, '--lang', lang ],
				'Vendredi 6 avril à 20h : film au Cinéma Nova'
			)
		).toEqual( [ { code: 'weekday', message, text: 'Vendredi 6 avril' } ] );
	} );

	it( 'answers an empty list for a text in which nothing happens', () => {
		expect( JSON.parse( programme( DATE, '' ) ) ).toEqual( { events: [] } );
	} );

	it.each( [
		[ [], '--date is missing' ],
		[ [ '--date', 'demain' ], 'no day of the calendar' ],
		[ [ '--date', '2019-02-29' ], 'no day of the calendar' ],
		[ [ ...DATE, '--year', '2019' ], '--year' ],
	] )( 'refuses the call %j', ( args, message ) => {
		expect( () => programme( args, '' ) ).toThrow( message );
	} );
} );

describe( 'the command line', () => {
	const ENTRY = fileURLToPath(
		new URL( './passerelle.ts', import.meta.url )
	);
	const call = ( args: string[], input: string ) =>
		spawnSync( process.execPath, [ '--import', 'tsx', ENTRY, ...args ], {
			input,
			encoding: 'utf8',
		} );

	it( 'reads standard input and ends with 0', () => {
		const { status, stdout, stderr } = call(
			[ 'programme', ...DATE ],
			'Vendredi 12 avril, 20h : concert'
		);
		const { events } = JSON.parse( stdout ) as {
			events: { title: string }[];
		};

		expect( { status, stderr } ).toEqual( { status: 0, stderr: '' } );
		expect( events.map( ( { title } ) => title ) ).toEqual( [ 'concert' ] );
	} );

	it.each( [
		[ [ 'programme' ], '--date is missing' ],
		[ [ 'program' ], 'There is no command “program”' ],
		[ [], 'Which command?' ],
	] )(
		'says what is wrong with %j on standard error, and ends with 2',
		( args, message ) => {
			const { status, stdout, stderr } = call( args, '' );

			expect( { status, stdout } ).toEqual( { status: 2, stdout: '' } );
			expect( stderr ).toContain( message );
		}
	);
} );

import { readProgramme } from '../programme/index';
import type { Happening } from '../programme/index';
import { findPlace, toBlocks } from './from-programme';

const places = [
	{
		slug: 'maison',
		name: 'Maison des Passeurs',
		address: '12 rue du Gué, 1060 Saint-Gilles',
		otherNames: [ 'Huis van de Veerlui' ],
	},
	{ slug: 'aube', name: 'L’Aube', address: '', otherNames: [] },
];

test.each( [
	[ 'maison des passeurs', 'maison' ],
	[ 'HUIS VAN DE VEERLUI', 'maison' ],
	[ "l'aube", 'aube' ],
	[ 'Aube', 'aube' ],
	[ 'Le Quai', undefined ],
	[ '', undefined ],
] )( 'knows a place by its names: %s', ( name, slug ) => {
	expect( findPlace( name, places )?.slug ).toBe( slug );
} );

test( 'makes blocks of an evening', () => {
	const [ found ] = readProgramme(
		'Vendredi 12 avril à la Maison des Passeurs, 12 rue du Gué, 1060 Saint-Gilles. À 18h : Ciné-club : "Les Écluses" (1972) [FR, English subtitles]. À 21h : Concert du duo Rive gauche.',
		{ date: '2019-03-20' }
	);
	const { event, activities } = toBlocks(
		found as NonNullable< typeof found >,
		places,
		'Europe/Brussels'
	);

	expect( event ).toMatchObject( {
		startDate: '2019-04-12',
		startTime: '18:00',
		place: 'maison',
		timezone: '',
		inLanguage: [],
	} );
	expect( activities ).toHaveLength( 2 );
	expect( activities[ 0 ] ).toMatchObject( {
		startTime: '18:00',
		inLanguage: [ 'fr' ],
		subtitleLanguage: [ 'en' ],
	} );
} );

test( 'takes what is on the network for an event online', () => {
	const [ found ] = readProgramme(
		'Mardi 20 janvier 2026, 12h30 (en ligne, via Jitsi) : webinaire',
		{ date: '2026-01-12' }
	);
	const { event } = toBlocks(
		found as NonNullable< typeof found >,
		places,
		'Europe/Brussels'
	);

	expect( event ).toMatchObject( {
		eventAttendanceMode: 'online',
		locationName: '',
	} );
} );

test( 'keeps another zone, what is missing, and what is left of the text', () => {
	const { event } = toBlocks(
		{
			date: null,
			endDate: null,
			start: null,
			end: null,
			zone: 'Europe/Zurich',
			title: '',
			place: '',
			address: '',
			languages: [ 'fr' ],
			subtitles: [],
			activities: [],
			doubts: [
				{
					code: 'programme-incomplete',
					params: {},
					text: '[à suivre]',
				},
			],
			notes: [ 'Prix < 5 € & libre', 'Apportez un livre' ],
		},
		[],
		'Europe/Brussels'
	);

	expect( event ).toMatchObject( {
		startDate: '',
		timezone: 'Europe/Zurich',
		programmeComplete: false,
		inLanguage: [ 'fr' ],
		description: 'Prix &lt; 5 € &amp; libre<br>Apportez un livre',
	} );
	expect( event.doubts ).toHaveLength( 1 );
} );

test.each( [
	[ "trois activités à l'Aube", "Trois activités à l'Aube" ],
	[ 'l’heure du conte', 'L’heure du conte' ],
	[ 'iDrôles', 'iDrôles' ],
	[ '« les Écluses »', '« les Écluses »' ],
	[ '1968 : les barricades', '1968 : les barricades' ],
] )( 'begins a title with a capital: %s', ( title, name ) => {
	const found = {
		...( readProgramme( '12 avril à 20h : bal', {
			date: '2019-03-20',
		} )[ 0 ] as Happening ),
		title,
		activities: [
			{ start: null, end: null, title, languages: [], subtitles: [] },
		],
	};
	const { event, activities } = toBlocks( found, [], 'Europe/Brussels' );

	expect( [ event.name, activities[ 0 ]?.name ] ).toEqual( [ name, name ] );
} );

/**
 * What Les Passeurs announce, in the blocks that an editor would have made. `@12@` is the day twelve days after the
 * demo was filled, `@-40@` one of the past: an agenda without anything to come shows nobody what it is.
 */
import type { Example } from './wordpress';

export type DemoPlace = {
	slug: string;
	name: string;
	/** Metas of the term. */
	meta: Record< string, string >;
};

/** An article with its events. */
export type Announcement = {
	title: string;
	slug: string;
	/** How long ago it was written, in days. */
	ago: number;
	content: string;
	example: Example | null;
};

type Attributes = Record< string, unknown >;

export const PLACES: DemoPlace[] = [
	{
		slug: 'maison-des-passeurs',
		name: 'Maison des Passeurs',
		meta: {
			passerelle_address: '12 rue du Gué, 1060 Saint-Gilles',
			passerelle_latitude: '50.8263',
			passerelle_longitude: '4.3452',
		},
	},
	{
		slug: 'laube',
		name: 'L’Aube',
		meta: { passerelle_address: '7 rue du Bac, 1000 Bruxelles' },
	},
];

const paragraph = ( text: string ) =>
	`<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;

const event = ( attributes: Attributes, activities: Attributes[] = [] ) =>
	`<!-- wp:passerelle/event ${ JSON.stringify( attributes ) } -->\n${ activities
		.map(
			( part ) =>
				`<!-- wp:passerelle/activity ${ JSON.stringify( part ) } /-->`
		)
		.join( '\n' ) }\n<!-- /wp:passerelle/event -->`;

const EVENING: Announcement = {
	title: 'Trois activités à la Maison des Passeurs',
	slug: 'trois-activites',
	ago: 6,
	example: 'evening',
	content: [
		paragraph(
			'On écrit, on écoute, on trinque. Venez pour tout ou pour un bout.'
		),
		event(
			{
				id: 'soiree',
				name: 'Trois activités à la Maison des Passeurs',
				kind: 'meeting',
				startDate: '@9@',
				startTime: '18:30',
				place: 'maison-des-passeurs',
				organizer: 'Les Passeurs',
				isAccessibleForFree: true,
				description:
					'Au programme, musique, discussions, tables d’info…',
			},
			[
				{
					id: 'a',
					name: 'Atelier d’écriture',
					startTime: '18:30',
					endTime: '19:30',
					inLanguage: [ 'fr' ],
				},
				{
					id: 'b',
					name: 'Présentation, avec une invitée',
					startTime: '19:30',
					endTime: '20:30',
					inLanguage: [ 'fr', 'nl' ],
				},
				{ id: 'c', name: 'Apéro', startTime: '20:30' },
			]
		),
	].join( '\n\n' ),
};

const SERIES: Announcement = {
	title: 'Le mois du fleuve',
	slug: 'le-mois-du-fleuve',
	ago: 3,
	example: 'series',
	content: [
		paragraph( 'Un film, un concert, une exposition, un fleuve.' ),
		event( {
			id: 'film',
			series: 'Le mois du fleuve',
			name: '« Les Écluses » (1972)',
			kind: 'screening',
			startDate: '@16@',
			startTime: '20:00',
			place: 'laube',
			inLanguage: [ 'fr' ],
			subtitleLanguage: [ 'en' ],
			price: '6 € / 4 €',
		} ),
		event( {
			id: 'concert',
			series: 'Le mois du fleuve',
			name: 'Deux concerts au bord de l’eau',
			kind: 'concert',
			startDate: '@23@',
			startTime: '20:00',
			endTime: '00:30',
			locationName: 'Le Quai',
			locationAddress: '53b avenue du Port, 1000 Bruxelles',
			performer: [
				{ name: 'Les Roseaux', description: 'punk, Bruxelles' },
				{ name: 'Mangrove', description: 'rap, Liège' },
			],
			inAidOf: 'la Maison des Passeurs',
			programmeComplete: false,
		} ),
		event( {
			id: 'expo',
			series: 'Le mois du fleuve',
			name: 'Traverses, photographies',
			kind: 'exhibition',
			startDate: '@20@',
			endDate: '@41@',
			place: 'maison-des-passeurs',
		} ),
	].join( '\n\n' ),
};

const CHANGED: Announcement[] = [
	{
		title: 'La balade des saules est annulée',
		slug: 'balade-des-saules',
		ago: 12,
		example: 'cancelled',
		content: event( {
			id: 'balade',
			name: 'Balade des saules',
			startDate: '@5@',
			startTime: '14:00',
			locationName: 'Pont du Gué',
			eventStatus: 'cancelled',
		} ),
	},
	{
		title: 'Débat : à qui est le quai ?',
		slug: 'a-qui-est-le-quai',
		ago: 20,
		example: null,
		content: event( {
			id: 'debat',
			name: 'À qui est le quai ?',
			kind: 'talk',
			startDate: '@26@',
			startTime: '19:00',
			previousStartDate: '@12@',
			eventStatus: 'postponed',
			place: 'laube',
			inLanguage: [ 'fr', 'nl' ],
		} ),
	},
	{
		title: 'Lire à distance',
		slug: 'lire-a-distance',
		ago: 2,
		example: null,
		content: event( {
			id: 'cercle',
			name: 'Cercle de lecture',
			startDate: '@18@',
			startTime: '19:30',
			endTime: '21:00',
			eventAttendanceMode: 'online',
			onlineUrl: 'https://rencontre.passeurs.example/lire',
		} ),
	},
];

const PAST: Announcement = {
	title: 'Bourse aux livres et bal',
	slug: 'bourse-aux-livres',
	ago: 60,
	example: null,
	content: [
		event( {
			id: 'bourse',
			name: 'Bourse aux livres',
			kind: 'market',
			startDate: '@-12@',
			startTime: '10:00',
			endTime: '16:00',
			place: 'maison-des-passeurs',
		} ),
		event( {
			id: 'bal',
			name: 'Bal des moissons',
			kind: 'party',
			startDate: '@-45@',
			startTime: '20:00',
			place: 'laube',
		} ),
	].join( '\n\n' ),
};

export const ANNOUNCEMENTS: Announcement[] = [
	PAST,
	...CHANGED,
	SERIES,
	EVENING,
];

/**
 * The articles of the old site, written by rule: the same ones every time, varied enough to look like twenty years of
 * an association's life. Their text is SPIP's own markup; what importers make of it is in `wordpress.ts`.
 */
import { dateOf, numbers, statusOf } from './calendar';
import { news } from './news';
import { FOREIGN, TITLES, type Foreign } from './oddities';
import { films, readings } from './prose/evenings';
import { calls, meetings } from './prose/life';
import { festival, groups, history } from './prose/memory';
import { walks, workshops } from './prose/outings';
import { bookNotes, interviews } from './prose/pages';
import type { Genre, Line, Scene } from './prose/words';
import { at, random, rotation, type Random } from './random';
import { scenes } from './scenes';
import { AUTHORS, DOCUMENTS, KEYWORDS, SECTIONS } from './site';
import type { Article, Corpus, Leftover } from './types';
import { written } from './written';

const GENRES = [
	readings,
	walks,
	bookNotes,
	meetings,
	films,
	history,
	workshops,
	interviews,
	festival,
	calls,
	groups,
];

/** Told afterwards, where the others are announced. */
const REPORTS = [ meetings, interviews, groups ];

type Voice = {
	titles: () => Line;
	openings: () => Line;
	middles: ( count: number ) => Line[];
	endings: () => Line;
};

type Words = Pick< Article, 'lang' | 'title' | 'lead' | 'text' >;

/** The whole old site. Articles come in the order of their numbers. */
export function corpus(): Corpus {
	return {
		name: 'Les Passeurs',
		slogan: 'Lectures, promenades, cinéma',
		description: 'Association culturelle du bord de l’eau (site fictif).',
		sections: SECTIONS,
		authors: AUTHORS,
		keywords: KEYWORDS,
		documents: DOCUMENTS,
		articles: articles(),
		news: news(),
		written: written(),
	};
}

function articles(): Article[] {
	const chance = random( 1789 );
	const ids = numbers( chance );
	const voices = new Map(
		GENRES.map( ( genre ) => [ genre, voice( genre, chance ) ] )
	);
	const nextScene = scenes( ids, chance );
	const nextGenre = rotation( GENRES, chance );

	return ids.map( ( id, index ) => {
		const genre = nextGenre();
		const own = voices.get( genre ) ?? voice( genre, chance );
		const scene = nextScene(
			index,
			genre.section,
			REPORTS.includes( genre )
		);
		const words =
			index % 40 === 22
				? translated( at( FOREIGN, Math.floor( index / 40 ) ) )
				: composed( own, scene, index, chance );
		return { ...frame( id, index, genre, chance ), ...words };
	} );
}

function translated( foreign: Foreign ): Words {
	return {
		lang: foreign.lang,
		title: foreign.title,
		lead: foreign.lead,
		text: foreign.text,
	};
}

function composed(
	own: Voice,
	scene: Scene,
	index: number,
	chance: Random
): Words {
	const opening = own.openings()( scene );
	const body = own
		.middles( chance.between( 2, 4 ) )
		.map( ( line ) => line( scene ) );
	const odd = index % 8 === 5 ? TITLES[ Math.floor( index / 8 ) ] : undefined;
	const hasLead = index % 3 === 0;
	return {
		lang: 'fr',
		title: odd ?? own.titles()( scene ),
		lead: hasLead ? opening : '',
		text: [
			...( hasLead ? [] : [ opening ] ),
			...body,
			own.endings()( scene ),
		].join( '\n\n' ),
	};
}

/** All that does not depend on the words. */
function frame(
	id: number,
	index: number,
	genre: Genre,
	chance: Random
): Omit< Article, keyof Words > {
	const status = statusOf( index );
	const isOpen = status === 'published';
	return {
		kind: 'article',
		id,
		subtitle: index % 9 === 4 ? 'Un récit en {plusieurs} voix' : '',
		postscript:
			index % 11 === 6
				? 'P.-S. : merci à [tous ceux qui ont porté les tables->rub10].'
				: '',
		section: genre.section,
		authors:
			index % 7 === 3
				? [ 2, 4 ]
				: [ at( AUTHORS, index % AUTHORS.length ).id ],
		keywords: genre.keywords,
		date: dateOf( index, chance.between( 0, 600 ) )
			.toISOString()
			.slice( 0, 19 )
			.replace( 'T', ' ' ),
		status,
		leftover: leftoverOf( index ),
		checked: isOpen && index % 16 === 9,
		access: isOpen ? accessOf( index ) : 'open',
	};
}

function accessOf( index: number ): Article[ 'access' ] {
	if ( index % 60 === 31 ) {
		return 'password';
	}
	return index % 60 === 47 ? 'private' : 'open';
}

function leftoverOf( index: number ): Leftover {
	return index % 16 === 9
		? 'clean'
		: at(
				[ 'raw', 'half', 'rendered', 'raw', 'half' ] as const,
				index % 5
			);
}

function voice( genre: Genre, chance: Random ): Voice {
	const middle = rotation( genre.middles, chance );
	return {
		titles: rotation( genre.titles, chance ),
		openings: rotation( genre.openings, chance ),
		// In the order they were thought in: Saturday before Sunday.
		middles: ( count ) =>
			Array.from( { length: count }, middle ).sort(
				( one, other ) =>
					genre.middles.indexOf( one ) -
					genre.middles.indexOf( other )
			),
		endings: rotation( genre.endings, chance ),
	};
}

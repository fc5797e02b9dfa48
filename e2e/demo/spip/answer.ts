/** What SPIP answers to an address, before any HTML: the page, the redirect, or what it shows instead. */
import type { Article, Corpus } from '../types';
import {
	isReadable,
	KINDS,
	type Addresses,
	type Kind,
	type Thing,
} from './addresses';

export type Answer =
	| { page: 'home' | 'plan' | 'backend' | 'missing'; status: number }
	| { page: 'search'; status: 200; query: string; from: number }
	| { page: 'thing'; status: 200; thing: Thing }
	| { page: 'file'; status: 200; file: string }
	/** No page of SPIP's: the web server's own refusal. */
	| { page: 'nothing'; status: 404 }
	| { page: 'elsewhere'; status: 301 | 302; to: string };

const HOME: Answer = { page: 'home', status: 200 };
const MISSING: Answer = { page: 'missing', status: 404 };
const OBJECT = new RegExp( `^(${ KINDS.join( '|' ) })([1-9]\\d*)$` );

/**
 * @param all    The old site.
 * @param places Its addresses.
 * @param path   Path and query as they were asked for, without the leading slash.
 */
export function answerTo(
	all: Corpus,
	places: Addresses,
	path: string
): Answer {
	const mark = path.indexOf( '?' );
	const before = decodePath( mark < 0 ? path : path.slice( 0, mark ) );
	const query = mark < 0 ? '' : path.slice( mark + 1 );
	if ( before === null ) {
		return { page: 'nothing', status: 404 };
	}
	return before === '' || before === 'spip.php'
		? scripted( all, places, query, before )
		: named( all, places, before, query );
}

function decodePath( path: string ): string | null {
	try {
		return decodeURIComponent( path );
	} catch {
		return null;
	}
}

/** `spip.php?…` and `/?…` */
function scripted(
	all: Corpus,
	places: Addresses,
	query: string,
	script: string
): Answer {
	const [ first = '', ...rest ] = query.split( '&' );
	const name = first.replace( /=$/, '' );
	if ( OBJECT.test( name ) ) {
		return (
			visit( all, places, name, rest.join( '&' ) ) ??
			unknown( all, places, script, name )
		);
	}
	const parameters = new URLSearchParams( query );
	if ( parameters.has( 'page' ) ) {
		return pageNamed( all, parameters );
	}
	return script === '' && first !== '' && ! first.includes( '=' )
		? MISSING
		: HOME;
}

/** Sites with readable addresses show their home page instead of saying that a number is unknown. */
function unknown(
	all: Corpus,
	places: Addresses,
	script: string,
	name: string
): Answer {
	if ( ! isReadable( places.mode ) ) {
		return MISSING;
	}
	return script === '' ? titled( all, places, name, '' ) : HOME;
}

/** `spip.php?page=…` */
function pageNamed( all: Corpus, parameters: URLSearchParams ): Answer {
	const page = parameters.get( 'page' ) ?? '';
	const thing: Thing = {
		kind: page as Kind,
		id: Number( parameters.get( `id_${ page }` ) ),
	};
	const known: Record< string, Answer > = {
		'': HOME,
		sommaire: HOME,
		plan: { page: 'plan', status: 200 },
		backend: { page: 'backend', status: 200 },
		recherche: {
			page: 'search',
			status: 200,
			query: parameters.get( 'recherche' ) ?? '',
			from: Number( parameters.get( 'debut_articles' ) ) || 0,
		},
	};
	const isThing = KINDS.includes( thing.kind ) && isPublic( all, thing );
	return (
		known[ page ] ??
		( isThing ? { page: 'thing', status: 200, thing } : MISSING )
	);
}

/** Anything with a path: numbers, files, titles. */
function named(
	all: Corpus,
	places: Addresses,
	path: string,
	query: string
): Answer {
	if ( path.startsWith( 'IMG/' ) ) {
		const file = path.slice( 4 );
		return all.documents.some( ( item ) => item.file === file )
			? { page: 'file', status: 200, file }
			: { page: 'nothing', status: 404 };
	}
	if ( OBJECT.test( path.replace( /\.html$/, '' ) ) ) {
		// A title without letters leaves the number as the readable address.
		const own = titled( all, places, path, query );
		return own.page === 'thing'
			? own
			: ( visit( all, places, path, query ) ?? own );
	}
	if ( /^[1-9]\d*$/.test( path ) ) {
		return shortLink( all, places, Number( path ) );
	}
	// What does not look like an address of SPIP's never reaches it.
	return /^[^.]+(?:\.html)?$/.test( path )
		? titled( all, places, path, query )
		: { page: 'nothing', status: 404 };
}

function shortLink( all: Corpus, places: Addresses, id: number ): Answer {
	const to = isPublic( all, { kind: 'article', id } )
		? places.of( 'article', id )
		: null;
	return to === null
		? { page: 'elsewhere', status: 302, to: 'spip.php?page=404' }
		: { page: 'elsewhere', status: 301, to };
}

function titled(
	all: Corpus,
	places: Addresses,
	path: string,
	query: string
): Answer {
	const thing = places.find( path );
	if ( ! thing || ! isPublic( all, thing ) ) {
		return MISSING;
	}
	const own = places.of( thing.kind, thing.id ) ?? '';
	return bare( decodeURIComponent( own ) ) === bare( path )
		? { page: 'thing', status: 200, thing }
		: { page: 'elsewhere', status: 301, to: withQuery( own, query ) };
}

function bare( path: string ): string {
	return path.replace( /(?:\.html?|\/)$/, '' );
}

/** The page behind `article12` or `article12.html`, or the way to its readable address; null when that is no other one. */
function visit(
	all: Corpus,
	places: Addresses,
	asked: string,
	query: string
): Answer | null {
	const number = asked.replace( /\.html$/, '' );
	const [ , kind, id ] = OBJECT.exec( number ) ?? [];
	const thing: Thing = { kind: kind as Kind, id: Number( id ) };
	const own = places.of( thing.kind, thing.id );
	if ( own === null || ! isPublic( all, thing ) ) {
		return null;
	}
	if ( ! isReadable( places.mode ) ) {
		return { page: 'thing', status: 200, thing };
	}
	return own === number || own === asked
		? null
		: { page: 'elsewhere', status: 301, to: withQuery( own, query ) };
}

function withQuery( path: string, query: string ): string {
	return query === '' ? path : `${ path }?${ query }`;
}

/** Whether SPIP shows a page for it. */
export function isPublic( all: Corpus, thing: Thing ): boolean {
	const lists: Record< Kind, { id: number }[] > = {
		article: all.articles.filter( isPublished ),
		breve: all.news.filter( isPublished ),
		rubrique: all.sections,
		mot: all.keywords,
		// An author without a published article has no page.
		auteur: all.authors.filter( ( author ) =>
			all.articles.some(
				( item ) =>
					isPublished( item ) && item.authors.includes( author.id )
			)
		),
	};
	return lists[ thing.kind ].some( ( item ) => item.id === thing.id );
}

export function isPublished( article: Article ): boolean {
	return article.status === 'published';
}

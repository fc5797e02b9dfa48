/** The addresses of everything on a SPIP, in each of its six forms. */
import type { Corpus } from '../types';
import { slug } from './slug';

export const MODES = [
	'page',
	'html',
	'propres',
	'propres2',
	'libres',
	'arbo',
] as const;
export type Mode = ( typeof MODES )[ number ];

export const KINDS = [
	'article',
	'rubrique',
	'mot',
	'auteur',
	'breve',
] as const;
export type Kind = ( typeof KINDS )[ number ];
export type Thing = { kind: Kind; id: number };

export type Addresses = {
	mode: Mode;
	/** Relative to the site's root, encoded as a browser would ask for it; null when there is no such thing. */
	of: ( kind: Kind, id: number ) => string | null;
	/** What lives at this path (decoded, without its leading slash). */
	find: ( path: string ) => Thing | null;
};

type Entry = Thing & { title: string; parent: number };

const MARKS: Record< Kind, [ string, string ] > = {
	article: [ '', '' ],
	rubrique: [ '-', '-' ],
	breve: [ '+', '+' ],
	auteur: [ '_', '_' ],
	mot: [ '+-', '-+' ],
};

/** Modes in which addresses are made of titles. */
export function isReadable( mode: Mode ): boolean {
	return mode !== 'page' && mode !== 'html';
}

/** @param all The old site. What is gone from it has no address; drafts have one, as on SPIP. */
export function addresses( all: Corpus, mode: Mode ): Addresses {
	const entries = everything( all );
	if ( ! isReadable( mode ) ) {
		return numbered( entries, mode );
	}
	const paths = mode === 'arbo' ? tree( entries ) : flat( entries, mode );
	const byPath = new Map(
		[ ...paths ].map( ( [ key, path ] ) => [ bare( path ), key ] )
	);
	const things = new Map(
		entries.map( ( entry ) => [ keyOf( entry ), entry ] )
	);
	// An article is found below the wrong section, too.
	const byEnd =
		mode === 'arbo'
			? new Map(
					[ ...paths ]
						.reverse()
						.map( ( [ key, path ] ) => [ ending( path ), key ] )
				)
			: byPath;
	return {
		mode,
		of: ( kind, id ) => encoded( paths.get( keyOf( { kind, id } ) ) ),
		find: ( path ) =>
			things.get(
				byPath.get( bare( path ) ) ??
					byPath.get( bare( unmarked( path ) ) ) ??
					byEnd.get( ending( path ) ) ??
					''
			) ?? null,
	};
}

function everything( all: Corpus ): Entry[] {
	const live = ( status: string ): boolean => status !== 'deleted';
	return [
		...all.articles
			.filter( ( item ) => live( item.status ) )
			.map( ( item ): Entry => ( {
				kind: 'article',
				id: item.id,
				title: item.title,
				parent: item.section,
			} ) ),
		...all.sections.map( ( item ): Entry => ( {
			kind: 'rubrique',
			id: item.id,
			title: item.title,
			parent: item.parent,
		} ) ),
		...all.keywords.map( ( item ): Entry => ( {
			kind: 'mot',
			id: item.id,
			title: item.title,
			parent: 0,
		} ) ),
		...all.authors.map( ( item ): Entry => ( {
			kind: 'auteur',
			id: item.id,
			title: item.name,
			parent: 0,
		} ) ),
		...all.news
			.filter( ( item ) => live( item.status ) )
			.map( ( item ): Entry => ( {
				kind: 'breve',
				id: item.id,
				title: item.title,
				parent: item.section,
			} ) ),
	];
}

function numbered( entries: Entry[], mode: Mode ): Addresses {
	const known = new Set( entries.map( keyOf ) );
	const pattern = ( key: string ): string =>
		mode === 'html' ? `${ key }.html` : `spip.php?${ key }`;
	return {
		mode,
		of: ( kind, id ) =>
			known.has( keyOf( { kind, id } ) )
				? pattern( keyOf( { kind, id } ) )
				: null,
		find: () => null,
	};
}

/** One level: the first of two equal titles keeps the plain address, the second gets its number. */
function flat( entries: Entry[], mode: Mode ): Map< string, string > {
	const taken = new Set< string >();
	return new Map(
		entries.map( ( entry ) => {
			const name = unique(
				slug( entry.title ) || keyOf( entry ),
				entry,
				taken
			);
			const [ before, after ] =
				mode === 'libres' ? [ '', '' ] : MARKS[ entry.kind ];
			const path =
				before + name + after + ( mode === 'propres2' ? '.html' : '' );
			// A bare number is a short link to an article.
			return [
				keyOf( entry ),
				/^\d+$/.test( path ) ? `-${ path }-` : path,
			];
		} )
	);
}

/** Sections are folders, other things carry their kind. */
function tree( entries: Entry[] ): Map< string, string > {
	const taken = new Set< string >();
	const names = new Map(
		entries.map( ( entry ) => [
			keyOf( entry ),
			nameInTree( entry, taken ),
		] )
	);
	const parents = new Map(
		entries.map( ( entry ) => [ keyOf( entry ), entry.parent ] )
	);
	const path = ( key: string ): string => {
		const parent = parents.get( key ) ?? 0;
		const own = names.get( key ) ?? '';
		return parent ? `${ path( `rubrique${ parent }` ) }/${ own }` : own;
	};
	return new Map(
		entries.map( ( entry ) => [
			keyOf( entry ),
			path( keyOf( entry ) ) + ( entry.kind === 'rubrique' ? '/' : '' ),
		] )
	);
}

function nameInTree( entry: Entry, taken: Set< string > ): string {
	const own = slug( entry.title, { lowerCase: true } ) || String( entry.id );
	return unique(
		entry.kind === 'rubrique' ? own : `${ entry.kind }/${ own }`,
		entry,
		taken,
		entry.parent
	);
}

function unique(
	wanted: string,
	entry: Entry,
	taken: Set< string >,
	within = 0
): string {
	const claim = ( name: string ): string =>
		`${ within } ${ name.toLowerCase() }`;
	// « auteur2 » as the title of an article would be read as the author's number.
	const foreign = KINDS.some(
		( kind ) =>
			kind !== entry.kind &&
			new RegExp( `^${ kind }\\d+$` ).test( wanted )
	);
	const name =
		foreign || taken.has( claim( wanted ) )
			? `${ wanted }-${ entry.id }`
			: wanted;
	taken.add( claim( name ) );
	return name;
}

function keyOf( thing: Thing ): string {
	return thing.kind + thing.id;
}

function bare( path: string ): string {
	return path.replace( /(?:\.html?|\/)$/i, '' );
}

/** `article/titre` of `rubrique/article/titre`. */
function ending( path: string ): string {
	return bare( path ).split( '/' ).slice( -2 ).join( '/' );
}

function unmarked( path: string ): string {
	return path
		.replace( /^\+-(.*)-\+$/, '$1' )
		.replace( /^([-+_@])(.*?)\1?$/, '$2' );
}

function encoded( path: string | undefined ): string | null {
	return path === undefined
		? null
		: path
				.split( '/' )
				.map( ( part ) =>
					encodeURIComponent( part )
						.replaceAll( '%40', '@' )
						.replaceAll( '%2B', '+' )
				)
				.join( '/' );
}

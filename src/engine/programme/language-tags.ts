/** What a tag says: `FR/NL`, `FR, English subtitles`, `VO st. FR`. Codes are ISO 639. */
import { flatten } from './flat';
import { list } from './words/list';
import { pattern, languageNames, words } from './words/index';

export type Said = { languages: string[]; subtitles: string[] };

/** Codes in use; two letters are ISO 639-1, three for sign languages. */
const CODES = new Map< string, string >( [
	...list(
		'fr, nl, en, de, es, it, pt, ar, tr, pl, ru, ro, el, fa, ku, ca, eu, zh, ja, he'
	).map( ( code ): [ string, string ] => [ code, code ] ),
	[ 'vf', 'fr' ],
	[ 'uk', 'en' ],
	[ 'gb', 'en' ],
	[ 'eng', 'en' ],
	[ 'fra', 'fr' ],
	[ 'ned', 'nl' ],
	[ 'nld', 'nl' ],
	[ 'esp', 'es' ],
	// Sign languages of French and Flemish Belgium, France, the Netherlands.
	[ 'lsfb', 'sfb' ],
	[ 'vgt', 'vgt' ],
	[ 'lsf', 'fsl' ],
	[ 'ngt', 'dse' ],
] );
const NAMES = languageNames();

export const NAME = [ ...NAMES.keys() ]
	.sort( ( a, b ) => b.length - a.length )
	.join( '|' );
export const CODE = [ ...CODES.keys() ].join( '|' );
export const SUBTITLES = pattern( 'subtitled' );

const PADDING = new Set(
	list( `
		en, in, et, and, het, avec, met, with, des, langue, language, taal, gesproken, parle,
		spoken, version, traduction, traduit, traduite, interpretation, interpretes, vers,
		naar, vertaling, translation, translated, to, into, simultanee, bilingue, tweetalig, bilingual, de, the, vo, ov, st, le, la
	` )
);
const SUBTITLED = new Set(
	words( 'subtitled' )
		.flatMap( ( word ) => word.split( ' ' ) )
		.filter(
			( word ) =>
				word.length > 1 &&
				! [ 'en', 'in', 'het', 'with' ].includes( word )
		)
);
const WORD = /[\p{L}'.-]+/gu;
const PAIR = /^[a-z]{2}(?:-[a-z]{2})+$/;
const ORIGINAL = new RegExp(
	`^(?:v\\.?o\\.?|o\\.?v\\.?) *(?:${ SUBTITLES }|st)?[. -]*(?<rest>.*)$`,
	'u'
);

const codeOf = ( word: string ) => NAMES.get( word ) ?? CODES.get( word );

function wordsOf( part: string ): string[] {
	return Array.from( part.matchAll( WORD ), ( match ) =>
		match[ 0 ].replace( /^[-.]+|[-.]+$/g, '' )
	).flatMap( ( word ) =>
		PAIR.test( word ) ? word.split( '-' ) : [ word ]
	);
}

/** `en` is French for "in", Dutch for "and", and the code of English. */
function isPreposition( said: readonly string[], index: number ): boolean {
	const next = said[ index + 1 ] ?? '';

	return (
		said[ index ] === 'en' &&
		( NAMES.has( next ) || ( next.length > 2 && CODES.has( next ) ) )
	);
}

/** The language of the subtitles stands after the word, in English before it. */
function isUnder(
	said: readonly string[],
	index: number,
	mark: number
): boolean {
	const following = said[ mark + 1 ];
	const before = following === undefined || codeOf( following ) === undefined;

	return mark !== -1 && ( index > mark || ( index === mark - 1 && before ) );
}

/** @return false when a word is neither a language nor padding. */
function readPart( part: string, found: Said ): boolean {
	const said = wordsOf( part );
	const mark = said.findIndex( ( word ) => SUBTITLED.has( word ) );
	let familiar = true;

	said.forEach( ( word, index ) => {
		const code = isPreposition( said, index ) ? undefined : codeOf( word );
		if ( code !== undefined ) {
			( isUnder( said, index, mark )
				? found.subtitles
				: found.languages
			).push( code );
		} else {
			familiar &&= SUBTITLED.has( word ) || PADDING.has( word );
		}
	} );

	return familiar;
}

const LIST_MARK = /[,;+|]|(?<=\p{L})\/(?=\p{L}{3})/u;

function read( tag: string ): Said | null {
	const found: Said = { languages: [], subtitles: [] };
	let familiar = true;

	for ( const part of tag.split( LIST_MARK ) ) {
		// After `sous-titres`, the rest of the list is subtitles too: `st FR/NL`.
		familiar = readPart( part, found ) && familiar;
	}

	return familiar
		? {
				languages: [ ...new Set( found.languages ) ],
				subtitles: [ ...new Set( found.subtitles ) ],
			}
		: null;
}

const LETTERS: Record< string, string > = {
	f: 'fr',
	fr: 'fr',
	a: 'en',
	ang: 'en',
	angl: 'en',
	n: 'nl',
};

/** What follows `VO`: the language is the film's own, unknown here. */
function original( rest: string ): Said | null {
	if ( rest.startsWith( 'bil' ) ) {
		// Belgium's two: `VOSTBIL`.
		return { languages: [], subtitles: [ 'fr', 'nl' ] };
	}

	const said = read( LETTERS[ rest.trim() ] ?? rest );

	// `VO EN st FR`: the film's own language is said too.
	if ( said && said.subtitles.length > 0 ) {
		return said;
	}

	return (
		said && {
			languages: [],
			subtitles: [
				...new Set( [ ...said.languages, ...said.subtitles ] ),
			],
		}
	);
}

/**
 * Reads a tag.
 *
 * @param tag Without its brackets, flattened.
 * @return    null when it says something else, or nothing of languages.
 */
export function readTag( tag: string ): Said | null {
	const rest = ORIGINAL.exec( tag.trim() )?.groups?.rest;
	const said = rest === undefined ? read( tag ) : original( rest );

	return said && said.languages.length + said.subtitles.length > 0
		? said
		: null;
}

/** `Langue : français`: all that is known in it; the label is gone already. */
export function readLabelled( text: string ): Said {
	const found: Said = { languages: [], subtitles: [] };

	for ( const part of flatten( text ).split( LIST_MARK ) ) {
		readPart( part, found );
	}

	return found;
}

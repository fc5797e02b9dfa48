/**
 * The languages that a programme says something is in: `[FR]`, `[FR/NL]`, `[FR,
 * English subtitles]`, `VOSTFR`, `(en anglais, sous-titré en français)`.
 * Codes are ISO 639: two letters, three for sign languages.
 */
import { AFTER, anyOf, BEFORE, flatten } from './flat';
import type { Span } from './flat';
import { LANGUAGES, pattern, words } from './words/index';

export type LanguageMark = Span & { languages: string[]; subtitles: string[] };

const CODES: Record< string, string > = {
	vf: 'fr',
	ff: 'fr',
	uk: 'en',
	gb: 'en',
	eng: 'en',
	fra: 'fr',
	ned: 'nl',
	nld: 'nl',
	esp: 'es',
	ar: 'ar',
	// Sign languages: French Belgian, French, Flemish, Dutch, Swiss French.
	lsfb: 'sfb',
	lsf: 'fsl',
	vgt: 'vgt',
	ngt: 'dse',
	'lsf-sr': 'ssr',
};
for ( const code of [
	'fr',
	'nl',
	'en',
	'de',
	'es',
	'it',
	'pt',
	'tr',
	'pl',
	'ru',
	'ro',
	'el',
	'fa',
	'ku',
	'ca',
	'eu',
	'zh',
	'ja',
	'he',
] ) {
	CODES[ code ] = code;
}

const NAMES: Record< string, string > = {};
for ( const language of LANGUAGES ) {
	for ( const [ code, names ] of Object.entries( language.languageNames ) ) {
		for ( const name of names ) {
			NAMES[ flatten( name ) ] = code;
		}
	}
}

const NAME = anyOf( Object.keys( NAMES ) );
const CODE = anyOf( Object.keys( CODES ) );
const SUBTITLES = pattern( 'subtitled' );

/** `VOSTFR`, `VO st. FR/NL`, `VOSTBIL` (both of Brussels), `OV met FR OT`. */
const ORIGINAL = new RegExp(
	`^(?:v\\.?o\\.?|o\\.?v\\.?) *(?:${ SUBTITLES }|st)?[. -]*(?<rest>.*)$`,
	'u'
);
const ORIGINAL_ALONE = new RegExp(
	`${ BEFORE }(?:v\\.?o\\.?(?:[ -]?s\\.?-?t\\.?) *(?:en *)?(?:fr|nl|en|eng|de|es|it|bil|angl?|f|a)?(?:[ /+&-]{1,3}(?:fr|nl|en|de))*|vf|v\\.f\\.)${ AFTER }`,
	'gu'
);
const IN = new RegExp(
	`[,;(–-]? *${ BEFORE }(?:(?:${ pattern( 'inLanguage' ) }) +(?:${ NAME })(?: *(?:,|et|en|and|/|&) *(?:(?:${ pattern( 'inLanguage' ) }) +)?(?:${ NAME }))*)(?:[, ]+(?:avec |met |with )?(?:des )?(?:(?:${ SUBTITLES }) +(?:en +)?(?:${ NAME }|${ CODE })|(?:${ NAME }) +(?:${ SUBTITLES })))?\\)?(?= *(?:$|[.,;:)(|\\]–-]))`,
	'gu'
);
const SUBTITLED = new RegExp(
	`[,;(–-]? *${ BEFORE }(?:(?:avec |met |with )?(?:des )?(?:${ SUBTITLES }) +(?:en +)?(?:${ NAME }|${ CODE })(?: *(?:et|en|and|/|&|,) *(?:${ NAME }|${ CODE }))*|(?:avec |met |with )?(?:${ NAME }) +(?:${ SUBTITLES }))${ AFTER }\\)?`,
	'gu'
);
const BRACKETS = /[[(]([^[\]()]{1,80})[\])]/g;
/** `Ciné-club FR`, `… / NL-FR` at the end: capitals only, so read in the text itself. */
const LAST_CODES =
	/(?:[–|,-] *|\s)((?:FR|NL|EN)(?:\s?[/+&-]\s?(?:FR|NL|EN|DE))*)\s*[.]?$/;

const WORD = /[\p{L}'.-]+/gu;
const SUBTITLE_WORDS = new Set(
	words( 'subtitled' )
		.flatMap( ( word ) => word.split( ' ' ) )
		.filter(
			( word ) =>
				word.length > 1 &&
				word !== 'en' &&
				word !== 'in' &&
				word !== 'het' &&
				word !== 'with'
		)
);
const PADDING = new Set( [
	'en',
	'in',
	'et',
	'and',
	'het',
	'avec',
	'met',
	'with',
	'des',
	'langue',
	'language',
	'taal',
	'gesproken',
	'parle',
	'spoken',
	'version',
	'bilingue',
	'tweetalig',
	'bilingual',
	'de',
	'the',
	'vo',
	'ov',
	'st',
	'traduction',
	'vers',
	'le',
	'la',
] );

type Read = { languages: string[]; subtitles: string[]; strange: number };

const codeOf = ( word: string ) => NAMES[ word ] ?? CODES[ word ];

/** English puts the name before (`English subtitles`), the others mostly after. */
function isNamedBefore( parts: string[], index: number ): boolean {
	const following = parts[ index + 1 ];

	return (
		following === undefined ||
		codeOf( following ) === undefined ||
		following === 'en'
	);
}

function read( tag: string ): Read {
	const found: Read = { languages: [], subtitles: [], strange: 0 };

	for ( const part of tag.split( /[,;+|]|(?<=\p{L})\/(?=\p{L}{3})/u ) ) {
		readPart( part, found );
	}

	return found;
}

function readPart( part: string, found: Read ): void {
	const said = Array.from( part.matchAll( WORD ), ( match ) =>
		match[ 0 ].replace( /^[-.]+|[-.]+$/g, '' )
	).flatMap( ( word ) =>
		/^[a-z]{2}(?:-[a-z]{2})+$/.test( word ) ? word.split( '-' ) : [ word ]
	);
	const isSubtitled = ( word: string ) => SUBTITLE_WORDS.has( word );
	const mark = said.findIndex( isSubtitled );

	said.forEach( ( word, index ) => {
		// `en` is French and Dutch for "in" and "and", and the code of English.
		const preposition =
			word === 'en' &&
			said.length > 1 &&
			( said[ index + 1 ] ?? '' ) in NAMES;
		const code =
			preposition ||
			( word === 'en' && index === 0 && said.length > 2 && mark !== 1 )
				? undefined
				: codeOf( word );
		const under =
			mark !== -1 &&
			( index > mark ||
				( index === mark - 1 && isNamedBefore( said, mark ) ) );

		if ( code !== undefined ) {
			( under ? found.subtitles : found.languages ).push( code );
		} else if ( ! isSubtitled( word ) && ! PADDING.has( word ) ) {
			found.strange++;
		}
	} );
}

function original( flat: string ): Read | null {
	const match = ORIGINAL.exec( flat.trim() );
	const rest = match?.groups?.rest;

	if ( rest === undefined ) {
		return null;
	}
	if ( /^bil/.test( rest ) ) {
		return { languages: [], subtitles: [ 'fr', 'nl' ], strange: 0 };
	}

	const letter = { f: 'fr', a: 'en', ang: 'en', angl: 'en' }[ rest.trim() ];
	const { languages, subtitles, strange } = read( letter ?? rest );

	return {
		languages: [],
		subtitles: [ ...languages, ...subtitles ],
		strange,
	};
}

function mark( index: number, end: number, said: Read | null ): LanguageMark[] {
	const found =
		said &&
		said.strange === 0 &&
		said.languages.length + said.subtitles.length > 0;

	return found
		? [
				{
					index,
					end,
					languages: [ ...new Set( said.languages ) ],
					subtitles: [ ...new Set( said.subtitles ) ],
				},
			]
		: [];
}

function bracketed( flat: string ): LanguageMark[] {
	return Array.from( flat.matchAll( BRACKETS ) ).flatMap( ( match ) => {
		const inside = ( match[ 1 ] ?? '' ).trim();
		const said =
			/^v\.?o/.test( inside ) || /^ov /.test( inside )
				? original( inside )
				: read( inside );

		return mark( match.index, match.index + match[ 0 ].length, said );
	} );
}

function inWords( flat: string ): LanguageMark[] {
	const found: LanguageMark[] = [];

	for ( const match of flat.matchAll( ORIGINAL_ALONE ) ) {
		const said = /^v\.?f/.test( match[ 0 ] )
			? { languages: [ 'fr' ], subtitles: [], strange: 0 }
			: original( match[ 0 ] );
		found.push(
			...mark( match.index, match.index + match[ 0 ].length, said )
		);
	}
	for ( const form of [ IN, SUBTITLED ] ) {
		for ( const match of flat.matchAll( form ) ) {
			found.push(
				...mark(
					match.index,
					match.index + match[ 0 ].length,
					read( match[ 0 ] )
				)
			);
		}
	}

	return found;
}

function lastCodes( text: string ): LanguageMark[] {
	const match = LAST_CODES.exec( text );

	return match
		? mark( match.index, text.length, read( flatten( match[ 1 ] ?? '' ) ) )
		: [];
}

/** @return What a sentence says of languages; marks do not overlap. */
export function findLanguages( text: string, flat: string ): LanguageMark[] {
	const found: LanguageMark[] = [];

	for ( const each of [
		...bracketed( flat ),
		...inWords( flat ),
		...lastCodes( text ),
	] ) {
		if (
			! found.some(
				( other ) => each.index < other.end && other.index < each.end
			)
		) {
			found.push( each );
		}
	}

	return found;
}

/** `Langue : français` — the label is gone already. */
export function readLanguages(
	flat: string
): Pick< Read, 'languages' | 'subtitles' > {
	const { languages, subtitles } = read( flat );

	return {
		languages: [ ...new Set( languages ) ],
		subtitles: [ ...new Set( subtitles ) ],
	};
}

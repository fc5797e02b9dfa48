/**
 * Finds what a sentence says of languages: `[FR]`, `[FR/NL]`, `[FR, English
 * subtitles]`, `VOSTFR`, `(en anglais, sous-titré en français)`.
 */
import { AFTER, BEFORE, flatten } from './flat';
import type { Span } from './flat';
import { CODE, NAME, readTag, SUBTITLES } from './language-tags';
import type { Said } from './language-tags';
import { pattern } from './words/index';

export type LanguageMark = Span & Said;

const IN = pattern( 'inLanguage' );
const WITH = '(?:avec |met |with )?(?:des |de )?';
const UNDER = `${ WITH }(?:(?:${ SUBTITLES }) +(?:en +)?(?:${ NAME }|${ CODE })${ AFTER }(?: *(?:et|en|and|/|&|,) *(?:${ NAME }|${ CODE })${ AFTER })*|(?:${ NAME }) +(?:${ SUBTITLES }))`;

/** In capitals of films, in the order of their likelihood to be part of another. */
const FORMS: readonly RegExp[] = [
	/[[(]([^[\]()]{1,80})[\])]/g,
	new RegExp(
		`${ BEFORE }(v\\.?o\\.?(?:[ -]?s\\.?-?t\\.?)? *(?:en *)?(?:fr|nl|eng?|de|es|it|bil|angl?|f|a)(?:[ /+&-]{1,3}(?:fr|nl|en|de))*(?:[, ]+${ UNDER })?|vf)${ AFTER }`,
		'gu'
	),
	new RegExp(
		`(?<!(?:${ NAME }) *)[,;(-]? *${ BEFORE }((?:${ IN }|spreekt|gesproken in|parle|speaks|spoken in) +(?:${ NAME })(?: *(?:,|et|en|and|/|&) *(?:(?:${ IN }) +)?(?:${ NAME }))*(?:[, ]+${ UNDER })?)\\)?(?= *(?:$|[.,;:)(|\\]-]))`,
		'gu'
	),
	new RegExp( `[,;(-]? *${ BEFORE }(${ UNDER })${ AFTER }\\)?`, 'gu' ),
];
/** `Ciné-club – FR/NL` at the end: capitals only, so looked for in the text itself. */
const LAST_CODES =
	/(?:[–|,-] *|\s)((?:FR|NL|EN)(?:\s?[/+&-]\s?(?:FR|NL|EN|DE))*)\s*[.]?$/g;

/** Without a bracket, a name or a code there is nothing to find. */
const WORTH = new RegExp(
	`[[(]|${ BEFORE }(?:${ NAME }|${ CODE }|v\\.?o)|(?:${ SUBTITLES })`,
	'u'
);

function marksOf( form: RegExp, text: string ): LanguageMark[] {
	return Array.from( text.matchAll( form ) ).flatMap( ( match ) => {
		const said = readTag( flatten( match[ 1 ] ?? '' ) );

		return said
			? [
					{
						index: match.index,
						end: match.index + match[ 0 ].length,
						...said,
					},
				]
			: [];
	} );
}

/**
 * @param text The sentence.
 * @param flat The same, flattened, without dates, hours and quotes.
 * @return     Marks that do not overlap.
 */
export function findLanguages( text: string, flat: string ): LanguageMark[] {
	const found: LanguageMark[] = [];
	if ( ! WORTH.test( flat ) ) {
		return [];
	}

	const whole =
		text.length <= 80
			? readTag( flatten( text ).replace( /[.[\]()]/g, ' ' ) )
			: null;
	if ( whole ) {
		return [ { index: 0, end: text.length, ...whole } ];
	}

	const all = [
		...FORMS.flatMap( ( form ) => marksOf( form, flat ) ),
		...marksOf( LAST_CODES, text ),
	];

	for ( const mark of all ) {
		if (
			! found.some(
				( other ) => mark.index < other.end && other.index < mark.end
			)
		) {
			found.push( mark );
		}
	}

	return found;
}

/** What a text says of itself: to be completed, to be confirmed, cancelled. */
import { doubt } from './doubts';
import { AFTER, anyOf, BEFORE } from './flat';
import type { Span } from './flat';
import type { Doubt, DoubtCode } from './types';
import { ANY_WEEKDAY, WEEKDAY } from './words/days';
import { LANGUAGES, pattern } from './words/index';

/** In brackets or not, with a few words more: `[Et plus à confirmer]`. */
const said = ( list: string ) =>
	new RegExp(
		`[[(]? *(?:${ BEFORE }(?:et|and|en) +)?${ BEFORE }(?:${ list })(?:${ AFTER }|(?<=[!.]))[^\\])\\n,;]{0,30}?(?:[\\])]|$|(?=[.,;!]))`,
		'gu'
	);

const state = ( name: 'cancelled' | 'postponed' | 'moved' | 'sold-out' ) =>
	new RegExp(
		`[[(]?(?:${ BEFORE }(?:est|sont|sera|a ete|is|was|are|has been|wordt|werd) +)?${ BEFORE }(?:${ anyOf(
			LANGUAGES.flatMap( ( language ) => language.states[ name ] )
		) })(?:${ AFTER }|(?<=!))[\\])!]*(?: +(?:au|a|naar|to)(?= )| +(?:pour (?:cause|raisons?)|wegens|due to|en raison)${ AFTER }[^,.;(]{0,60})?`,
		'gu'
	);

/** `du mercredi au samedi`, beside a span of weeks: which of its days. */
const SOME_WEEKDAYS = new RegExp(
	`${ BEFORE }(?:(?:du|van|from|le|les) +)?${ ANY_WEEKDAY }\\.? *(?:au|tot|tot en met|t/m|to|-|a) *${ WEEKDAY }${ AFTER }(?! +\\d{1,2}(?!\\d| ?[hu:]))`,
	'gu'
);

/** `COMPLET — Repas`, `ateliers (complet)`; a `stage complet` is another thing. */
const FULL = /^ *complet(?= *[-:!|])|\( *complet *\)|- *complet *$/gu;

type Remark = { code: DoubtCode; form: RegExp; params?: Doubt[ 'params' ] };

const REMARKS: readonly Remark[] = [
	{ code: 'place-to-confirm', form: said( pattern( 'placeToConfirm' ) ) },
	{ code: 'hour-to-confirm', form: said( pattern( 'hourToConfirm' ) ) },
	{ code: 'programme-incomplete', form: said( pattern( 'incomplete' ) ) },
	{ code: 'recurring', form: SOME_WEEKDAYS },
	{
		code: 'state',
		form: state( 'cancelled' ),
		params: { state: 'cancelled' },
	},
	{
		code: 'state',
		form: state( 'postponed' ),
		params: { state: 'postponed' },
	},
	{ code: 'state', form: state( 'moved' ), params: { state: 'moved' } },
	{ code: 'state', form: state( 'sold-out' ), params: { state: 'sold-out' } },
	{ code: 'state', form: FULL, params: { state: 'sold-out' } },
];

/**
 * @param text The sentence.
 * @param flat The same, flattened, without quotes.
 * @return     The remarks and where they stand.
 */
export function remarksIn(
	text: string,
	flat: string
): { doubts: Doubt[]; spans: Span[] } {
	const doubts: Doubt[] = [];
	const spans: Span[] = [];

	for ( const { code, form, params } of REMARKS ) {
		for ( const match of flat.matchAll( form ) ) {
			const index = match.index;
			const end = index + match[ 0 ].length;
			if (
				! spans.some(
					( other ) => index < other.end && other.index < end
				)
			) {
				spans.push( { index, end } );
				doubts.push( doubt( code, text.slice( index, end ), params ) );
			}
		}
	}

	return { doubts, spans };
}

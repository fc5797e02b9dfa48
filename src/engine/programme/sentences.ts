/**
 * Lines cut into sentences. An article puts a whole month in one paragraph
 * (`… à la Maison. À 18h : film. — Samedi 20 avril …`), a leaflet one fact a line.
 */
import { lines } from './clean/lines';
import type { Line } from './clean/lines';
import { flatten } from './flat';
import { isInside, quotes } from './quotes';
import { words } from './words/index';
import { DATE_START, MONTH } from './words/days';

export type Sentence = {
	text: string;
	/** The same, easy to match. */
	flat: string;
	/** It begins a line. */
	starts: boolean;
	/** It begins a paragraph. */
	opens: boolean;
	heading: boolean;
	bullet: boolean;
};

const ABBREVIATIONS = new Set( words( 'abbreviations' ) );

const STOP = /[.!?…]+["»”)\]]*\s+(?:—\s+)?|;\s+|\s—\s+|\s\|\s|\s•\s/g;

const HOUR_START =
	/^(?:(?:a|de|des|om|van|vanaf|at|from|a partir de) +)?\d{1,2} ?(?:h(?![a-z])|u(?![a-z])|heures?|uur|:\d\d|[.]\d\d ?(?:u|h|pm|am)|pm|am)/;
const SENTENCE_START = /^[\p{Lu}"«“'‘([–•-]/u;
const TAG_FIRST = /^[[(][^[\]()\n]{1,60}[\])]\.?\s*/;
const RANGE_OF_DAYS = new RegExp( `(?:${ MONTH }\\.?|\\d)\\s*$`, 'u' );
const LAST_WORD = /([\p{L}.]{1,12})\.$/u;

/** `12 avril — 14 avril` is one date, `… Liège — Mercredi 1er mai` are two events. */
function dashCuts( before: string, after: string ): boolean {
	return DATE_START.test( after ) && ! RANGE_OF_DAYS.test( before );
}

function stopCuts( before: string, after: string, rest: string ): boolean {
	const word = LAST_WORD.exec( before )?.[ 1 ] ?? '';
	const abbreviated =
		ABBREVIATIONS.has( word ) || /(?:^|[^\p{L}])\p{L}\.$/u.test( before );

	return (
		HOUR_START.test( after ) ||
		( ! abbreviated &&
			( SENTENCE_START.test( rest ) || DATE_START.test( after ) ) )
	);
}

type Cut = { before: string; after: string; rest: string };

function cuts( mark: string, { before, after, rest }: Cut ): boolean {
	switch ( mark.trim().charAt( 0 ) ) {
		case '—':
			return dashCuts( before, after );
		case ';':
		case '|':
			return HOUR_START.test( after ) || DATE_START.test( after );
		case '•':
			return true;
		default:
			return stopCuts( before, after, rest );
	}
}

/** Brackets still open before a place, roughly: what is in them is not cut. */
function isBracketed( text: string, from: number, at: number ): boolean {
	const part = text.slice( from, at );

	return (
		part.lastIndexOf( '(' ) > part.lastIndexOf( ')' ) ||
		part.lastIndexOf( '[' ) > part.lastIndexOf( ']' )
	);
}

/** Where sentences begin in a line, but the first. */
function borders( text: string, flat: string ): number[] {
	const quoted = quotes( text );
	const tagsLead = TAG_FIRST.test( text );
	const found: number[] = [];
	let from = 0;

	for ( const match of text.matchAll( STOP ) ) {
		const mark = match[ 0 ];
		const sign = match.index + mark.trimEnd().length;
		let to = match.index + mark.length;
		const tag = tagsLead
			? null
			: TAG_FIRST.exec( text.slice( to, to + 64 ) );

		if (
			isInside( match.index, quoted ) ||
			isBracketed( text, from, match.index )
		) {
			continue;
		}
		if ( tag !== null ) {
			// `… de la brug. [NL] Conférence`: the tag says what comes before it.
			to += tag[ 0 ].length;
		}

		const ends = /^[.!?…]/.test( mark ) ? sign : match.index;
		const parts = {
			before: flat.slice( Math.max( 0, ends - 24 ), ends ).trimEnd(),
			after: flat.slice( to, to + 60 ),
			rest: text.slice( to, to + 4 ),
		};

		if ( to < text.length && to > from && cuts( mark, parts ) ) {
			found.push( to );
			from = to;
		}
	}

	return found;
}

function inLine( line: Line ): Sentence[] {
	const flat = flatten( line.text );
	const starts = [ 0, ...borders( line.text, flat ) ];

	return starts.map( ( from, index ) => {
		const to = starts[ index + 1 ] ?? line.text.length;

		return {
			text: line.text.slice( from, to ),
			flat: flat.slice( from, to ),
			starts: index === 0,
			opens: index === 0 && line.opens,
			heading: line.heading,
			bullet: index === 0 && line.bullet,
		};
	} );
}

/** @return The sentences of a text, in its order. */
export function sentences( text: string ): Sentence[] {
	return lines( text ).flatMap( inLine );
}

/**
 * Lines cut into sentences. An article puts a whole month in one paragraph
 * (`… à la Maison. À 18h : film. — Samedi 20 avril …`), a leaflet one fact a line.
 */
import { lines } from './clean/lines';
import type { Line } from './clean/lines';
import { flatten } from './flat';
import { quotes } from './quotes';
import { withTables } from './table';
import { labels, words } from './words/index';
import { DATE_START, MONTH, weekdaysNamed } from './words/days';

export type Sentence = {
	/** Its number in the text. */
	line: number;
	text: string;
	/** The same, easy to match. */
	flat: string;
	/** It begins a line. */
	starts: boolean;
	/** It begins a paragraph. */
	opens: boolean;
	heading: boolean;
	bullet: boolean;
	/** Addresses of pages and mail that its line ends with. */
	links: string[];
};

/** The longest sentence that is read as one. */
const LONGEST = 800;
/** The longest tag after a sentence. */
const TAG = 64;

const ABBREVIATIONS = new Set( words( 'abbreviations' ) );

const STOP = /[.!?…]+["»”)\]]*\s+(?:—\s+)?|;\s+|\s—\s+|\s\|\s|\s•\s/g;

const HOUR_START =
	/^(?:(?:a|de|des|om|van|vanaf|at|from|a partir de) +)?\d{1,2} ?(?:h(?![a-z])|u(?![a-z])|heures?|uur|:\d\d|[.]\d\d ?(?:u|h|pm|am)|pm|am)/;
const PRICE_START = /^\d+(?:[.,]\d+)?(?: ?(?:€|eur|chf)|\.-)/;
const SENTENCE_START = /^[\p{Lu}"«“'‘([–•-]/u;
const TAG_FIRST = /^[[(][^[\]()\n]{1,60}[\])]\.?\s*/;
const RANGE_OF_DAYS = new RegExp( `(?:${ MONTH }\\.?|\\d)\\s*$`, 'u' );
const LAST_WORD = /([\p{L}.]{1,12})\.$/u;

/** `12 avril — 14 avril` is one date, `… Liège — Mercredi 1er mai` are two events. */
function dashCuts( before: string, after: string ): boolean {
	return DATE_START.test( after ) && ! RANGE_OF_DAYS.test( before );
}

/** `av. du Port`, `J. Brel`, `Sa. 7 février`. */
const isAbbreviated = ( word: string, before: string, after: string ) =>
	ABBREVIATIONS.has( word ) ||
	/(?:^|[^\p{L}\p{N}])\p{L}\.$/u.test( before ) ||
	( /^\d/.test( after ) && weekdaysNamed( word ).length > 0 );

function stopCuts( before: string, after: string, rest: string ): boolean {
	const word = LAST_WORD.exec( before )?.[ 1 ] ?? '';
	const abbreviated = isAbbreviated( word, before, after );

	return (
		HOUR_START.test( after ) ||
		PRICE_START.test( after ) ||
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

/** Further back, a bracket was never closed. */
const BRACKETED = 300;

/** Brackets still open before a place: what is in them is not cut. */
function isBracketed( text: string, from: number, at: number ): boolean {
	const part = text.slice( Math.max( from, at - BRACKETED ), at );

	return (
		part.lastIndexOf( '(' ) > part.lastIndexOf( ')' ) ||
		part.lastIndexOf( '[' ) > part.lastIndexOf( ']' )
	);
}

type Stop = { mark: string; index: number; to: number };

/** `… de la brug. [NL] Conférence`: the tag says what comes before it. */
function tagAfter( text: string, at: number, tagsLead: boolean ): number {
	const tag = tagsLead ? null : TAG_FIRST.exec( text.slice( at, at + TAG ) );

	return tag?.[ 0 ].length ?? 0;
}

/** Where a sentence may end, but in quotes. */
function stops( text: string ): Stop[] {
	const quoted = quotes( text ).reverse();
	const tagsLead = TAG_FIRST.test( text.slice( 0, TAG ) );
	const found: Stop[] = [];
	let quote = quoted.pop();

	for ( const { 0: mark, index } of text.matchAll( STOP ) ) {
		const end = index + mark.length;
		while ( quote && quote.end <= index ) {
			quote = quoted.pop();
		}
		if ( ! quote || index <= quote.index ) {
			found.push( {
				mark,
				index,
				to: end + tagAfter( text, end, tagsLead ),
			} );
		}
	}

	return found;
}

function around( text: string, flat: string, { mark, index, to }: Stop ): Cut {
	const ends = /^[.!?…]/.test( mark ) ? index + mark.trimEnd().length : index;

	return {
		before: flat.slice( Math.max( 0, ends - 24 ), ends ).trimEnd(),
		after: flat.slice( to, to + 60 ),
		rest: text.slice( to, to + 4 ),
	};
}

const LABELS = new Set(
	( [ 'when', 'where', 'what', 'language', 'aside' ] as const ).flatMap(
		labels
	)
);

/** `Où ? À la ludothèque` is one sentence. */
const isLabel = ( flat: string ) => LABELS.has( flat.trim() );

/** Where sentences begin in a line, but the first. */
function borders( text: string, flat: string ): number[] {
	const found: number[] = [];
	let from = 0;

	for ( const stop of stops( text ) ) {
		const inside = stop.to <= from || stop.to >= text.length;
		if (
			! inside &&
			! isLabel( flat.slice( from, stop.index ) ) &&
			! isBracketed( text, from, stop.index ) &&
			cuts( stop.mark, around( text, flat, stop ) )
		) {
			found.push( stop.to );
			from = stop.to;
		}
	}

	return found;
}

/** A sentence without an end is cut at a space: it costs no square to look back in it. */
function bounded( text: string, starts: readonly number[] ): number[] {
	const found: number[] = [];

	starts.forEach( ( start, index ) => {
		const end = starts[ index + 1 ] ?? text.length;
		found.push( start );
		for ( let at = start; end - at > LONGEST; ) {
			const space = text.lastIndexOf( ' ', at + LONGEST );
			at = space > at ? space : at + LONGEST;
			found.push( at );
		}
	} );

	return found;
}

function inLine( line: Line ): Omit< Sentence, 'line' >[] {
	const flat = flatten( line.text );
	const starts = bounded( line.text, [ 0, ...borders( line.text, flat ) ] );

	return starts.map( ( from, index ) => {
		const to = starts[ index + 1 ] ?? line.text.length;

		return {
			text: line.text.slice( from, to ),
			flat: flat.slice( from, to ),
			starts: index === 0,
			opens: index === 0 && line.opens,
			heading: line.heading,
			bullet: index === 0 && line.bullet,
			links: to === line.text.length ? line.links : [],
		};
	} );
}

/** @return The sentences of a text, in its order. */
export function sentences( text: string ): Sentence[] {
	return withTables( lines( text ) )
		.flatMap( inLine )
		.map( ( sentence, line ) => ( { line, ...sentence } ) );
}

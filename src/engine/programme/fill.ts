/** Puts what a sentence says into the event it belongs to. */
import type { Draft, DraftActivity } from './draft';
import { placeOfActivity, setPlace } from './draft';
import { blot } from './flat';
import { dashed, isItem } from './line-up';
import { partsOf } from './parts';
import type { Part, Parts } from './parts';
import type { Reading } from './read';
import { isTelling, titleIn, trim } from './titles';

const AT_ONCE = 120;

function activity( title: string, part?: Part ): DraftActivity {
	return {
		start: part?.hour.start ?? null,
		end: part?.hour.finish ?? null,
		title,
		languages: part?.languages ?? [],
		subtitles: part?.subtitles ?? [],
		place: '',
		address: null,
	};
}

/** Text after a colon that is a list: `Concerts à partir de 20h : – A – B`. */
function listAfterColon( reading: Reading ): number {
	return (
		/:[\s\u0001]*[–—-]\s/u.exec( blot( reading.text, reading.taken ) )
			?.index ?? -1
	);
}

function splitList( reading: Reading ): { reading: Reading; items: string[] } {
	const at = listAfterColon( reading );
	const items = at === -1 ? [] : dashed( reading.text.slice( at + 1 ) );

	if ( items.length === 0 ) {
		return { reading, items };
	}

	return {
		reading: {
			...reading,
			text: reading.text.slice( 0, at + 1 ),
			flat: reading.flat.slice( 0, at + 1 ),
		},
		items,
	};
}

function note( draft: Draft, text: string ): void {
	if ( trim( text ) !== '' ) {
		draft.notes.push( text.trim() );
	}
}

function setTitle( draft: Draft, title: string ): void {
	if ( title === '' ) {
		return;
	}
	if ( draft.title === '' ) {
		draft.title = title;
	} else if ( draft.title !== title ) {
		note( draft, title );
	}
}

function addLanguages(
	target: Pick< DraftActivity, 'languages' | 'subtitles' >,
	{ languages }: Reading
): void {
	for ( const mark of languages ) {
		target.languages = [
			...new Set( [ ...target.languages, ...mark.languages ] ),
		];
		target.subtitles = [
			...new Set( [ ...target.subtitles, ...mark.subtitles ] ),
		];
	}
}

/** The activity that a sentence without hours goes on telling of. */
function lastOf(
	draft: Draft
): Pick< DraftActivity, 'languages' | 'subtitles' > {
	return draft.activities.at( -1 ) ?? draft;
}

function timed( draft: Draft, reading: Reading, { lead, parts }: Parts ): void {
	setTitle( draft, lead );
	const own =
		reading.dates.length > 0
			? { place: '', address: null }
			: placeOfActivity( draft, reading );

	for ( const part of parts ) {
		const last = draft.activities.at( -1 );
		draft.doubts.push( ...part.hour.doubts );
		// `Jusqu'à minuit`, in a sentence of its own, ends what began before.
		if (
			part.hour.start === null &&
			part.hour.finish !== null &&
			part.title === '' &&
			last?.end === null
		) {
			last.end = part.hour.finish;
		} else {
			draft.activities.push( {
				...activity( part.title, part ),
				...own,
			} );
		}
	}
	if ( own.place === '' ) {
		setPlace( draft, reading );
	}
}

function items( draft: Draft, titles: string[] ): void {
	draft.activities.push( ...titles.map( ( title ) => activity( title ) ) );
}

/** A line with neither date nor hour: a title that was missing, an item, a place, a note. */
export function plain( draft: Draft, reading: Reading ): void {
	const title = titleIn( reading.text, reading.taken, {
		index: 0,
		end: reading.text.length,
	} );
	const last = draft.activities.at( -1 );
	const untitled =
		last && last.start !== null && last.title === '' ? last : null;

	if ( ! isTelling( title ) ) {
		addLanguages( lastOf( draft ), reading );
		return;
	}
	if ( untitled && title.length <= AT_ONCE ) {
		untitled.title = title;
		addLanguages( untitled, reading );
	} else if (
		reading.bullet ||
		isItem( title ) ||
		( draft.listing && title.length <= 80 )
	) {
		items( draft, [ title ] );
		addLanguages( lastOf( draft ), reading );
	} else if (
		draft.title === '' &&
		draft.activities.length === 0 &&
		title.length <= AT_ONCE
	) {
		draft.title = title;
		addLanguages( draft, reading );
	} else {
		note( draft, reading.text );
	}
}

function labelled( draft: Draft, reading: Reading ): boolean {
	switch ( reading.label ) {
		case 'aside':
			note( draft, reading.text );
			draft.elsewhere.push(
				...reading.addresses.map( ( { text } ) => text )
			);
			return true;
		case 'what':
			setTitle( draft, trim( reading.text ) );
			return reading.hours.length === 0;
		case 'language':
			addLanguages( draft, reading );
			return true;
		case 'where':
			setPlace( draft, reading );
			return reading.hours.length === 0;
		default:
			return false;
	}
}

/** Takes all that a sentence says of the event. */
export function fill( draft: Draft, whole: Reading ): void {
	draft.doubts.push( ...whole.remarks );
	if ( labelled( draft, whole ) ) {
		return;
	}

	const { reading, items: listed } = splitList( whole );
	const parts = partsOf( reading );

	if ( parts.parts.length > 0 ) {
		timed( draft, reading, parts );
	} else if ( reading.dates.length > 0 ) {
		setPlace( draft, reading );
		setTitle( draft, parts.lead );
		addLanguages( draft, reading );
	} else {
		setPlace( draft, reading );
		plain( draft, reading );
	}
	items( draft, listed );
	draft.listing =
		( draft.listing && ! reading.opens && parts.parts.length === 0 ) ||
		/:\s*$/.test( reading.text );
}

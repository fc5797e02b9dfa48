/** Puts what a sentence says into the event it belongs to. */
import { doubt } from './doubts';
import type { Draft, DraftActivity } from './draft';
import { placeOfActivity, setPlace } from './draft';
import { blot } from './flat';
import { dashed, isItem, isKind } from './line-up';
import { partsOf } from './parts';
import type { Part, Parts } from './parts';
import type { Reading } from './read';
import { isTelling, titleIn, trim } from './titles';

/** A longer line explains; it is no title. */
const TITLE = 120;
const ITEM = 80;

function item( title: string ): DraftActivity {
	return {
		start: null,
		end: null,
		title,
		languages: [],
		subtitles: [],
		headline: false,
		place: '',
		address: null,
	};
}

function toActivity( {
	hour,
	title,
	languages,
	subtitles,
}: Part ): DraftActivity {
	return {
		...item( title ),
		start: hour.start,
		end: hour.finish,
		languages,
		subtitles,
	};
}

/** Text after a colon that is a list: `Concerts à partir de 20h : – A – B`. */
function splitList( reading: Reading ): { reading: Reading; items: string[] } {
	const at =
		/:[\s\u0001]*[–—-]\s/u.exec( blot( reading.text, reading.taken ) )
			?.index ?? -1;
	const items = at === -1 ? [] : dashed( reading.text.slice( at + 1 ) );
	const text = reading.text.slice( 0, at + 1 );

	return items.length === 0
		? { reading, items }
		: {
				reading: {
					...reading,
					text,
					flat: reading.flat.slice( 0, at + 1 ),
				},
				items,
			};
}

function note( draft: Draft, text: string ): void {
	const plain = text.replace( /[\s—–]+$/, '' ).trim();

	if ( trim( plain ) !== '' ) {
		draft.notes.push( plain );
	}
}

/** The first is the title; what else could have been one is kept as a note. */
export function setTitle( draft: Draft, title: string ): void {
	if ( draft.title === '' ) {
		draft.title = title;
	} else if ( draft.title !== title ) {
		note( draft, title );
	}
}

type Spoken = Pick< DraftActivity, 'languages' | 'subtitles' >;

export function addLanguages( target: Spoken, { languages }: Reading ): void {
	for ( const mark of languages ) {
		target.languages = [
			...new Set( [ ...target.languages, ...mark.languages ] ),
		];
		target.subtitles = [
			...new Set( [ ...target.subtitles, ...mark.subtitles ] ),
		];
	}
}

/** `Jusqu'à minuit`, in a sentence of its own, ends what began before. */
function isEnd( { hour, title }: Part ): boolean {
	return hour.start === null && hour.finish !== null && title === '';
}

function addPart(
	draft: Draft,
	part: Part,
	reading: Reading,
	own: Pick< DraftActivity, 'place' | 'address' >
): void {
	const last = draft.activities.at( -1 );

	draft.doubts.push( ...part.hour.doubts );
	if ( isEnd( part ) && last && last.end === null ) {
		last.end = part.hour.finish;
		return;
	}
	draft.activities.push( {
		...toActivity( part ),
		...own,
		headline: reading.dates.length > 0,
	} );
}

function timed( draft: Draft, reading: Reading, { lead, parts }: Parts ): void {
	const own =
		reading.dates.length > 0
			? { place: '', address: null }
			: placeOfActivity( draft, reading );

	setTitle( draft, lead );
	for ( const part of parts ) {
		addPart( draft, part, reading, own );
	}
	if ( own.place === '' ) {
		setPlace( draft, reading );
	}
}

function isListed( draft: Draft, reading: Reading, title: string ): boolean {
	const begun = draft.title !== '' || draft.activities.length > 0;

	return (
		reading.bullet ||
		( draft.listing && title.length <= ITEM ) ||
		( begun && isItem( title ) )
	);
}

/** An hour that stood alone on its line waits for its title. */
function untitled( draft: Draft ): DraftActivity | null {
	const last = draft.activities.at( -1 );

	return last &&
		last.start !== null &&
		last.title === '' &&
		draft.title === ''
		? last
		: null;
}

/** `Les Passeurs / présentent / « Le Fleuve »`: the title comes after. */
const PRESENTS =
	/^(?:vous )?(?:presente(?:nt)?|propose(?:nt)?|organise(?:nt)?|invite(?:nt)?|presents?|presenteert|organiseert)\s*:?$/u;

function isPresenting( draft: Draft, { flat }: Reading ): boolean {
	if ( ! PRESENTS.test( flat.trim() ) ) {
		return false;
	}
	note( draft, draft.title );
	draft.title = '';

	return true;
}

/** What a line says besides all that was recognised: a price. */
function rest( { text, taken }: Reading ): string {
	const left = trim( blot( text, taken ).replace( /\u0001+/g, ' ' ) );

	return /[\p{L}\d]/u.test( left ) ? text : '';
}

/** A line with neither date nor hour: a title that was missing, an item, a note. */
function plain( draft: Draft, reading: Reading ): void {
	const title = titleIn( reading.text, reading.taken, {
		index: 0,
		end: reading.text.length,
	} );
	const short = title.length <= TITLE && ! reading.errand;
	const waiting = untitled( draft );
	const kind = named( draft );

	if ( isPresenting( draft, reading ) ) {
		return;
	}
	if ( ! isTelling( title ) ) {
		addLanguages( draft.activities.at( -1 ) ?? draft, reading );
		note( draft, rest( reading ) );
	} else if ( waiting && short ) {
		waiting.title = title;
		addLanguages( waiting, reading );
	} else if ( kind && goesOn( kind, title, reading ) ) {
		kind.title = `${ kind.title } : ${ title }`;
		addLanguages( kind, reading );
	} else if ( short && isListed( draft, reading, title ) ) {
		const listed = item( title );
		addLanguages( listed, reading );
		draft.activities.push( listed );
	} else if ( short && draft.title === '' && draft.activities.length === 0 ) {
		draft.title = title;
		addLanguages( draft, reading );
	} else {
		addMissingLanguages( draft.activities.at( -1 ) ?? draft, reading );
		note( draft, reading.text );
	}
}

/** A note tells of what stands above it, too: the film's line may say its subtitles. */
function addMissingLanguages( target: Spoken, reading: Reading ): void {
	if ( target.languages.length + target.subtitles.length === 0 ) {
		addLanguages( target, reading );
	}
}

/** What a title was given to, when it is one thing. */
function named( draft: Draft ): ( Spoken & { title: string } ) | null {
	const [ only, more ] = draft.activities;

	if ( more || ( only && only.title !== '' && draft.title !== '' ) ) {
		return null;
	}

	return only && only.title !== '' ? only : draft;
}

/** `Ciné-club / « Les Glaneurs »`: what kind it is, then which. */
function goesOn(
	target: { title: string } | null,
	title: string,
	reading: Reading
): boolean {
	const generic = target !== null && isKind( target.title );

	return (
		generic &&
		title.length <= ITEM &&
		! reading.opens &&
		! reading.bullet &&
		! reading.errand &&
		! /[a-z]\.$/.test( reading.text.trim() ) &&
		! isItem( title )
	);
}

/** @return Whether the label says all there is to it. */
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

const NAME =
	/^(?:(?:Le|La|Les|L['’]|De|Het|The|Chez|Au)\s*)?(?:\p{Lu}[\p{L}'’-]*\s?){1,3}$/u;

/** `20h Concert / Vendredi 12 avril, Le Quai`: what happens is said, so this is where. */
function placeOfLead( draft: Draft, lead: string ): string {
	const named =
		draft.title !== '' ||
		draft.activities.some( ( { title } ) => title !== '' );

	const free = draft.place === '' || draft.place === lead;

	if ( ! named || ! free || ! NAME.test( lead ) ) {
		return lead;
	}
	draft.place = lead;
	draft.doubts.push( doubt( 'place-or-title', lead, { place: lead } ) );

	return '';
}

function untimed( draft: Draft, reading: Reading, lead: string ): void {
	setPlace( draft, reading );
	if ( reading.dates.length > 0 ) {
		setTitle( draft, placeOfLead( draft, lead ) );
		addLanguages( draft, reading );
	} else {
		plain( draft, reading );
	}
}

/** Takes all that a sentence says of the event. */
export function fill( draft: Draft, whole: Reading ): void {
	draft.doubts.push( ...whole.remarks );
	if ( labelled( draft, whole ) ) {
		return;
	}

	const { reading, items } = splitList( whole );
	const parts = partsOf( reading );
	const listing =
		draft.listing && ! reading.opens && parts.parts.length === 0;

	if ( parts.parts.length > 0 ) {
		timed( draft, reading, parts );
	} else {
		untimed( draft, reading, parts.lead );
	}
	draft.activities.push( ...items.map( item ) );
	draft.listing = listing || /:\s*$/.test( reading.text );
}

/** A line above the date: its title, or what else it says. */
export function head( draft: Draft, reading: Reading ): void {
	if ( reading.hours.length > 0 || reading.label !== null ) {
		fill( draft, reading );
		return;
	}

	setPlace( draft, reading );
	setTitle(
		draft,
		titleIn( reading.text, reading.taken, {
			index: 0,
			end: reading.text.length,
		} )
	);
	addLanguages( draft, reading );
	draft.doubts.push( ...reading.remarks );
}

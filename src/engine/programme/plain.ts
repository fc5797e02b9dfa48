/** A line with neither date nor hour: a title that was missing, an item, a note. */
import type { Draft, DraftActivity } from './draft';
import { blot } from './flat';
import { beginsAsActivity, isDoors, isItem, isKind } from './line-up';
import type { Reading } from './read';
import { isTelling, titleIn, trim } from './titles';

/** A longer line explains; it is no title. */
const TITLE = 120;
const ITEM = 80;

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

/** A note tells of what stands above it, too: the film's line may say its subtitles. */
function addMissingLanguages( target: Spoken, reading: Reading ): void {
	if ( target.languages.length + target.subtitles.length === 0 ) {
		addLanguages( target, reading );
	}
}

/** `… du pont. [NL]`: the event has the language, its words need no tag. */
const TAG_LAST = /\s\[[A-Z]{2}(?: ?[/+&,] ?[A-Z]{2})*\]$/;

export function addNote( draft: Draft, text: string ): void {
	const note = text
		.replace( /[\s—–]+$/, '' )
		.trim()
		.replace( TAG_LAST, '' );

	if ( trim( note ) !== '' ) {
		draft.notes.push( note );
	}
}

/** The first is the title; what else could have been one is kept as a note. */
export function setTitle( draft: Draft, title: string ): void {
	if ( draft.title === '' ) {
		draft.title = title;
	} else if ( draft.title !== title ) {
		addNote( draft, title );
	}
}

export function newItem( title: string ): DraftActivity {
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

/** `Les Passeurs / présentent / « Le Fleuve »`: the title comes after. */
const PRESENTS =
	/^(?:vous )?(?:presente(?:nt)?|propose(?:nt)?|organise(?:nt)?|invite(?:nt)?|presents?|presenteert|organiseert)\s*:?$/u;

function isPresenting( draft: Draft, { flat }: Reading ): boolean {
	const presents = PRESENTS.test( flat.trim() );

	if ( presents ) {
		addNote( draft, draft.title );
		draft.title = '';
	}

	return presents;
}

type Line = { draft: Draft; reading: Reading; title: string };

/** What the line tells of: the last activity, or the event. */
function told( { activities }: Draft ): DraftActivity | null {
	return activities.at( -1 ) ?? null;
}

/** It tells nothing but what was recognised; a price is kept. */
function isNothing( { draft, reading, title }: Line ): boolean {
	if ( isTelling( title ) ) {
		return false;
	}

	const left = trim(
		blot( reading.text, reading.taken ).replace( /\u0001+/g, ' ' )
	);
	addLanguages( told( draft ) ?? draft, reading );
	addNote( draft, /[\p{L}\d]/u.test( left ) ? reading.text : '' );

	return true;
}

/** An hour that stood alone on its line waits for its title. */
function isAwaited( { draft, reading, title }: Line ): boolean {
	const last = told( draft );

	if ( ! last || last.start === null || draft.title + last.title !== '' ) {
		return false;
	}
	last.title = title;
	addLanguages( last, reading );

	return true;
}

/** What a title was given to, when it is one thing. */
function onlyThing( { title, activities }: Draft ): DraftActivity | null {
	const [ only, more ] = activities;

	return only && ! more && only.title !== '' && title === '' ? only : null;
}

/** It has one title at most, its own or that of its only activity. */
function isOneThing( draft: Draft ): boolean {
	const titles = [ draft, ...draft.activities ].filter(
		( { title } ) => title !== ''
	);

	return draft.activities.length <= 1 && titles.length === 1;
}

/** It may go on a title above it. */
function isOneMore( { draft, reading, title }: Line ): boolean {
	return (
		title.length <= ITEM &&
		! reading.opens &&
		! reading.bullet &&
		! /[a-z]\.$/.test( reading.text.trim() ) &&
		! isItem( title ) &&
		isOneThing( draft )
	);
}

/** `Débat public / « Qui décide de nos quais ? »`: a few words, then a name in quotes. */
export const isQuoted = ( kind: string, name: string ) =>
	/^["«“‘]/.test( name ) &&
	! /["«“‘]/.test( kind ) &&
	kind.split( ' ' ).length <= 4 &&
	beginsAsActivity( kind );

/** `Ciné-club / « Les Glaneurs »`: what kind it is, then which. */
function isWhich( line: Line ): boolean {
	const { draft, reading, title } = line;
	const thing = onlyThing( draft ) ?? draft;
	const kind = isKind( thing.title ) || isQuoted( thing.title, title );

	if ( ! kind || ! isOneMore( line ) ) {
		return false;
	}
	thing.title = `${ thing.title } : ${ title }`;
	addLanguages( thing, reading );

	return true;
}

function isListed( { draft, reading, title }: Line ): boolean {
	const begun = draft.title !== '' || draft.activities.length > 0;
	const listed =
		reading.bullet ||
		( draft.listing && title.length <= ITEM ) ||
		( begun && isItem( title ) );

	if ( listed ) {
		const item = newItem( title );
		addLanguages( item, reading );
		draft.activities.push( item );
	}

	return listed;
}

/** `Au programme : ateliers, buffet` tells of the event, and is not its name. */
const LISTING =
	/^(?:au programme|op het programma|on the programme)(?!\p{L})/iu;

function isTitle( { draft, reading, title }: Line ): boolean {
	if (
		draft.title !== '' ||
		! draft.activities.every( ( each ) => isDoors( each.title ) )
	) {
		return false;
	}
	draft.title = title;
	addLanguages( draft, reading );

	return true;
}

const READINGS = [ isAwaited, isWhich, isListed, isTitle ];

/** `Haute école des Berges, bât. C, Lausanne`: what follows the place is of it. */
const isPlaceFirst = ( { place, text }: Reading ) =>
	place !== null &&
	place.sure &&
	/^\P{L}*$/u.test( text.slice( 0, place.index ) ) &&
	/^[\s(]*,/.test( text.slice( place.end ) );

const isExplaining = ( reading: Reading, title: string ) =>
	reading.errand || isPlaceFirst( reading ) || LISTING.test( title );

/** Takes the line for the first thing that it can be. */
export function takePlain( draft: Draft, reading: Reading ): void {
	const whole = { index: 0, end: reading.text.length };
	const title = titleIn( reading.text, reading.taken, whole );
	const line = { draft, reading, title };
	const short = title.length <= TITLE && ! isExplaining( reading, title );

	if ( isPresenting( draft, reading ) || isNothing( line ) ) {
		return;
	}
	if ( ! short || ! READINGS.some( ( is ) => is( line ) ) ) {
		addMissingLanguages( told( draft ) ?? draft, reading );
		addNote( draft, reading.text );
	}
}

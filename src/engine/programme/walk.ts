/**
 * Goes through the sentences in their order and keeps the events they tell of: a
 * date opens one, and governs the hours, places and items below it.
 */
import { byDate } from './dated';
import type { Dated } from './dated';
import { monthOfHeading } from './days';
import { newDraft } from './draft';
import type { Draft } from './draft';
import { setPlace } from './draft-place';
import { fill } from './fill';
import { AFTER, BEFORE } from './flat';
import { rolesOf } from './headings';
import { keepWords } from './kept';
import { doubtTold, openDated, openEnded, openUndated } from './open';
import { nameAbove } from './name-above';
import type { Walk } from './open';
import type { Reading } from './read';
import type { Context } from './resolve';
import { isQuoted } from './plain';
import { isTelling, titleIn } from './titles';
import { pattern } from './words/index';

const SAME_PLACE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'samePlace' ) })${ AFTER }`,
	'u'
);

/** `Même lieu`: that of the event before. */
function takeSamePlace( { drafts }: Walk, draft: Draft ): void {
	const before = drafts.at( drafts.at( -1 ) === draft ? -2 : -1 );

	if ( before && draft.place === '' && draft.address === null ) {
		draft.place = before.place;
		draft.address = before.address;
	}
}

const isPlaced = ( { place, address }: Draft ) =>
	place !== '' || address !== null;

function fillAll( walk: Walk, draft: Draft, reading: Reading ): void {
	const alone =
		! isPlaced( draft ) &&
		reading.dates.length + reading.hours.length === 0;

	draft.lastLine = walk.line;
	if ( SAME_PLACE.test( reading.flat ) ) {
		takeSamePlace( walk, draft );
	}
	fill( draft, reading );
	if ( alone && isPlaced( draft ) ) {
		draft.placeLine = walk.line;
	}
}

/** Where to book or read more is kept beside the words it stood with. */
function keepLinks( draft: Draft, { text, links }: Reading ): void {
	if ( links.length === 0 ) {
		return;
	}

	const last = draft.notes.at( -1 );
	const along = last !== undefined && text.trim().endsWith( last );
	const said = links.join( ' ' );

	if ( along ) {
		draft.notes[ draft.notes.length - 1 ] =
			`${ last.replace( /\s*[.]?$/, '' ) } ${ said }`;
	} else {
		draft.notes.push( said );
	}
}

/** The event that a sentence tells of; none when it tells of none. */
function draftOf( walk: Walk, { reading, mark }: Dated ): Draft | null {
	if ( mark !== null ) {
		return openDated( walk, reading, mark );
	}

	const last = walk.drafts.at( -1 );

	return (
		last ??
		( reading.hours.length > 0 ? openUndated( walk, reading ) : null )
	);
}

/** `Chaque fois à 20h, à la Ferme`: of every event above that has no hour yet. */
const EACH_TIME =
	/^ *(?:a )?(?:chaque fois|toujours|(?:tous|toutes) les (?:seances|rencontres|ateliers|concerts|films|soirees|dates|projections|activites|conferences)|(?:les )?seances|alle (?:films|lezingen|concerten|avonden|sessies|data)|all (?:talks|films|sessions|screenings|concerts|events)|a chaque seance|telkens|steeds|each time|every time|always)(?![\p{L}])/u;

/** @return The sentence; what it says of all events is given to them, too. */
function takeEach( walk: Walk, whole: Reading ): Reading {
	const [ words = '' ] = EACH_TIME.exec( whole.flat ) ?? [];

	if ( words === '' ) {
		return whole;
	}
	const taken = [ ...whole.taken, { index: 0, end: words.length } ];
	const reading = { ...whole, taken };

	for ( const draft of walk.drafts.slice( 0, -1 ) ) {
		if ( draft.activities.every( ( { start } ) => start === null ) ) {
			fillAll( walk, draft, { ...reading, links: [], remarks: [] } );
		}
	}

	return reading;
}

function take( walk: Walk, part: Dated ): void {
	const { reading, mark } = part;
	const ended = mark === null ? openEnded( walk, part ) : null;
	const draft = ended ?? draftOf( walk, part );

	if ( ! draft ) {
		return;
	}
	fillAll( walk, draft, mark ? reading : takeEach( walk, reading ) );
	keepLinks( draft, reading );
	if ( ! ended && reading.label !== 'aside' ) {
		doubtTold( walk, draft, part );
	}
}

/** A line above it all: the name of the series and, maybe, its place. */
function introduce( walk: Walk, reading: Reading ): void {
	const whole = { index: 0, end: reading.text.length };
	const title = titleIn( reading.text, reading.taken, whole );
	const names =
		! reading.errand &&
		reading.starts &&
		title.length <= 80 &&
		isTelling( title );

	setPlace( walk.everywhere, reading );
	if ( walk.series === '' && names ) {
		walk.series = title;
	} else if ( isQuoted( walk.series, title ) ) {
		walk.series = `${ walk.series } : ${ title }`;
	}
}

const EVERYWHERE =
	/(?:^|[^\p{L}])(?:tous les|toutes les|tout se passe|tout a lieu|all events|all activities|alle activiteiten|alles vindt plaats|alles gaat door|alle films|alle lezingen|alle concerten)[^\p{L}].*(?:lieu|passe|deroule|tient|passent|deroulent|tiennent|place|held|plaats|(?<!\p{L})in |door|:)/u;

function isEverywhere( { flat, dates, hours }: Reading ): boolean {
	return (
		EVERYWHERE.test( flat ) &&
		hours.length === 0 &&
		dates.every( ( { items } ) => items.length === 0 )
	);
}

/** @return Whether the line says something of the text as a whole, and nothing else. */
function isOfAll( walk: Walk, reading: Reading ): boolean {
	const month = monthOfHeading( reading );

	if ( month ) {
		Object.assign( walk.context, month );
		return true;
	}
	if ( isEverywhere( reading ) ) {
		setPlace( walk.everywhere, reading );
		return true;
	}

	return false;
}

/** @return The events of a text, still in parts. */
export function walkThrough(
	readings: readonly Reading[],
	context: Context
): Walk {
	const walk: Walk = {
		context,
		drafts: [],
		heads: [],
		series: '',
		everywhere: newDraft( [] ),
		line: 0,
	};
	const roles = rolesOf( readings );
	const asBody = ( reading: Reading ) => {
		const goesOn = walk.drafts.length > 0 && ! reading.starts;

		byDate( reading, context, goesOn ).forEach( ( part ) =>
			take( walk, part )
		);
	};
	const as = {
		head: ( reading: Reading ) => void walk.heads.push( reading ),
		intro: ( reading: Reading ) => introduce( walk, reading ),
		body: asBody,
	};

	const owners: ( Draft | undefined )[] = [];
	const told = new Set< Reading >();

	for ( const [ line, reading ] of readings.entries() ) {
		const role = roles[ line ] ?? 'body';
		walk.line = line;
		if ( isOfAll( walk, reading ) ) {
			told.add( reading );
		} else {
			as[ role ]( reading );
		}
		owners[ line ] = role === 'body' ? walk.drafts.at( -1 ) : undefined;
	}
	walk.drafts.forEach( ( draft ) => nameAbove( readings, draft ) );
	// What stands above an event is of the next one.
	for ( let line = owners.length - 2; line >= 0; line-- ) {
		owners[ line ] ??= owners[ line + 1 ];
	}
	keepWords(
		readings,
		owners.map( ( owner, line ) =>
			readings[ line ] && told.has( readings[ line ] ) ? undefined : owner
		),
		[ ...walk.drafts, { ...walk.everywhere, title: walk.series } ]
	);

	return walk;
}

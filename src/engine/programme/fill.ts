/** Puts what a sentence says into the event it belongs to. */
import { doubt } from './doubts';
import type { Draft, DraftActivity } from './draft';
import { placeOfActivity, setPlace } from './draft-place';
import { placesBeside } from './place-pairs';
import { AFTER, blot, flatten } from './flat';
import { beginsAsActivity, dashed } from './line-up';
import { isSentence } from './odd-titles';
import { partsOf } from './parts';
import type { Part, Parts } from './parts';
import { addLanguages, addNote, newItem, setTitle, takePlain } from './plain';
import type { Reading } from './read';
import { titleIn, trim } from './titles';
import type { Doubt } from './types';
import { pattern } from './words/index';

const ERRAND_FIRST = new RegExp(
	`^(?:\\p{L}+ )?(?:${ pattern( 'notThePlace' ) })${ AFTER }`,
	'u'
);

type Own = Pick< DraftActivity, 'place' | 'address' >;

function toActivity( part: Part, own: Own, headline: boolean ): DraftActivity {
	const { hour, title, languages, subtitles } = part;

	return {
		...newItem( title ),
		...own,
		start: hour.start,
		end: hour.finish,
		languages,
		subtitles,
		headline,
	};
}

/** Text after a colon that is a list: `Concerts à partir de 20h : – A – B`. */
function splitList( reading: Reading ): { reading: Reading; items: string[] } {
	const readable = blot( reading.text, reading.taken );
	const at = /:[\s\u0001]*[–—-]\s/u.exec( readable )?.index ?? -1;
	const items = at === -1 ? [] : dashed( reading.text.slice( at + 1 ) );
	const text = reading.text.slice( 0, at + 1 );
	const flat = reading.flat.slice( 0, at + 1 );

	return {
		reading: items.length > 0 ? { ...reading, text, flat } : reading,
		items,
	};
}

/** `Jusqu'à minuit`, in a sentence of its own, ends what began before. */
function ends(
	{ hour, title }: Part,
	last: DraftActivity | undefined
): last is DraftActivity {
	const end = hour.start === null && hour.finish !== null && title === '';

	return end && last !== undefined && last.end === null;
}

function timed( draft: Draft, reading: Reading, { lead, parts }: Parts ): void {
	const dated = reading.dates.length > 0;
	const own = dated
		? { place: '', address: null }
		: placeOfActivity( draft, reading );

	setOwnTitle( draft, lead, dated );
	for ( const part of parts ) {
		const last = draft.activities.at( -1 );
		draft.doubts.push( ...part.hour.doubts );
		if ( ends( part, last ) ) {
			last.end = part.hour.finish;
		} else {
			draft.activities.push( toActivity( part, own, dated ) );
		}
	}
	if ( own.place === '' && own.address === null ) {
		setPlace( draft, reading );
	} else {
		draft.doubts.push( ...placesBeside( reading, own ) );
	}
}

const NAME =
	/^(?:(?:Le|La|Les|L['’]|De|Het|The|Chez|Au)\s*)?(?:\p{Lu}[\p{L}'’-]*\s?){1,3}$/u;

/** `20h Concert / Vendredi 12 avril, Le Quai`: what happens is said, so this is where. */
function isPlace( draft: Draft, lead: string ): boolean {
	const named =
		draft.title !== '' ||
		draft.activities.some( ( { title } ) => title !== '' );

	return (
		named &&
		[ '', lead ].includes( draft.place ) &&
		NAME.test( lead ) &&
		! beginsAsActivity( lead )
	);
}

function untimed( draft: Draft, reading: Reading, lead: string ): void {
	setPlace( draft, reading );
	if ( reading.dates.length === 0 ) {
		takePlain( draft, reading );
		return;
	}
	if ( isPlace( draft, lead ) ) {
		draft.place = lead;
		draft.doubts.push( doubt( 'place-or-title', lead, { place: lead } ) );
	} else {
		setOwnTitle( draft, lead, true );
	}
	addLanguages( draft, reading );
}

/** @return Whether the label says all there is to it. */
function labelled( draft: Draft, reading: Reading ): boolean {
	switch ( reading.label ) {
		case 'aside':
			addNote( draft, reading.text );
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

/** `Drop off your goods on Friday (6–8pm)`: its hours are not of the event. */
const isErrand = ( { errand, dates, hours, text }: Reading ) =>
	errand &&
	dates.length === 0 &&
	hours.length > 0 &&
	ERRAND_FIRST.test( flatten( text ) ) &&
	! beginsAsActivity( text );

/** `Volunteers wanted! Tree planting, Sunday 29 November`: two that could be its title. */
function setOwnTitle( draft: Draft, lead: string, dated: boolean ): void {
	const { title } = draft;
	const other = dated && title !== '' && lead !== '' && lead !== title;

	if ( other && /[!?]$/.test( title ) && ! isSentence( lead ) ) {
		draft.doubts.push( doubt( 'title-guessed', lead, { title } ) );
	}
	setTitle( draft, lead );
}

/** Takes all that a sentence says of the event. */
export function fill( draft: Draft, whole: Reading ): void {
	draft.doubts.push( ...whole.remarks );
	if ( isErrand( whole ) ) {
		addNote( draft, whole.text );
		draft.elsewhere.push( ...whole.elsewhere );
		return;
	}
	whole.asides.forEach( ( aside ) => addNote( draft, aside ) );
	if ( labelled( draft, whole ) ) {
		return;
	}

	const { reading, items } = splitList( whole );
	const parts = partsOf( reading );
	const hours = parts.parts.length > 0;
	const listing = draft.listing && ! reading.opens && ! hours;

	if ( hours ) {
		timed( draft, reading, parts );
	} else {
		untimed( draft, reading, parts.lead );
	}
	draft.activities.push( ...items.map( newItem ) );
	draft.listing = listing || /:\s*$/.test( reading.text );
}

/** `Atelier pour la marche du 1er mai / Samedi 25 avril`: the first is not when. */
function otherDates( { days }: Draft, { text, dates }: Reading ): Doubt[] {
	const known = new Set(
		days.map( ( { date } ) =>
			Number( date?.slice( 5 ).replace( '-', '' ) )
		)
	);

	return dates
		.filter(
			( { items, kind } ) =>
				kind === 'recurring' ||
				items.some(
					( { day, month } ) =>
						! known.has( ( month ?? 0 ) * 100 + day )
				)
		)
		.map( ( { index, end, kind } ) =>
			doubt(
				kind === 'recurring' ? 'recurring' : 'other-date',
				text.slice( index, end )
			)
		);
}

/** `L'été fut long et nous avons repeint la salle.`: a sentence in a letter, no title. */
const isNews = ( { text, starts }: Reading ) =>
	! starts && text.length > 70 && /[.!]\s*$/.test( text );

/** A line above the date: its title, or what else it says. */
export function fillFromHead( draft: Draft, reading: Reading ): void {
	if ( reading.hours.length > 0 || reading.label !== null ) {
		fill( draft, reading );
		return;
	}

	const whole = { index: 0, end: reading.text.length };
	setPlace( draft, reading );
	if ( reading.errand || isNews( reading ) ) {
		addNote( draft, reading.text );
		return;
	}
	setTitle( draft, titleIn( reading.text, reading.taken, whole ) );
	addLanguages( draft, reading );
	draft.doubts.push( ...reading.remarks, ...otherDates( draft, reading ) );
}

/** What is said once for several events: their title, their place, the name of a festival. */
import { daysBetween } from './calendar';
import { doubt } from './doubts';
import type { Draft } from './draft';
import type { Walk } from './open';
import type { Doubt } from './types';

const isTimed = ( { start, end }: Draft[ 'activities' ][ number ] ) =>
	start !== null || end !== null;

const lastDay = ( { days, endDate }: Draft ) =>
	endDate ?? days.at( -1 )?.date ?? '';

function holds( span: Draft, draft: Draft ): boolean {
	const from = span.days[ 0 ]?.date ?? '9999';

	return (
		draft !== span &&
		draft.days.some(
			( { date } ) =>
				date !== null && date >= from && date <= lastDay( span )
		)
	);
}

/** An hour alone brings its own title. */
function needsTitle( { activities, title }: Draft ): boolean {
	const timed = activities.filter( isTimed );

	return title === '' && ( timed.length !== 1 || timed[ 0 ]?.title === '' );
}

function isPlaced( { place, address, activities }: Draft ): boolean {
	return (
		place !== '' ||
		address !== null ||
		activities.some( ( activity ) => activity.place !== '' )
	);
}

/** An event that names no place of its own takes the place of the whole. */
function inherit(
	draft: Draft,
	from: Pick< Draft, 'place' | 'address' >,
	title: string
): Draft {
	return {
		...draft,
		title: needsTitle( draft ) ? title : draft.title,
		...( isPlaced( draft )
			? {}
			: { place: from.place, address: from.address } ),
	};
}

/** A festival's days stand below its name, and soon. */
const REACH = 60;

/** As many days as a festival lasts; an exhibition of weeks stays one beside its opening. */
const FESTIVAL = 10;

function isFestival( draft: Draft ): boolean {
	const from = draft.days[ 0 ]?.date ?? null;

	return (
		( draft.endDate !== null || draft.days.length > 1 ) &&
		( from === null || daysBetween( from, lastDay( draft ) ) <= FESTIVAL )
	);
}

/** Days that are listed, not spanned, are all told of below, or stay. */
const coversAll = ( span: Draft, days: readonly Draft[] ) =>
	span.days.every( ( { date } ) =>
		days.some( ( draft ) =>
			draft.days.some( ( day ) => day.date === date )
		)
	);

/** `Festival du 12 au 14 avril` above its days: a name and a place for them, no event. */
function withoutSpans( drafts: readonly Draft[] ): Draft[] {
	const spans = new Map< Draft, Draft >();
	const dropped = new Set< Draft >();
	const named = new Set< Draft >();

	for ( const [ index, span ] of drafts.entries() ) {
		const open = isFestival( span ) && ! span.activities.some( isTimed );
		const days = open
			? drafts
					.slice( index + 1, index + REACH )
					.filter(
						( draft ) =>
							draft.endDate === null && holds( span, draft )
					)
			: [];
		if ( span.endDate === null && ! coversAll( span, days ) ) {
			continue;
		}
		for ( const day of days ) {
			dropped.add( span );
			spans.set( day, spans.get( day ) ?? span );
		}
	}

	return drafts
		.filter( ( draft ) => ! dropped.has( draft ) )
		.map( ( draft ) => {
			const span = spans.get( draft );

			if ( ! span ) {
				return draft;
			}

			const first = ! named.has( span );
			named.add( span );
			const day = inherit( draft, span, span.title );

			// Days with titles of their own keep the festival's as a note.
			return first && span.title !== '' && day.title !== span.title
				? { ...day, notes: [ span.title, ...day.notes ] }
				: day;
		} );
}

/** Nothing says what happens. */
function isNameless( { title, activities }: Draft ): boolean {
	return (
		title === '' &&
		activities.every( ( activity ) => activity.title === '' )
	);
}

function titleOf( { title, activities }: Draft ): string {
	return (
		title ||
		( activities.length === 1 ? ( activities[ 0 ]?.title ?? '' ) : '' )
	);
}

/** Takes the title, the languages and, where it has none, the place of its neighbour. */
function like( draft: Draft, other: Draft ): Draft {
	const { languages, subtitles } =
		other.activities.length === 1
			? ( other.activities[ 0 ] ?? other )
			: other;
	const spoken = draft.languages.length + draft.subtitles.length > 0;

	return {
		...inherit( draft, other, titleOf( other ) ),
		...( spoken
			? {}
			: {
					languages: [ ...other.languages, ...languages ],
					subtitles: [ ...other.subtitles, ...subtitles ],
				} ),
	};
}

/** One stands on the line below the other, or on the same. */
const touches = ( one: Draft, other: Draft ) => other.line - one.lastLine <= 1;

function lacksTitleOf( draft: Draft, other?: Draft ): other is Draft {
	return other !== undefined && isNameless( draft ) && ! isNameless( other );
}

/** From the last to the first, each with the one below it as it has become. */
function upwards(
	drafts: readonly Draft[],
	change: ( draft: Draft, next: Draft ) => Draft
): Draft[] {
	const found: Draft[] = [];

	for ( const draft of [ ...drafts ].reverse() ) {
		const next = found.at( -1 );
		found.push( next ? change( draft, next ) : draft );
	}

	return found.reverse();
}

/**
 * Dates on lines one below the other are of one title, above them or below:
 * `Les Écluses / mercredi 18 à 18h / vendredi 20 à 20h`.
 */
function titled( drafts: readonly Draft[] ): Draft[] {
	const found: Draft[] = [];

	for ( const draft of drafts ) {
		const last = found.at( -1 );
		const follows = lacksTitleOf( draft, last ) && touches( last, draft );
		found.push(
			follows
				? { ...like( draft, last ), lastLine: draft.lastLine }
				: draft
		);
	}

	return upwards( found, ( draft, next ) =>
		lacksTitleOf( draft, next ) && touches( draft, next )
			? like( draft, next )
			: draft
	);
}

/** Below lines of their own it may be the last one's; a paragraph of its own is of all. */
const placeBelowDoubts = (
	draft: Draft,
	{ line, placeBy }: Draft,
	place: string
): Doubt[] =>
	draft.line === line || placeBy?.opens === true
		? []
		: [ doubt( 'place-guessed', place, { place } ) ];

/**
 * `« Le Passeur », samedi 20h, dimanche 15h / Théâtre de Poche`: the place on a
 * line below is of both days.
 */
function withPlaceBelow( draft: Draft, next: Draft ): Draft {
	if (
		next.placeLine === null ||
		! touches( draft, next ) ||
		isPlaced( draft )
	) {
		return draft;
	}

	const { place, address, placeLine, placeBy } = next;
	const name = place || ( address?.text ?? '' );
	const unsure = placeBelowDoubts( draft, next, name );

	return {
		...draft,
		place,
		address,
		placeLine,
		placeBy,
		doubts: [ ...draft.doubts, ...unsure ],
	};
}

/** @return The drafts with what they share. */
export function shared( { drafts, everywhere, series }: Walk ): Draft[] {
	return upwards( titled( withoutSpans( drafts ) ), withPlaceBelow ).map(
		( draft ) => inherit( draft, everywhere, series )
	);
}

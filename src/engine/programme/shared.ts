/** What is said once for several events: their title, their place, the name of a festival. */
import { doubt } from './doubts';
import type { Draft } from './draft';
import type { Walk } from './walk';

const isTimed = ( { start, end }: Draft[ 'activities' ][ number ] ) =>
	start !== null || end !== null;

function holds( span: Draft, draft: Draft ): boolean {
	const from = span.days[ 0 ]?.date ?? '9999';

	return (
		draft !== span &&
		draft.days.some(
			( { date } ) =>
				date !== null && date >= from && date <= ( span.endDate ?? '' )
		)
	);
}

/** An hour alone brings its own title. */
function needsTitle( { activities, title }: Draft ): boolean {
	const timed = activities.filter( isTimed );

	return title === '' && ( timed.length !== 1 || timed[ 0 ]?.title === '' );
}

/** An event that names no place of its own takes the place of the whole. */
function inherit(
	draft: Draft,
	from: Pick< Draft, 'place' | 'address' >,
	title: string
): Draft {
	const placed =
		draft.place !== '' ||
		draft.address !== null ||
		draft.activities.some( ( { place } ) => place !== '' );

	return {
		...draft,
		title: needsTitle( draft ) ? title : draft.title,
		...( placed ? {} : { place: from.place, address: from.address } ),
	};
}

/** A festival's days stand below its name, and soon. */
const REACH = 60;

/** `Festival du 12 au 14 avril` above its days: a name and a place for them, no event. */
function withoutSpans( drafts: readonly Draft[] ): Draft[] {
	const spans = new Map< Draft, Draft >();
	const dropped = new Set< Draft >();

	for ( const [ index, span ] of drafts.entries() ) {
		const open = span.endDate !== null && ! span.activities.some( isTimed );
		const days = open
			? drafts
					.slice( index + 1, index + REACH )
					.filter(
						( draft ) =>
							draft.endDate === null && holds( span, draft )
					)
			: [];
		for ( const day of days ) {
			dropped.add( span );
			spans.set( day, spans.get( day ) ?? span );
		}
	}

	return drafts
		.filter( ( draft ) => ! dropped.has( draft ) )
		.map( ( draft ) => {
			const span = spans.get( draft );

			return span ? inherit( draft, span, span.title ) : draft;
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

/**
 * Dates on lines one below the other are of one title, above them or below:
 * `Les Écluses / mercredi 18 à 18h / vendredi 20 à 20h`.
 */
function titled( drafts: readonly Draft[] ): Draft[] {
	const touches = ( one?: Draft, other?: Draft ) =>
		one !== undefined &&
		other !== undefined &&
		other.line - one.lastLine <= 1;
	const found: Draft[] = [];

	for ( const draft of drafts ) {
		const last = found.at( -1 );
		const follows =
			last &&
			isNameless( draft ) &&
			! isNameless( last ) &&
			touches( last, draft );
		found.push(
			follows
				? { ...like( draft, last ), lastLine: draft.lastLine }
				: draft
		);
	}
	for ( let index = found.length - 2; index >= 0; index-- ) {
		const [ draft, next ] = [ found[ index ], found[ index + 1 ] ];
		if (
			draft &&
			next &&
			isNameless( draft ) &&
			! isNameless( next ) &&
			touches( draft, next )
		) {
			found[ index ] = like( draft, next );
		}
	}

	return found;
}

/**
 * `« Le Passeur », samedi 20h, dimanche 15h / Théâtre de Poche`: the place on a
 * line below is of both days; below lines of their own it may be the last one's.
 */
function placed( drafts: readonly Draft[] ): Draft[] {
	const found = [ ...drafts ];

	for ( let index = found.length - 2; index >= 0; index-- ) {
		const [ draft, next ] = [ found[ index ], found[ index + 1 ] ];
		const near =
			draft &&
			next &&
			next.placeLine !== null &&
			next.line - draft.lastLine <= 1;
		if (
			near &&
			draft.place === '' &&
			draft.address === null &&
			! draft.activities.some( ( { place } ) => place !== '' )
		) {
			const { place, address, placeLine } = next;
			const sure = draft.line === next.line;
			const guess = doubt(
				'place-guessed',
				place || address?.text || '',
				{ place: place || address?.text || '' }
			);
			found[ index ] = {
				...draft,
				place,
				address,
				placeLine,
				doubts: sure ? draft.doubts : [ ...draft.doubts, guess ],
			};
		}
	}

	return found;
}

/** @return The drafts with what they share. */
export function shared( { drafts, everywhere, series }: Walk ): Draft[] {
	return placed( titled( withoutSpans( drafts ) ) ).map( ( draft ) =>
		inherit( draft, everywhere, series )
	);
}

/**
 * What the programme reader found, as attributes of the blocks.
 */
import { flatten } from '../programme/flat';
import type { Activity, Doubt, Happening } from '../programme/index';
import { isOnline } from '../programme/online';

/** A place that is known already, as the REST API gives it. */
export type KnownPlace = {
	slug: string;
	name: string;
	address: string;
	otherNames: string[];
};

export type EventAttributes = {
	name: string;
	startDate: string;
	startTime: string;
	endDate: string;
	endTime: string;
	timezone: string;
	place: string;
	eventAttendanceMode: 'offline' | 'online';
	locationName: string;
	locationAddress: string;
	inLanguage: string[];
	subtitleLanguage: string[];
	programmeComplete: boolean;
	description: string;
	series: string;
	doubts: Doubt[];
};

export type ActivityAttributes = {
	name: string;
	startTime: string;
	endTime: string;
	inLanguage: string[];
	subtitleLanguage: string[];
};

export type Blocks = {
	event: EventAttributes;
	activities: ActivityAttributes[];
};

/** Names are compared without capitals, accents, articles and signs. */
export function plainName( name: string ): string {
	return name
		.normalize( 'NFD' )
		.replace( /\p{M}+/gu, '' )
		.toLowerCase()
		.replace( /^(?:l['’]|le |la |les |de |het |the )/, '' )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
}

/**
 * @param name   As it was written.
 * @param places Those that are known.
 * @return       The place of that name, or of that other name.
 */
export function findPlace(
	name: string,
	places: readonly KnownPlace[]
): KnownPlace | undefined {
	const wanted = plainName( name );

	return wanted === ''
		? undefined
		: places.find( ( place ) =>
				[ place.name, ...place.otherNames ].some(
					( one ) => plainName( one ) === wanted
				)
			);
}

const escaped = ( text: string ) =>
	text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );

const when = ( { date, start, endDate, end }: Happening ) => ( {
	startDate: date ?? '',
	startTime: start ?? '',
	endDate: endDate ?? '',
	endTime: end ?? '',
} );

/** What happens on the network has no place to go to. */
const where = (
	{ place, address }: Happening,
	places: readonly KnownPlace[]
): Pick<
	EventAttributes,
	'place' | 'eventAttendanceMode' | 'locationName' | 'locationAddress'
> => {
	const online = isOnline( flatten( place ) );

	return {
		place: findPlace( place, places )?.slug ?? '',
		eventAttendanceMode: online ? 'online' : 'offline',
		locationName: online ? '' : place,
		locationAddress: address,
	};
};

/** What stood within a sentence becomes a title; a name with a spelling of its own keeps it. */
const capital = ( title: string ) =>
	title.replace( /^\p{Ll}(?=\p{Ll}*(?:[\s'’,:]|$))/u, ( letter ) =>
		letter.toUpperCase()
	);

function activity( part: Activity ): ActivityAttributes {
	return {
		name: capital( part.title ),
		startTime: part.start ?? '',
		endTime: part.end ?? '',
		inLanguage: part.languages,
		subtitleLanguage: part.subtitles,
	};
}

/**
 * @param found  What was read.
 * @param places Known places: an event takes place there, not at a second one of the same name.
 * @param zone   The site's own zone; another one is kept with the event.
 * @param series The name of the series, '' for none.
 */
export function toBlocks(
	found: Happening,
	places: readonly KnownPlace[],
	zone: string,
	series = ''
): Blocks {
	const hasParts = found.activities.length > 0;

	return {
		event: {
			name: capital( found.title ),
			...when( found ),
			timezone: found.zone && found.zone !== zone ? found.zone : '',
			...where( found, places ),
			// Those of a programme stand at its items.
			inLanguage: hasParts ? [] : found.languages,
			subtitleLanguage: hasParts ? [] : found.subtitles,
			programmeComplete: ! found.doubts.some(
				( { code } ) => code === 'programme-incomplete'
			),
			description: found.notes.map( escaped ).join( '<br>' ),
			series,
			doubts: found.doubts,
		},
		activities: found.activities.map( activity ),
	};
}

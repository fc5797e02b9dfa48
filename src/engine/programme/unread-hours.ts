/** Hours that a text says in a way that is not read: in words, without a unit, elsewhere. */
import { doubt } from './doubts';
import { flatten } from './flat';
import type { Doubt, Happening } from './types';

/** `kwart over acht`, `vingt heures`: hours in words are not read. */
const SPELLED =
	/(?:^|[^\p{L}])(?:kwart (?:over|voor)|(?:quarter|half|twenty|ten|five) (?:past|to) \p{L}|(?:dix|onze|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|huit|neuf)[ -](?:et une )?heures?|\p{L}+ o'clock|(?<![€£$] ?)\d{1,2}[.:]\d{2}(?! ?(?:€|eur|\d))|(?:zeven|acht|negen|tien|twee|drie|vier) uur)(?![\p{L}])/u;

/** Its words, but what is in quotes. */
const wordsOf = ( { title, activities, notes }: Happening ) =>
	flatten(
		[ title, ...activities.map( ( each ) => each.title ), ...notes ].join(
			' | '
		)
	).replace( /[«"“][^»"”]*[»"”]/gu, ' ' );

/** `11-2`, `about 3`, `1045 Parade`: numbers of a clock's shape. */
const SHAPED =
	/(?:^|[^\p{L}\d.,€£$/-])(?:\d{1,2} ?- ?\d{1,2}(?! ?(?:ans|jaar|years|€|[\d/.]))|(?:about|around|vers|rond|omstreeks) \d{1,2}|\d{1,2}ish|(?:[01]\d|2[0-3])[0-5]\d(?= \p{L}))(?![\p{L}\d])/u;

const titlesOf = ( { title, activities }: Happening ) =>
	flatten(
		[ title, ...activities.map( ( each ) => each.title ) ].join( ' | ' )
	).replace( /[«"“][^»"”]*[»"”]|\([^()]*\)/gu, ' ' );

/** With an hour, only what stands in its titles is looked at: notes hold much. */
function unread( event: Happening ): Doubt[] {
	const said =
		event.start === null
			? ( SPELLED.exec( wordsOf( event ) ) ??
				SHAPED.exec( wordsOf( event ) ) )
			: SHAPED.exec( titlesOf( event ) );

	return said ? [ doubt( 'hour-to-confirm', said[ 0 ] ) ] : [];
}

const SAME_HOUR =
	/(?:^|[^\p{L}])(?:memes? (?:heures?|horaires?)|(?:het)?zelfde uur|same time)(?![\p{L}])/u;

/** `Le 11 avril, même heure`: the hour of something said elsewhere. */
function sameHour( { start, title, activities, notes }: Happening ): Doubt[] {
	const said = [
		title,
		...activities.map( ( each ) => each.title ),
		...notes,
	];
	const same = said.find( ( text ) => SAME_HOUR.test( flatten( text ) ) );

	return start === null && same !== undefined
		? [ doubt( 'hour-to-confirm', same ) ]
		: [];
}

/** Hours that were said and not read. */
export const unreadHours = ( event: Happening ) => [
	...sameHour( event ),
	...unread( event ),
];

const hasHour = ( { start, end, activities }: Happening ) =>
	start !== null ||
	end !== null ||
	activities.some( ( each ) => each.start !== null || each.end !== null );

/** What asks for the hour already, or says that there is none to ask for. */
const SETTLED = new Set( [
	'hour-to-confirm',
	'which-hour',
	'half-of-day',
	'impossible-hour',
	'several-days',
	'state',
] );

/** `le 5 septembre`, below `tous les jeudis de 18h à 20h`: the hour of others may be its own. */
export function askForHours( events: readonly Happening[] ): Happening[] {
	const known = events.some( hasHour );

	return events.map( ( event ) => {
		const asked =
			known &&
			event.date !== null &&
			event.endDate === null &&
			! hasHour( event ) &&
			! event.doubts.some( ( { code } ) => SETTLED.has( code ) );

		return asked
			? { ...event, doubts: [ ...event.doubts, doubt( 'no-hour', '' ) ] }
			: event;
	} );
}

/**
 * The answers to a doubt that are one tap away, and what each changes.
 */
import { addDays, isDay, weekdayOf } from '../programme/calendar';
import type { Doubt } from '../programme/index';

/** What of an event an answer may change. */
export type Patch = {
	name?: string;
	startDate?: string;
	startTime?: string;
	endTime?: string;
	endDate?: string;
	locationName?: string;
	locationAddress?: string;
	place?: string;
	eventStatus?: 'cancelled' | 'postponed' | 'moved';
	soldOut?: boolean;
	programmeComplete?: boolean;
};

export type Answer = {
	/** How it is said: a day, an hour, words of the text, or one of some sentences. */
	say:
		| 'day'
		| 'hour'
		| 'text'
		| 'right'
		| 'yes'
		| 'no'
		| 'place'
		| 'title'
		| 'complete'
		| 'to-complete'
		| 'no-end'
		| 'seen';
	value: string;
	patch: Patch;
	/** Hours that are meant otherwise, wherever they stand in the event. */
	hours?: { from: string; to: string };
};

const RIGHT: Answer = { say: 'right', value: '', patch: {} };
const SEEN: Answer = { say: 'seen', value: '', patch: {} };

const given = ( doubt: Doubt, name: string ) =>
	String( doubt.params[ name ] ?? '' );

const onDay = ( value: string ): Answer => ( {
	say: 'day',
	value,
	patch: { startDate: value },
} );

/** That date, or the nearest day of that name. */
function weekday( doubt: Doubt ): Answer[] {
	const date = given( doubt, 'date' );
	const said = Number( doubt.params.said );

	if ( ! isDay( date ) || ! ( said >= 1 && said <= 7 ) ) {
		return [ SEEN ];
	}
	const off = ( said - weekdayOf( date ) + 7 ) % 7;

	return [ onDay( date ), onDay( addDays( date, off > 3 ? off - 7 : off ) ) ];
}

/** That year, or the next nearest ones. */
function year( doubt: Doubt ): Answer[] {
	const date = given( doubt, 'date' );
	const shifted = ( years: number ) =>
		`${ Number( date.slice( 0, 4 ) ) + years }${ date.slice( 4 ) }`;

	return isDay( date )
		? [ 0, 1, -1 ].map( shifted ).filter( isDay ).map( onDay )
		: [ SEEN ];
}

function halfOfDay( doubt: Doubt ): Answer[] {
	const from = given( doubt, 'hour' );
	const hour = Number( from.slice( 0, 2 ) );
	const to = `${ String( ( hour + 12 ) % 24 ).padStart( 2, '0' ) }${ from.slice( 2 ) }`;

	return [
		{ say: 'hour', value: from, patch: {} },
		{ say: 'hour', value: to, patch: {}, hours: { from, to } },
	];
}

const at = ( place: string ): Answer => ( {
	say: 'text',
	value: place,
	patch: { locationName: place, locationAddress: '', place: '' },
} );

function state( doubt: Doubt ): Answer[] {
	const said = given( doubt, 'state' );
	const patch: Patch =
		said === 'sold-out'
			? { soldOut: true }
			: {
					eventStatus:
						said === 'postponed' || said === 'moved'
							? said
							: 'cancelled',
				};

	return [
		{ say: 'yes', value: '', patch },
		{ say: 'no', value: '', patch: {} },
	];
}

const ANSWERS: Partial< Record< string, ( doubt: Doubt ) => Answer[] > > = {
	weekday,
	year,
	state,
	'half-of-day': halfOfDay,
	'relative-date': () => [ RIGHT ],
	'day-or-month': ( doubt ) => {
		const [ whole, y, m, d ] =
			/^(\d{4})-(\d\d)-(\d\d)$/.exec( given( doubt, 'date' ) ) ?? [];
		return whole
			? [ whole, `${ y }-${ d }-${ m }` ].filter( isDay ).map( onDay )
			: [ SEEN ];
	},
	'place-guessed': ( doubt ) => {
		const house = given( doubt, 'house' );
		const yes = { say: 'yes', value: given( doubt, 'place' ) } as const;

		// A house that was only found beside its street is taken with the answer.
		return house === ''
			? [
					{ ...yes, patch: {} },
					{
						say: 'no',
						value: '',
						patch: {
							locationName: '',
							locationAddress: '',
							place: '',
						},
					},
				]
			: [
					{ ...yes, patch: { locationName: house } },
					{ say: 'no', value: '', patch: {} },
				];
	},
	'title-guessed': ( doubt ) => {
		const title = given( doubt, 'title' );

		return [
			RIGHT,
			...( doubt.text === '' || doubt.text === title
				? []
				: [
						{
							say: 'text',
							value: doubt.text,
							patch: { name: doubt.text },
						} as const,
					] ),
		];
	},
	'place-or-title': ( doubt ) => [
		{ say: 'place', value: '', patch: {} },
		{
			say: 'title',
			value: '',
			patch: {
				name: given( doubt, 'place' ),
				locationName: '',
				place: '',
			},
		},
	],
	'other-place': ( doubt ) => [
		{ say: 'text', value: given( doubt, 'place' ), patch: {} },
		at( given( doubt, 'other' ) ),
	],
	'end-before-start': () => [
		RIGHT,
		{ say: 'no-end', value: '', patch: { endTime: '', endDate: '' } },
	],
	'programme-incomplete': () => [
		{ say: 'to-complete', value: '', patch: { programmeComplete: false } },
		{ say: 'complete', value: '', patch: { programmeComplete: true } },
	],
};

/**
 * @param doubt What is not sure.
 * @return      At least one answer; the first leaves the event as it was read.
 */
export function answersTo( doubt: Doubt ): Answer[] {
	return ANSWERS[ doubt.code ]?.( doubt ) ?? [ SEEN ];
}

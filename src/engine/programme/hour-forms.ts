/**
 * One hour as it is written, at one place of a text: `18h30`, `18 h 30`,
 * `14 heures`, `18:30`, `18.30 uur`, `18u`, `8pm`, `midi`, `half acht`.
 */
import { AFTER, anyOf } from './flat';
import { pattern } from './words/index';

export type Hour = {
	end: number;
	/** Minutes since midnight, to 1440; null for an hour that no clock shows. */
	minutes: number | null;
	/** It could be the morning's or the evening's. */
	half: boolean;
	/** Noon and midnight are said by name. */
	named: 'noon' | 'midnight' | null;
};

const UNIT =
	'(?! ?(?:€|euros?|eur|personnes|pers|places|min|%|km|ans)(?![a-z]))';
const LETTERS = '(?![\\p{L}])';

const sticky = ( source: string ) => new RegExp( source, 'uy' );

/** `18.30-20.30 uur`: the unit may stand after the second hour only. */
const UNIT_LATER =
	'(?= ?(?:-|tot|to|a|en) ?\\d{1,2}[.:]\\d{2} ?(?:uur|u|h|hrs|pm|am))';

/** `samedi, 18.30`: a point alone, where an hour is expected and no price follows. */
const EXPECTED =
	'(?<=(?:^|[,(] ?| - |(?:^|[ ,])(?:a|om|at|des|vanaf|from|van|de) ))';
const NO_PRICE = '(?![\\d.,]| ?(?:€|eur|euros?|chf|frs?|%|km|m|kg)(?![a-z]))';

const FORMS: readonly RegExp[] = [
	sticky(
		`(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?<half>a\\.?m|p\\.?m)${ LETTERS }\\.?`
	),
	sticky(
		`(?<h>\\d{1,2}) ?(?:heures?|uur|hrs?)${ LETTERS }(?: (?<m>\\d{2})(?!\\d)${ UNIT })?`
	),
	sticky(
		`(?<h>\\d{1,2}) ?[hu] ?(?<m>\\d{2})(?!\\d)${ UNIT }(?: ?(?:h|u|uur|min))?${ LETTERS }`
	),
	sticky( `(?<h>\\d{1,2}) ?[hu]${ LETTERS }` ),
	sticky(
		`(?<h>\\d{1,2}):(?<m>\\d{2})(?!\\d)(?: ?(?:uur|u|hrs?|h))?${ LETTERS }`
	),
	sticky(
		`(?<h>\\d{1,2})\\.(?<m>\\d{2})(?!\\d)(?: ?(?:uur|u|hrs?|h)${ LETTERS }|${ UNIT_LATER })`
	),
	sticky( `${ EXPECTED }(?<h>\\d{1,2})\\.(?<m>[0-5][05])${ NO_PRICE }` ),
];

/** The Gare du Midi is no noon. */
const NAMED_MIDI =
	'(?<!(?:gare|quartier|porte|place|canal|avenue|av\\.|boulevard|bd|rue|tour|marche|foire|station|bruxelles)[ -](?:du |de )?)';

const NOON = sticky(
	`${ NAMED_MIDI }(?:${ pattern( 'noon' ) })${ AFTER }(?!-[a-z])(?<and> (?:et demie?|trente|30))?`
);
const MIDNIGHT = sticky(
	`(?:${ pattern( 'midnight' ) })${ AFTER }(?<and> (?:et demie?|trente|30))?`
);

const NUMBERS = [
	'een',
	'twee',
	'drie',
	'vier',
	'vijf',
	'zes',
	'zeven',
	'acht',
	'negen',
	'tien',
	'elf',
	'twaalf',
];
const HALF = sticky( `half (?<h>${ anyOf( NUMBERS ) }|\\d{1,2})${ AFTER }` );

/** A number alone: only beside an hour (`14-18h`, `7-9pm`). */
const NUMBER = sticky( `(?<h>\\d{1,2})(?:[.:](?<m>\\d{2}))?(?![\\d\\p{L}])` );

const EVENING = sticky( ` ?(?:${ pattern( 'evening' ) })${ AFTER }` );
const MORNING = sticky( ` ?(?:${ pattern( 'morning' ) })${ AFTER }` );

/** @return Minutes, or null when no clock shows it. */
function minutesOf( hour: number, minute: number ): number | null {
	const sum = hour * 60 + minute;

	return minute > 59 || sum > 1440 ? null : sum;
}

function ofTwelve( hour: number, half: string ): number {
	return ( hour % 12 ) + ( half.startsWith( 'p' ) ? 12 : 0 );
}

function match(
	form: RegExp,
	flat: string,
	at: number
): RegExpExecArray | null {
	form.lastIndex = at;

	return form.exec( flat );
}

/** `8h du soir`. */
function withPartOfDay( hour: Hour, flat: string ): Hour {
	const evening = match( EVENING, flat, hour.end );
	const morning = evening ? null : match( MORNING, flat, hour.end );
	const part = evening ?? morning;

	if ( ! part || hour.minutes === null ) {
		return hour;
	}

	const late = evening !== null && hour.minutes < 720;

	return {
		...hour,
		end: hour.end + part[ 0 ].length,
		minutes: hour.minutes + ( late ? 720 : 0 ),
		half: false,
	};
}

type Digits = Partial< Record< 'h' | 'm' | 'half', string > >;

/** @return null when no clock shows it: 25h, 18h70, 13pm. */
function clock( { h = '', m = '0', half }: Digits ): number | null {
	if ( half === undefined ) {
		return minutesOf( Number( h ), Number( m ) );
	}

	return Number( h ) > 12
		? null
		: minutesOf( ofTwelve( Number( h ), half ), Number( m ) );
}

function numeric( flat: string, at: number ): Hour | null {
	for ( const form of FORMS ) {
		const found = match( form, flat, at );

		if ( found ) {
			return {
				end: at + found[ 0 ].length,
				minutes: clock( found.groups ?? {} ),
				half: false,
				named: null,
			};
		}
	}

	return null;
}

function byName( flat: string, at: number ): Hour | null {
	const noon = match( NOON, flat, at );
	const midnight = noon ? null : match( MIDNIGHT, flat, at );
	const found = noon ?? midnight;

	return (
		found && {
			end: at + found[ 0 ].length,
			minutes:
				( noon ? 720 : 0 ) +
				( found.groups?.and === undefined ? 0 : 30 ),
			half: false,
			named: noon ? 'noon' : 'midnight',
		}
	);
}

/** @return 1 to 12; 0 for another word. */
function twelfth( said: string ): number {
	const number = /^\d/.test( said )
		? Number( said )
		: NUMBERS.indexOf( said ) + 1;

	return number > 12 ? 0 : number;
}

/** Dutch `half acht` is half past seven; the evening's, where nobody says so. */
function halfPast( flat: string, at: number ): Hour | null {
	const found = match( HALF, flat, at );
	const hour = twelfth( found?.groups?.h ?? '' );

	if ( ! found || hour === 0 ) {
		return null;
	}

	return {
		end: at + found[ 0 ].length,
		minutes: ( hour - 1 ) * 60 + 30 + ( hour < 12 ? 720 : 0 ),
		half: true,
		named: null,
	};
}

/** @return null where no hour is written. */
export function hourAt( flat: string, at: number ): Hour | null {
	const hour =
		byName( flat, at ) ?? halfPast( flat, at ) ?? numeric( flat, at );

	return hour && withPartOfDay( hour, flat );
}

/** A number that is an hour because of the one after it. */
export function numberAt( flat: string, at: number ): Hour | null {
	const found = match( NUMBER, flat, at );
	const { h, m } = found?.groups ?? {};

	return found && h !== undefined
		? {
				end: at + found[ 0 ].length,
				minutes: minutesOf( Number( h ), Number( m ?? 0 ) ),
				half: false,
				named: null,
			}
		: null;
}

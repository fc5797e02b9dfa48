/** Numbers, dates and fates of the articles: twenty-one years at an even pace, with what such years leave behind. */
import { at, type Random } from './random';
import type { Status } from './types';

const COUNT = 240;
const FIRST = Date.UTC( 2004, 1, 3, 8 );
const LAST = Date.UTC( 2025, 5, 20, 8 );
const MINUTE = 60_000;

const DAYS = [
	'dimanche',
	'lundi',
	'mardi',
	'mercredi',
	'jeudi',
	'vendredi',
	'samedi',
];
const MONTHS = [
	'janvier',
	'février',
	'mars',
	'avril',
	'mai',
	'juin',
	'juillet',
	'août',
	'septembre',
	'octobre',
	'novembre',
	'décembre',
];

/** Numbers rise with gaps: drafts thrown away, tests, spam. */
export function numbers( chance: Random ): number[] {
	let id = 7;
	return Array.from(
		{ length: COUNT },
		() => ( id += chance.between( 1, 3 ) )
	);
}

export function statusOf( index: number ): Status {
	if ( index % 48 === 20 ) {
		return 'draft';
	}
	if ( index % 80 === 51 ) {
		return 'proposed';
	}
	return index % 24 === 11 ? 'deleted' : 'published';
}

export function dateOf( index: number, minutes: number ): Date {
	return new Date(
		FIRST + ( ( LAST - FIRST ) / ( COUNT - 1 ) ) * index + minutes * MINUTE
	);
}

/** « jeudi 12 mars » */
export function dayInWords( date: Date ): string {
	return `${ at( DAYS, date.getUTCDay() ) } ${ ordinal( date.getUTCDate() ) } ${ at( MONTHS, date.getUTCMonth() ) }`;
}

/** `2019-03-12 …` → « 12 mars 2019 » */
export function dateInWords( date: string ): string {
	const [ year = '', month = '1', day = '1' ] = date
		.slice( 0, 10 )
		.split( '-' );
	return `${ ordinal( Number( day ) ) } ${ at( MONTHS, Number( month ) - 1 ) } ${ year }`;
}

function ordinal( day: number ): string {
	return day === 1 ? '1er' : String( day );
}

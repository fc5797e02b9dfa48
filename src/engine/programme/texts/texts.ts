/**
 * The texts beside this file and how a reading of them is written down. Each is
 *
 *     === what it shows
 *     date 2019-03-20
 *     ~~~
 *     the text
 *     ~~~
 *     2019-04-12 18:00-20:00 | title | place | address | fr>en | zone
 *       - 18:00- | an activity | fr>en
 *       ? the code of a doubt | the words that are meant
 *       # what else was written
 */
import type { Activity, Happening } from '../types';

export type Text = {
	name: string;
	date: string;
	text: string;
	expected: string;
};

/** @return The texts of a file. */
export function texts( file: string ): Text[] {
	return file
		.split( /^=== /m )
		.slice( 1 )
		.map( ( block ) => {
			const [ head = '', text = '', expected = '' ] =
				block.split( /\n~~~(?:\n|$)/ );
			const [ name = '', date = '' ] = head.split( '\n' );

			return {
				name,
				date: date.replace( 'date ', '' ),
				text: text.trimEnd(),
				expected: expected.trim(),
			};
		} );
}

function spoken( {
	languages,
	subtitles,
}: Pick< Activity, 'languages' | 'subtitles' > ): string {
	return `${ languages.join( '/' ) }${ subtitles.length > 0 ? `>${ subtitles.join( '/' ) }` : '' }`;
}

function hours( { start, end }: Pick< Activity, 'start' | 'end' > ): string {
	return `${ start ?? '' }-${ end ?? '' }`;
}

function cells( ...all: string[] ): string {
	return all.join( ' | ' ).trimEnd();
}

function event( each: Happening ): string {
	const days = `${ String( each.date ) }${ each.endDate === null ? '' : `…${ each.endDate }` }`;

	return [
		cells(
			`${ days } ${ hours( each ) }`,
			each.title,
			each.place,
			each.address,
			spoken( each ),
			each.zone ?? ''
		),
		...each.activities.map( ( activity ) =>
			cells(
				`  - ${ hours( activity ) }`,
				activity.title,
				spoken( activity )
			)
		),
		...each.doubts.map( ( { code, text } ) =>
			cells( `  ? ${ code }`, text )
		),
		...each.notes.map( ( note ) => `  # ${ note }` ),
	].join( '\n' );
}

/** The events of a text as the files have them. */
export function printed( events: readonly Happening[] ): string {
	return events.length === 0 ? 'nothing' : events.map( event ).join( '\n' );
}

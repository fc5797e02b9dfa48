import { __, sprintf } from '@wordpress/i18n';
import type { Answer } from '../../engine/event/answers';
import type { Remark } from '../../engine/event/when';
import { settings } from './settings';

/** What stands beside a field, by the remark's code. */
export function remarkWords( { code }: Pick< Remark, 'code' > ): string {
	const words: Record< Remark[ 'code' ], string > = {
		'no-date': __(
			'Without a date it is not in the agenda.',
			'passerelle'
		),
		'no-such-day': __( 'The calendar has no such day.', 'passerelle' ),
		'no-such-hour': __( 'No clock shows that hour.', 'passerelle' ),
		'end-without-start': __(
			'It has an end: when does it begin?',
			'passerelle'
		),
		'end-before-start': __(
			'It ends before it begins. Readers see no end.',
			'passerelle'
		),
		'last-day-before-first': __(
			'The last day is before the first.',
			'passerelle'
		),
		'ends-next-day': __( 'It ends the day after.', 'passerelle' ),
		'hour-skipped': __(
			'That night the clocks go forward: this hour does not exist.',
			'passerelle'
		),
		'hour-twice': __(
			'That night this hour comes twice: the first one is meant.',
			'passerelle'
		),
		'no-address': __(
			'A web address begins with https://. Readers do not see this one.',
			'passerelle'
		),
		'no-such-zone': __(
			'There is no such time zone: the site’s own is used.',
			'passerelle'
		),
	};

	return words[ code ];
}

/** `vendredi 12 avril 2019`, in the language of the person. */
export function dayWords( day: string ): string {
	const date = new Date( `${ day }T12:00:00Z` );

	return Number.isNaN( date.getTime() )
		? day
		: new Intl.DateTimeFormat( settings.locale, {
				weekday: 'long',
				day: 'numeric',
				month: 'long',
				year: 'numeric',
				timeZone: 'UTC',
			} ).format( date );
}

/** What stands on the button of an answer. */
export function answerWords( { say, value }: Answer ): string {
	const words: Record< Answer[ 'say' ], string > = {
		day: dayWords( value ),
		hour: value,
		text: value,
		right: __( 'That is right', 'passerelle' ),
		yes: __( 'Yes', 'passerelle' ),
		no: __( 'No', 'passerelle' ),
		place: __( 'It is the place', 'passerelle' ),
		title: __( 'It is the title', 'passerelle' ),
		complete: __( 'It is complete', 'passerelle' ),
		'to-complete': __( 'Yes, say so', 'passerelle' ),
		'no-end': __( 'Leave the end out', 'passerelle' ),
		seen: __( 'I have checked it', 'passerelle' ),
	};

	return words[ say ];
}

/** How an event is called in lists of the editor. */
export function eventWords( name: string, day: string ): string {
	const title = name || __( 'An event without a title', 'passerelle' );

	return day === ''
		? title
		: /* translators: 1: title of an event 2: its day */
			sprintf( __( '%1$s, %2$s', 'passerelle' ), title, dayWords( day ) );
}

import { dateI18n, getSettings, humanTimeDiff } from '@wordpress/date';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { HeldFor, Report, Status } from './api';

export function statusLabel( status: Status ): string {
	return {
		new: __( 'New', 'passerelle' ),
		held: __( 'To check', 'passerelle' ),
		confirmed: __( 'To repair', 'passerelle' ),
		fixed: __( 'Repaired', 'passerelle' ),
		dismissed: __( 'Nothing to fix', 'passerelle' ),
	}[ status ];
}

/** Why a report waits, in words that insult nobody: most that wait are honest. */
export function heldLabel( reason: HeldFor ): string {
	return {
		stamp: __(
			'Sent without JavaScript, or with a clock that is wrong',
			'passerelle'
		),
		honeypot: __(
			'A field that people do not see was filled in, often by a password manager',
			'passerelle'
		),
		timing: __( 'Sent very fast', 'passerelle' ),
		origin: __( 'Sent from another site', 'passerelle' ),
		limit: __( 'Many came from the same network', 'passerelle' ),
		links: __( 'Contains several links', 'passerelle' ),
	}[ reason ];
}

export function times( count: number ): string {
	return sprintf(
		/* translators: %d: how many readers reported the same. */
		_n( '%d time', '%d times', count, 'passerelle' ),
		count
	);
}

/** "2 hours ago", in the screen's language. */
export function ago( instant: string ): string {
	return humanTimeDiff( instant, new Date().toISOString() );
}

/** A whole date, in the site's own form. */
export function fullDate( instant: string ): string {
	return dateI18n( getSettings().formats.datetime, instant );
}

/** What a report is called where only one line fits. */
export function inShort( { quote, note, target }: Report ): string {
	return quote || note || target;
}

/** What was done to several at once. */
export function sweepWords( count: number, status: Status ): string {
	return sprintf(
		/* translators: 1: number of reports, 2: their state now. */
		_n( '%1$d report: %2$s', '%1$d reports: %2$s', count, 'passerelle' ),
		count,
		statusLabel( status )
	);
}

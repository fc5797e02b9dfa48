<?php
/**
 * The digest: how many new reports, about which of our own articles. Never a reader's word: it is a mail to moderators,
 * and no letterbox for strangers.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\table;

/** More articles than these are a number. */
const DIGEST_ARTICLES = 10;

/** Sends what is due. Whoever has it already does not get it again when another letterbox failed. */
function send_digest( int $now ): void {
	$done = progress();
	$due  = array( 'off' => PHP_INT_MAX, 'hourly' => HOUR_IN_SECONDS, 'daily' => DAY_IN_SECONDS )[ report_settings()['digest'] ];

	if ( $now - $done['digestAt'] < $due && array() === $done['sent'] && 0 === $done['failedAt'] ) {
		return;
	}

	// What one has read already, the others read too, however late their letterbox takes it.
	$newest = array() === $done['sent'] ? newest_id() : $done['untilId'];
	$news   = PHP_INT_MAX === $due ? array() : news_after( $done['lastId'], $newest );

	if ( array() === $news ) {
		note_progress( array( 'digestAt' => $now, 'lastId' => $newest, 'failedAt' => 0, 'sent' => array() ) );

		return;
	}

	note_progress( array( 'untilId' => $newest ) );
	$left = mail_digest( $news, $done['sent'] );

	note_progress( array() === $left['failed']
		? array( 'digestAt' => $now, 'lastId' => $newest, 'failedAt' => 0, 'sent' => array() )
		: array( 'failedAt' => $now, 'sent' => $left['sent'] ) );
}

/**
 * @param non-empty-list<array{title: string, new: int, held: int}> $news
 * @param list<string>                                              $sent
 * @return array{sent: list<string>, failed: list<string>}
 */
function mail_digest( array $news, array $sent ): array {
	$failed = array();

	foreach ( array_diff( digest_recipients(), $sent ) as $to ) {
		$person   = get_user_by( 'email', $to );
		$switched = switch_to_locale( false === $person ? get_locale() : get_user_locale( $person ) );
		$done     = wp_mail( $to, digest_subject( $news ), digest_text( $news ) );

		if ( $switched ) {
			restore_previous_locale();
		}

		if ( $done ) {
			$sent[] = $to;
			note_progress( array( 'sent' => array_values( $sent ) ) );
		} else {
			$failed[] = $to;
		}
	}

	return array( 'sent' => array_values( $sent ), 'failed' => $failed );
}

/** @return list<string> */
function digest_recipients(): array {
	$named = report_settings()['recipients'];
	$admin = get_option( 'admin_email' );

	return array() === $named ? array_values( array_filter( array( $admin ), 'is_string' ) ) : $named;
}

function newest_id(): int {
	return to_int( rows( 'SELECT MAX( id ) AS id FROM ' . table( 'reports' ) )[0]['id'] ?? 0 );
}

/**
 * What came in, by article, the most reported first; the last entry sums up the others.
 *
 * @return list<array{title: string, new: int, held: int}>
 */
function news_after( int $after, int $until ): array {
	$rows = rows( (string) \Passerelle\db()->prepare( "SELECT post_id, SUM( CASE WHEN status = 'held' THEN 1 ELSE 0 END ) AS held, COUNT(*) AS total FROM %i WHERE id > %d AND id <= %d AND status IN ( 'new', 'held' ) GROUP BY post_id ORDER BY total DESC, post_id LIMIT 1000", table( 'reports' ), $after, $until ) );
	$news = array();

	foreach ( $rows as $row ) {
		$post   = post_named( to_int( $row['post_id'] ?? 0 ) );
		$news[] = array(
			'title' => null === $post ? __( 'A page of the old site', 'passerelle' ) : clean_text( html_entity_decode( get_the_title( $post ), ENT_QUOTES, 'UTF-8' ), false ),
			'new'   => to_int( $row['total'] ?? 0 ) - to_int( $row['held'] ?? 0 ),
			'held'  => to_int( $row['held'] ?? 0 ),
		);
	}

	return $news;
}

/** @param list<array{title: string, new: int, held: int}> $news */
function digest_subject( array $news ): string {
	$total = array_sum( array_column( $news, 'new' ) ) + array_sum( array_column( $news, 'held' ) );

	return sprintf(
		/* translators: 1: the name of this site, 2: a number */
		_n( '[%1$s] %2$s new report from readers', '[%1$s] %2$s new reports from readers', (int) $total, 'passerelle' ),
		wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
		number_format_i18n( $total )
	);
}

/** @param list<array{title: string, new: int, held: int}> $news */
function digest_text( array $news ): string {
	$new   = (int) array_sum( array_column( $news, 'new' ) );
	$held  = (int) array_sum( array_column( $news, 'held' ) );
	$lines = array();

	foreach ( array_slice( $news, 0, DIGEST_ARTICLES ) as $article ) {
		$lines[] = sprintf( '- %s (%s)', $article['title'], number_format_i18n( $article['new'] + $article['held'] ) );
	}

	$more = count( $news ) - DIGEST_ARTICLES;

	if ( $more > 0 ) {
		/* translators: %s: a number */
		$lines[] = sprintf( _n( '- and %s other article', '- and %s other articles', $more, 'passerelle' ), number_format_i18n( $more ) );
	}

	return implode(
		"\n\n",
		array(
			__( 'Hello,', 'passerelle' ),
			/* translators: 1: number of new reports, 2: number of reports that wait for a look */
			sprintf( __( 'Since the last message readers reported problems: %1$s to be done, %2$s to check.', 'passerelle' ), number_format_i18n( $new ), number_format_i18n( $held ) ),
			implode( "\n", $lines ),
			admin_url( 'admin.php?page=passerelle-reports' ),
			__( 'How often this message comes is decided under Passerelle in the menu.', 'passerelle' ),
		)
	) . "\n";
}

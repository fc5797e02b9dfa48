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
	$news   = PHP_INT_MAX === $due ? null : news_after( $done['lastId'], $newest );

	if ( null === $news ) {
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
 * @param News         $news
 * @param list<string> $sent
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
 * What came in: in all, and of the articles most reported their titles. Null when nothing did.
 *
 * @return News|null
 */
function news_after( int $after, int $until ): ?array {
	$which = (string) \Passerelle\db()->prepare( "FROM %i WHERE id > %d AND id <= %d AND status IN ( 'new', 'held' )", table( 'reports' ), $after, $until );
	$all   = array_map( __NAMESPACE__ . '\to_int', rows( "SELECT COUNT(*) AS total, SUM( CASE WHEN status = 'held' THEN 1 ELSE 0 END ) AS held, COUNT( DISTINCT post_id ) AS articles $which" )[0] ?? array() ) + array( 'total' => 0, 'held' => 0, 'articles' => 0 );
	$most  = rows( "SELECT post_id, COUNT(*) AS total $which GROUP BY post_id ORDER BY total DESC, post_id LIMIT " . DIGEST_ARTICLES );

	return 0 === $all['total'] ? null : array(
		'new'      => $all['total'] - $all['held'],
		'held'     => $all['held'],
		'articles' => array_map(
			static fn( array $row ): array => array( 'postId' => to_int( $row['post_id'] ?? 0 ), 'total' => to_int( $row['total'] ?? 0 ) ),
			$most
		),
		'others' => max( 0, $all['articles'] - count( $most ) ),
	);
}

/** @param News $news */
function digest_subject( array $news ): string {
	$total = $news['new'] + $news['held'];

	return sprintf(
		/* translators: 1: the name of this site, 2: a number */
		_n( '[%1$s] %2$s new report from readers', '[%1$s] %2$s new reports from readers', $total, 'passerelle' ),
		wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
		number_format_i18n( $total )
	);
}

/** In the language of who gets it. */
function digest_title( int $post_id ): string {
	$post = post_named( $post_id );

	return null === $post ? __( 'A page of the old site', 'passerelle' ) : clean_text( html_entity_decode( get_the_title( $post ), ENT_QUOTES, 'UTF-8' ), false );
}

/** @param News $news */
function digest_text( array $news ): string {
	$lines = array_map( static fn( array $article ): string => sprintf( '- %s (%s)', digest_title( $article['postId'] ), number_format_i18n( $article['total'] ) ), $news['articles'] );

	if ( $news['others'] > 0 ) {
		/* translators: %s: a number */
		$lines[] = sprintf( _n( '- and %s other article', '- and %s other articles', $news['others'], 'passerelle' ), number_format_i18n( $news['others'] ) );
	}

	return implode(
		"\n\n",
		array(
			__( 'Hello,', 'passerelle' ),
			/* translators: 1: number of new reports, 2: number of reports that wait for a look */
			sprintf( __( 'Since the last message readers reported problems: %1$s to be done, %2$s to check.', 'passerelle' ), number_format_i18n( $news['new'] ), number_format_i18n( $news['held'] ) ),
			implode( "\n", $lines ),
			admin_url( 'admin.php?page=passerelle-reports' ),
			__( 'How often this message comes is decided under Passerelle in the menu.', 'passerelle' ),
		)
	) . "\n";
}

<?php
/**
 * POST reports: from a reader's request to an answer.
 *
 * Whole body against the schema → which article → what the database knows of late → signs → counted once → stored.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;

use function Passerelle\check;
use function Passerelle\invalid;

/**
 * @param Sending              $sending
 * @param array<string, mixed> $fields
 * @return ReportAnswer|WP_Error
 */
function receive( array $fields, array $sending ): array|WP_Error {
	$report = checked_report( $fields );

	if ( is_wp_error( $report ) ) {
		return $report;
	}

	if ( ! is_open() ) {
		return invalid( '', __( 'This site takes no reports at the moment.', 'passerelle' ), 'passerelle_closed', 503 );
	}

	$day     = gmdate( 'Ymd', $sending['now'] );
	$subject = subject_of( $report, $day );

	if ( is_wp_error( $subject ) ) {
		return $subject;
	}

	$salt = '' === $subject['salt'] ? make_salt( $day ) : $subject['salt'];

	return '' === $salt ? not_stored() : settle( $report, $subject, $sending, $salt );
}

/**
 * @param array<string, mixed> $fields
 * @return Report|WP_Error Cleaned: what cannot be seen is gone.
 */
function checked_report( array $fields ): array|WP_Error {
	$body = check( 'report', $fields );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	foreach ( array( 'quote', 'target', 'email' ) as $line ) {
		$body[ $line ] = clean_text( to_text( $body[ $line ] ?? '' ), false );
	}

	$body['note'] = clean_text( to_text( $body['note'] ?? '' ) );

	if ( ! keeps_email( time() ) ) {
		$body['email'] = '';
	}

	if ( '' !== $body['email'] && false === is_email( $body['email'] ) ) {
		return invalid( 'email', __( 'This is not a complete e-mail address. Correct it, or leave it empty.', 'passerelle' ) );
	}

	/** @var Report $body Checked above. */
	return $body;
}

/**
 * @param Report  $report
 * @param Subject $subject
 * @param Sending $sending
 * @return ReportAnswer|WP_Error
 */
function settle( array $report, array $subject, array $sending, string $salt ): array|WP_Error {
	$marks    = array( 'content' => content_of( $report, $subject ), 'request' => request_of( $report, $sending ) );
	$networks = networks_or_alone( $sending, $salt, $marks );
	$refusal  = refusal( $networks['network'], $sending['now'] );
	$before   = look_before( $networks, $marks, $refusal, $sending['now'] - SPAN );

	if ( null === $before ) {
		return not_stored();
	}

	$limit = '' === $before['request'] ? judged( $before, $sending['address'] ) : 'repeated';
	$held  = held_for( $report, $sending );
	$held  = '' === $held && 'held' === $limit ? 'limit' : $held;
	$new   = new_report( $report, $subject, $marks['content'], $held );

	return match ( $limit ) {
		'repeated' => repeated( $new, $before['request'], $before['result'], $marks, $networks, $sending['now'] ),
		'refused'  => turned_away( $before['refused'], $refusal, $networks, $sending['now'] ),
		default    => taken( $new, $before, $marks, $networks, $sending['now'] ),
	};
}

/**
 * Where nobody can be told apart, each sending stands for a reader of its own.
 *
 * @param Sending $sending
 * @param Marks   $marks
 * @return Networks
 */
function networks_or_alone( array $sending, string $salt, array $marks ): array {
	$networks = networks( $sending['address'], $salt );

	if ( '' === $networks['network'] ) {
		$networks['network'] = short_hash( 'alone ' . ( '' === $marks['request'] ? bin2hex( random_bytes( 8 ) ) : $marks['request'] ) );
	}

	return $networks;
}

/**
 * @param Report  $report
 * @param Subject $subject
 * @return NewReport
 */
function new_report( array $report, array $subject, string $content, string $held ): array {
	return array(
		'post_id'  => $subject['post']->ID ?? 0,
		'url'      => $subject['url'],
		'reason'   => $report['reason'],
		'note'     => $report['note'] ?? '',
		'quote'    => $report['quote'] ?? '',
		'target'   => $report['target'] ?? '',
		'email'    => $report['email'] ?? '',
		'status'   => '' === $held ? 'new' : 'held',
		'held_for' => $held,
		'content'  => $content,
		'fold'     => fold_of( $content, '' !== $held ),
	);
}

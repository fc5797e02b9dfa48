<?php
/**
 * What becomes of a report once everything about it is known: taken, recognised as said before, or asked to come later.
 *
 * Counted first, stored second. Should the process die in between, the reader was not thanked and sends again: then the
 * count is there but the report is not, and it is stored after all.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;

use function Passerelle\invalid;

/**
 * @param NewReport $new
 * @param Before    $before
 * @param Marks     $marks
 * @param Networks  $networks
 * @return ReportAnswer|WP_Error
 */
function taken( array $new, array $before, array $marks, array $networks, int $now ): array|WP_Error {
	$held  = 'held' === $new['status'];
	$first = count_once( $marks['content'], $networks, $marks, $held ? 'held' : 'received', $now );

	if ( false === $first ) {
		// This network said so before, or the same sending arrives twice at the same moment.
		$counted = counted( $marks['content'], $networks['network'], $marks['request'] );

		return null === $counted ? not_stored() : said_before( $new, $marks, $counted, $now );
	}

	return null !== $first && store( $new, $now ) ? answer( $held, $held ? false : $before['received'] ) : not_stored();
}

/**
 * The same id again.
 *
 * @param NewReport $new
 * @param Marks     $marks
 * @param Networks  $networks
 * @return ReportAnswer|WP_Error
 */
function repeated( array $new, string $content, string $result, array $marks, array $networks, int $now ): array|WP_Error {
	$counted = counted( $content, $networks['network'], $marks['request'] );

	return said_before( $new, $marks, $counted ?? array( 'fold' => $content, 'result' => $result, 'at' => $now, 'isRetry' => true ), $now );
}

/**
 * A network says a thing once, for as long as a report of it is open: what is told again after the repair is news.
 *
 * @param NewReport                                                   $new
 * @param Marks                                                       $marks
 * @param array{fold: string, result: string, at: int, isRetry: bool} $counted
 * @return ReportAnswer|WP_Error
 */
function said_before( array $new, array $marks, array $counted, int $now ): array|WP_Error {
	if ( $counted['fold'] !== $marks['content'] ) {
		return invalid( 'id', __( 'Something else was already sent with this number. Reload the page and send again.', 'passerelle' ), 'passerelle_other_report', 409 );
	}

	if ( is_kept_by_now( $counted, $now ) ) {
		return answer( 'held' === $counted['result'], false );
	}

	$new = $counted['isRetry'] ? as_counted( $new, $counted['result'] ) : $new;

	return store( $new, $now ) ? answer( 'held' === $new['status'], false ) : not_stored();
}

/**
 * The first of two taps may be about to store it: that takes a moment.
 *
 * @param array{fold: string, result: string, at: int, isRetry: bool} $counted
 */
function is_kept_by_now( array $counted, int $now ): bool {
	$is_kept = static fn(): bool => $counted['isRetry'] ? is_kept( $counted['fold'], $counted['at'] ) : is_collected( $counted['fold'] );

	for ( $patience = $counted['at'] >= $now - 5 ? 4 : 0; $patience > 0 && ! $is_kept(); --$patience ) {
		usleep( 100_000 );
	}

	return $is_kept();
}

/**
 * Trust does not change by sending once more.
 *
 * @param NewReport $new
 * @return NewReport
 */
function as_counted( array $new, string $result ): array {
	$held            = 'held' === $result;
	$new['status']   = $held ? 'held' : 'new';
	$new['held_for'] = $held && '' === $new['held_for'] ? 'limit' : ( $held ? $new['held_for'] : '' );
	$new['fold']     = fold_of( $new['content'], $held );

	return $new;
}

/**
 * Far beyond a limit. Refusals are counted once a minute and network, by the same INSERT IGNORE that counts reports:
 * enough to see an attack, and nothing that an attack could fill.
 *
 * @param Networks $networks
 */
function turned_away( bool $counted, string $refusal, array $networks, int $now ): WP_Error {
	if ( ! $counted ) {
		count_once( $refusal, $networks, array( 'content' => '', 'request' => '' ), 'refused', $now );
	}

	$minutes = (int) ceil( SPAN / MINUTE_IN_SECONDS );

	return new WP_Error(
		'passerelle_too_many',
		/* translators: %d: a number of minutes */
		sprintf( __( 'Too many at once. Your text is kept: try again in %d min.', 'passerelle' ), $minutes ),
		array( 'status' => 429, 'field' => '', 'retryAfter' => SPAN )
	);
}

function refusal( string $network, int $now ): string {
	return short_hash( "refused $network " . intdiv( $now, MINUTE_IN_SECONDS ) );
}

/** Before a report is safe in the database nobody is thanked. */
function not_stored(): WP_Error {
	return new WP_Error( 'passerelle_not_stored', __( 'Your report could not be kept just now. Nothing you wrote is lost: try again in a few minutes.', 'passerelle' ), array( 'status' => 503, 'field' => '', 'retryAfter' => 300 ) );
}

/**
 * Never a word of suspicion: what is held is read by someone, and that is true.
 *
 * @return ReportAnswer
 */
function answer( bool $held, bool $known ): array {
	$message = $known ? __( 'Already reported: we added yours.', 'passerelle' ) : __( 'Thank you, we have it.', 'passerelle' );

	return array(
		'status'  => $held ? 'held' : 'received',
		'known'   => $known,
		'message' => $held ? __( 'Thank you, someone will read it.', 'passerelle' ) : $message,
	);
}

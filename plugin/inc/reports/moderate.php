<?php
/**
 * What moderators ask and decide. Readers' e-mail addresses never get here: a boolean says that there is one.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;
use WP_Post;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;
use function Passerelle\invalid;
use function Passerelle\is_enabled;
use function Passerelle\OldSite\address;

function get_reports( WP_REST_Request $request ): WP_REST_Response {
	$filter = filter_of( $request );
	$page   = found( $filter, paging_of( $request ) );
	_prime_post_caches( array_map( static fn( array $row ): int => to_int( $row['post_id'] ), $page['rows'] ), true, false );

	return paged( array_map( __NAMESPACE__ . '\shown', $page['rows'] ), $page['total'], $request );
}

function get_articles( WP_REST_Request $request ): WP_REST_Response {
	$filter = filter_of( $request );

	if ( array() === $filter['status'] ) {
		$filter['status'] = array( 'new', 'confirmed', 'held' );
	}

	$rows    = found_articles( $filter, paging_of( $request ) );
	$reasons = found_reasons( $filter, $rows );
	_prime_post_caches( array_values( array_filter( array_map( static fn( array $row ): int => to_int( $row['post_id'] ), $rows ), static fn( int $id ): bool => $id > 0 ) ) );

	return paged( array_map( static fn( array $row ): array => shown_article( $row, $reasons[ "{$row['post_id']} {$row['url']}" ] ?? array() ), $rows ), total_articles( $filter ), $request );
}

/** The last 24 hours, oldest first, the quiet ones too: whether an attack goes on is seen by what did not come. */
function get_hours(): WP_REST_Response {
	$now   = time();
	$from  = $now - $now % HOUR_IN_SECONDS - 23 * HOUR_IN_SECONDS;
	$rows  = array_column( found_hours( $from ), null, 'hour' );
	$hours = array();

	for ( $hour = $from; $hour <= $now; $hour += HOUR_IN_SECONDS ) {
		$row     = $rows[ $hour ] ?? array();
		$hours[] = array(
			'hour'     => instant( $hour ),
			'received' => to_int( $row['received'] ?? 0 ),
			'held'     => to_int( $row['held'] ?? 0 ),
			'refused'  => to_int( $row['refused'] ?? 0 ),
			'networks' => to_int( $row['networks'] ?? 0 ),
		);
	}

	return new WP_REST_Response( $hours );
}

function patch_report( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'report-change', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var ReportChange $body Checked above. */
	$id  = to_int( $request->get_url_params()['id'] ?? 0 );
	$row = found_by_id( $id );

	if ( null === $row ) {
		return invalid( 'id', __( 'That report does not exist any more.', 'passerelle' ), 'passerelle_unknown_report', 404 );
	}

	$note = isset( $body['internalNote'] ) ? clean_text( $body['internalNote'] ) : null;

	if ( ! decide( $row, $body['status'], $note, time() ) ) {
		return not_saved();
	}

	decided( array( $row ), $body['status'] );

	return new WP_REST_Response( shown( found_by_id( $id ) ?? $row ) );
}

function post_bulk( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'reports-bulk', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var ReportsBulk $body Checked above. */
	$done   = array();
	$failed = array();

	foreach ( array_unique( $body['ids'] ) as $id ) {
		$row = found_by_id( $id );

		if ( null !== $row && decide( $row, $body['status'], null, time() ) ) {
			$done[] = $row;
		} else {
			$failed[] = array( 'id' => $id, 'code' => null === $row ? 'passerelle_unknown_report' : 'passerelle_not_saved' );
		}
	}

	decided( $done, $body['status'] );

	return new WP_REST_Response( array( 'done' => count( $done ), 'failed' => $failed ) );
}

/**
 * @param list<StoredReport> $rows As they were before.
 */
function decided( array $rows, string $status ): void {
	/**
	 * Reports got a new state.
	 *
	 * @param list<int> $ids
	 * @param string    $status
	 */
	do_action( 'passerelle_reports_decided', array_map( static fn( array $row ): int => to_int( $row['id'] ), $rows ), $status );
}

function not_saved(): WP_Error {
	return invalid( '', __( 'The database refused to save this. Try again in a few minutes.', 'passerelle' ), 'passerelle_not_saved', 503 );
}

/** @return ReportFilter */
function filter_of( WP_REST_Request $request ): array {
	$post = $request->get_param( 'postId' );

	return array(
		'status' => words_of( $request->get_param( 'status' ) ),
		'reason' => words_of( $request->get_param( 'reason' ) ),
		'postId' => is_numeric( $post ) ? (int) $post : null,
		'url'    => to_text( $request->get_param( 'url' ) ),
		'search' => to_text( $request->get_param( 'search' ) ),
	);
}

/** @return list<string> */
function words_of( mixed $value ): array {
	return array_values( array_filter( is_array( $value ) ? $value : array(), 'is_string' ) );
}

/** @return Paging */
function paging_of( WP_REST_Request $request ): array {
	return array(
		'page'    => to_int( $request->get_param( 'page' ) ),
		'perPage' => to_int( $request->get_param( 'per_page' ) ),
		'orderBy' => to_text( $request->get_param( 'orderby' ) ),
		'order'   => to_text( $request->get_param( 'order' ) ),
	);
}

/** @param list<array<string, mixed>> $rows */
function paged( array $rows, int $total, WP_REST_Request $request ): WP_REST_Response {
	$response = new WP_REST_Response( $rows );
	$response->header( 'X-WP-Total', (string) $total );
	$response->header( 'X-WP-TotalPages', (string) (int) ceil( $total / max( 1, to_int( $request->get_param( 'per_page' ) ) ) ) );

	return $response;
}

/**
 * @param StoredReport $row
 * @return array<string, mixed> A ReportRow.
 */
function shown( array $row ): array {
	$post = post_named( to_int( $row['post_id'] ) );

	return array(
		'id'           => to_int( $row['id'] ),
		'postId'       => to_int( $row['post_id'] ),
		'url'          => $row['url'],
		'title'        => null === $post ? '' : html_entity_decode( get_the_title( $post ), ENT_QUOTES, 'UTF-8' ),
		'link'         => null === $post ? '' : (string) get_permalink( $post ),
		'reason'       => $row['reason'],
		'note'         => $row['note'],
		'quote'        => $row['quote'],
		'target'       => $row['target'],
		'status'       => $row['status'],
		'heldFor'      => '' === $row['held_for'] ? null : $row['held_for'],
		'count'        => to_int( $row['count'] ),
		'wantsAnswer'  => '' !== $row['email'],
		'internalNote' => $row['internal_note'],
		'createdAt'    => instant( to_int( $row['created_at'] ) ),
		'closedAt'     => '0' === $row['closed_at'] ? null : instant( to_int( $row['closed_at'] ) ),
	);
}

/**
 * @param StoredArticle $row
 * @param list<string>  $reasons
 * @return array<string, mixed> A ReportArticle.
 */
function shown_article( array $row, array $reasons ): array {
	$post  = post_named( to_int( $row['post_id'] ) );
	$links = null === $post
		? array( 'postId' => max( 0, to_int( $row['post_id'] ) ), 'title' => '', 'link' => '', 'editLink' => '', 'oldUrl' => $row['url'] )
		: article_links( $post );

	return $links + array(
		'reasons' => $reasons,
		'open'    => max( 0, to_int( $row['open'] ) ),
		'held'    => max( 0, to_int( $row['held'] ) ),
		'latest'  => instant( to_int( $row['latest'] ) ),
	);
}

/** @return array{postId: int<0, max>, title: string, link: string, editLink: string, oldUrl: string} */
function article_links( WP_Post $post ): array {
	return array(
		'postId'   => max( 0, $post->ID ),
		'title'    => html_entity_decode( get_the_title( $post ), ENT_QUOTES, 'UTF-8' ),
		'link'     => (string) get_permalink( $post ),
		'editLink' => current_user_can( 'edit_post', $post->ID ) ? (string) get_edit_post_link( $post->ID, 'raw' ) : '',
		'oldUrl'   => is_enabled( 'old-site' ) ? address( $post ) : '',
	);
}

/** ISO 8601 in UTC. */
function instant( int $time ): string {
	return gmdate( 'Y-m-d\TH:i:s\Z', $time );
}

<?php
/**
 * All reports as a table, for spreadsheets: GET reports/export.csv. In the language of who asks (`_locale=user`), as
 * people read it; programs have GET reports.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/** Read in portions of so many, so that 100,000 reports fit into any memory. */
const EXPORTED_AT_ONCE = 500;

const EXPORT_ROUTE = '/passerelle/v1/reports/export.csv';

/** The rows are printed by serve_export(): a REST answer would be JSON. */
function get_export( WP_REST_Request $request ): WP_REST_Response {
	$response = new WP_REST_Response( filter_of( $request ) );
	$response->header( 'Content-Type', 'text/csv; charset=utf-8' );
	$response->header( 'Content-Disposition', 'attachment; filename="passerelle-' . gmdate( 'Y-m-d' ) . '.csv"' );
	$response->header( 'Cache-Control', 'no-store' );
	$response->header( 'X-Content-Type-Options', 'nosniff' );

	return $response;
}

function serve_export( mixed $served, WP_HTTP_Response $response, WP_REST_Request $request, WP_REST_Server $server ): mixed {
	if ( true === $served || EXPORT_ROUTE !== $request->get_route() || 200 !== $response->get_status() || 'GET' !== $request->get_method() ) {
		return $served;
	}

	$output = fopen( 'php://output', 'w' );

	if ( false !== $output ) {
		write_csv( $output, filter_of( $request ) );
		fclose( $output );
	}

	return true;
}

/**
 * @param resource     $output
 * @param ReportFilter $filter
 */
function write_csv( $output, array $filter ): void {
	// Spreadsheets take a file for UTF-8 when it begins so.
	fwrite( $output, "\u{FEFF}" );
	put_line( $output, csv_head() );

	$last = 0;

	do {
		$rows = found_after( $filter, $last, EXPORTED_AT_ONCE );
		_prime_post_caches( array_map( static fn( array $row ): int => to_int( $row['post_id'] ), $rows ), true, false );

		foreach ( $rows as $row ) {
			$last = to_int( $row['id'] );
			put_line( $output, csv_line( $row ) );
		}
	} while ( EXPORTED_AT_ONCE === count( $rows ) );
}

/** @return list<string> */
function csv_head(): array {
	return array(
		__( 'Number', 'passerelle' ),
		__( 'Article', 'passerelle' ),
		__( 'Address', 'passerelle' ),
		__( 'Reason', 'passerelle' ),
		__( 'Passage', 'passerelle' ),
		__( 'Note', 'passerelle' ),
		__( 'Image or link', 'passerelle' ),
		__( 'State', 'passerelle' ),
		__( 'Why it waits', 'passerelle' ),
		__( 'Times', 'passerelle' ),
		__( 'Wants an answer', 'passerelle' ),
		__( 'Internal note', 'passerelle' ),
		__( 'Sent', 'passerelle' ),
		__( 'Closed', 'passerelle' ),
	);
}

/**
 * @param StoredReport $row
 * @return list<string>
 */
function csv_line( array $row ): array {
	$shown = shown( $row );
	$post  = post_named( to_int( $row['post_id'] ) );
	$texts = array(
		$shown['id'],
		$shown['title'],
		null === $post ? $shown['url'] : $shown['link'],
		reasons()[ $row['reason'] ] ?? $row['reason'],
		$shown['quote'],
		$shown['note'],
		$shown['target'],
		status_words()[ $row['status'] ] ?? $row['status'],
		held_words()[ $row['held_for'] ] ?? $row['held_for'],
		$shown['count'],
		true === $shown['wantsAnswer'] ? __( 'Yes', 'passerelle' ) : __( 'No', 'passerelle' ),
		$shown['internalNote'],
		$shown['createdAt'],
		$shown['closedAt'],
	);

	return array_map( static fn( mixed $text ): string => guarded( is_scalar( $text ) ? (string) $text : '' ), $texts );
}

/** What begins like a formula is text for a spreadsheet once an apostrophe stands before it (OWASP, CSV injection). */
function guarded( string $text ): string {
	return 1 === preg_match( '/^[\s\p{Z}]*[=+\-@\t\r＝＋－＠]/u', $text ) ? "'$text" : $text;
}

/**
 * Quotes doubled as RFC 4180 has it, without PHP's own backslash.
 *
 * @param resource     $output
 * @param list<string> $fields
 */
function put_line( $output, array $fields ): void {
	fwrite( $output, implode( ',', array_map( static fn( string $field ): string => '"' . str_replace( '"', '""', $field ) . '"', $fields ) ) . "\r\n" );
}

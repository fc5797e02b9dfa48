<?php
/**
 * A person's data, for WordPress's own tools: what an e-mail address is found in, and taking it out.
 *
 * An address stands in its own field, or somebody typed it into a note. Nothing else in a report names a person: no
 * network, no browser, no account.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\table;

const PERSONAL_AT_ONCE = 100;

/**
 * @param array<string, array<string, mixed>> $exporters
 * @return array<string, array<string, mixed>>
 */
function add_exporter( array $exporters ): array {
	$exporters['passerelle-reports'] = array( 'exporter_friendly_name' => __( 'Readers’ reports', 'passerelle' ), 'callback' => __NAMESPACE__ . '\export_personal' );

	return $exporters;
}

/**
 * @param array<string, array<string, mixed>> $erasers
 * @return array<string, array<string, mixed>>
 */
function add_eraser( array $erasers ): array {
	$erasers['passerelle-reports'] = array( 'eraser_friendly_name' => __( 'Readers’ reports', 'passerelle' ), 'callback' => __NAMESPACE__ . '\erase_personal' );

	return $erasers;
}

/** @return array{data: list<array<string, mixed>>, done: bool} */
function export_personal( string $email, int $page = 1 ): array {
	$email = trim( $email );
	$rows  = mentioning( $email, 0, ( max( 1, $page ) - 1 ) * PERSONAL_AT_ONCE );
	$data  = array();

	foreach ( array_filter( $rows, static fn( array $row ): bool => is_about( $row, $email ) ) as $row ) {
		$data[] = array(
			'group_id'    => 'passerelle-reports',
			'group_label' => __( 'Readers’ reports', 'passerelle' ),
			'item_id'     => "passerelle-report-{$row['id']}",
			'data'        => exported_fields( $row, $email ),
		);
	}

	return array( 'data' => $data, 'done' => count( $rows ) < PERSONAL_AT_ONCE );
}

/**
 * Somebody else's address, in whose note this one stands, is not handed out.
 *
 * @param StoredReport $row
 * @return list<array{name: string, value: string}>
 */
function exported_fields( array $row, string $email ): array {
	$post = post_named( to_int( $row['post_id'] ) );

	return array(
		array( 'name' => __( 'Article', 'passerelle' ), 'value' => null === $post ? $row['url'] : (string) get_permalink( $post ) ),
		array( 'name' => __( 'Sent', 'passerelle' ), 'value' => instant( to_int( $row['created_at'] ) ) ),
		array( 'name' => __( 'Reason', 'passerelle' ), 'value' => reasons()[ $row['reason'] ] ?? $row['reason'] ),
		array( 'name' => __( 'Passage', 'passerelle' ), 'value' => $row['quote'] ),
		array( 'name' => __( 'Note', 'passerelle' ), 'value' => $row['note'] ),
		array( 'name' => __( 'E-mail', 'passerelle' ), 'value' => is_own( $row, $email ) ? $row['email'] : '' ),
	);
}

/** @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool} */
function erase_personal( string $email, int $page = 1 ): array {
	unset( $page );

	$email  = trim( $email );
	$erased = 0;
	$failed = false;
	$last   = 0;

	// From the first each time: what was erased is not found again.
	do {
		$rows = mentioning( $email, $last, 0 );

		foreach ( $rows as $row ) {
			$last = to_int( $row['id'] );

			if ( is_about( $row, $email ) ) {
				$failed = ! erase_from( $row, $email ) || $failed;
				++$erased;
			}
		}
	} while ( ! $failed && $erased < PERSONAL_AT_ONCE && PERSONAL_AT_ONCE === count( $rows ) );

	return array(
		'items_removed'  => $erased > 0 && ! $failed,
		'items_retained' => $failed,
		'messages'       => $failed ? array( __( 'The database refused to change some reports. Try again in a few minutes.', 'passerelle' ) ) : array(),
		'done'           => $failed || count( $rows ) < PERSONAL_AT_ONCE,
	);
}

/**
 * The report itself stays: that an image is missing is nobody's personal data.
 *
 * @param StoredReport $row
 */
function erase_from( array $row, string $email ): bool {
	$own     = is_own( $row, $email );
	$without = static fn( string $text ): string => preg_replace( mention_of( $email ), '…', $text ) ?? $text;

	return null !== write(
		'UPDATE %i SET email = %s, tell_at = %d, note = %s, quote = %s, target = %s, internal_note = %s WHERE id = %d',
		table( 'reports' ),
		$own ? '' : $row['email'],
		$own ? 0 : to_int( $row['tell_at'] ),
		$without( $row['note'] ),
		$without( $row['quote'] ),
		$without( $row['target'] ),
		$without( $row['internal_note'] ),
		to_int( $row['id'] )
	);
}

/** @param StoredReport $row */
function is_own( array $row, string $email ): bool {
	return '' !== $email && 0 === strcasecmp( $row['email'], $email );
}

/**
 * The database finds more: it takes é for e, and `anne@…` inside of `jeanne@…`.
 *
 * @param StoredReport $row
 */
function is_about( array $row, string $email ): bool {
	return is_own( $row, $email ) || 1 === preg_match( mention_of( $email ), "{$row['note']}\n{$row['quote']}\n{$row['target']}\n{$row['internal_note']}" );
}

/** An address that stands by itself. */
function mention_of( string $email ): string {
	return '/(?<![\p{L}\p{N}_+-])(?<![\p{L}\p{N}]\.)' . preg_quote( $email, '/' ) . '(?![\p{L}\p{N}_-])(?!\.[\p{L}\p{N}])/iu';
}

/** @return list<StoredReport> PERSONAL_AT_ONCE at most, in the order of their ids. */
function mentioning( string $email, int $after, int $offset ): array {
	if ( '' === $email || ! has_table( 'reports' ) ) {
		return array();
	}

	$like = '%' . db()->esc_like( strtolower( $email ) ) . '%';

	return stored_reports( (string) db()->prepare( 'SELECT * FROM %i WHERE id > %d AND ( LOWER( email ) = %s OR LOWER( note ) LIKE %s OR LOWER( quote ) LIKE %s OR LOWER( target ) LIKE %s OR LOWER( internal_note ) LIKE %s ) ORDER BY id LIMIT %d OFFSET %d', table( 'reports' ), $after, strtolower( $email ), $like, $like, $like, $like, PERSONAL_AT_ONCE, $offset ) );
}

/** For the site's own policy, beside what the ground suggests. */
function suggest_privacy_text(): void {
	wp_add_privacy_policy_content(
		__( 'Passerelle: readers’ reports', 'passerelle' ),
		'<p class="privacy-policy-tutorial">' . esc_html__( 'Readers report problems without an account. Passerelle stores what they send and nothing that identifies them: no IP address, no browser, no cookie. To limit abuse, it keeps for two days that a network sent something, under a key that is destroyed each day. E-mail addresses are only asked for where you allow it, are shown to nobody, and are deleted when the report is closed, after 90 days at the latest; closed reports after 180 days. Your web server’s own log is another matter: docs/servers shows how to keep reports out of it.', 'passerelle' ) . '</p>'
		. '<p><strong class="privacy-policy-tutorial">' . esc_html__( 'Suggested text:', 'passerelle' ) . ' </strong>' . esc_html__( 'When you report a problem with an article, we store the article, the reason you chose, and what you add: a note, the passage you selected. We store neither your IP address nor anything about your browser. If you leave an e-mail address, we use it once, to tell you that the problem is repaired, and delete it then, after 90 days at the latest. Closed reports are deleted after 180 days. You can ask us at any time for what we have under your e-mail address, and to delete it.', 'passerelle' ) . '</p>'
	);
}

<?php
/**
 * Rows of the index as the rest of the plugin reads them.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @param mixed $rows As wpdb gives them.
 * @return list<array<string, string>>
 */
function strings( mixed $rows ): array {
	$clean = array();

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		$one = array();

		foreach ( is_array( $row ) ? $row : array() as $column => $value ) {
			$one[ (string) $column ] = is_scalar( $value ) ? (string) $value : '';
		}

		$clean[] = $one;
	}

	return $clean;
}

/**
 * @param array<string, string> $row
 * @return Occurrence|null Null when it holds what this version cannot read: it is rebuilt then.
 */
function occurrence( array $row ): ?array {
	$data = json_decode( $row['data'] ?? '', true );

	if ( ! is_array( $data ) || ! is_array( $data['event'] ?? null ) || ! is_array( $data['gone'] ?? null ) ) {
		return null;
	}

	/** @var array{event: Happening, gone: list<HappeningPart>} $data Written by index/save.php alone. */
	return array(
		'uid'        => $row['uid'],
		'postId'     => (int) $row['post_id'],
		'key'        => $row['event_key'],
		'start'      => $row['start_utc'],
		'end'        => $row['end_utc'],
		'sequence'   => (int) $row['sequence'],
		'createdAt'  => $row['created_at'],
		'modifiedAt' => $row['modified_at'],
		'removedAt'  => $row['removed_at'],
		'event'      => $data['event'],
		'gone'       => $data['gone'],
	);
}

<?php
/**
 * The accounts as everyone reads them: one autoloaded option, `{revision, items, seal}`. No query.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\option;

const OPTION = 'passerelle_accounts';

/**
 * @return list<StoredAccount> None when the seal does not fit or the witness knows better: a wrong IBAN is worse than
 *                             no IBAN.
 */
function accounts(): array {
	$record    = option( 'accounts' );
	$is_behind = is_sealed( $record ) && is_behind( $record );

	if ( $is_behind ) {
		// Someone may have saved since this page began.
		$record    = reread();
		$is_behind = is_behind( $record );
	}

	if ( $is_behind || ! is_sealed( $record ) ) {
		suspect_tampering( $record );

		return array();
	}

	return items_of( $record );
}

/**
 * What the database holds now, whatever this request remembers: another web server may have written.
 *
 * @return array<array-key, mixed>
 */
function reread(): array {
	wp_cache_delete( 'alloptions', 'options' );

	return option( 'accounts' );
}

/** @return StoredAccount|null */
function account( string $id ): ?array {
	return find_account( accounts(), $id );
}

/**
 * @template T of array{id: string}
 * @param list<T> $items
 * @return T|null
 */
function find_account( array $items, string $id ): ?array {
	foreach ( $items as $item ) {
		if ( $item['id'] === $id ) {
			return $item;
		}
	}

	return null;
}

/** @param array<array-key, mixed> $record */
function is_sealed( array $record ): bool {
	return is_seal_of( $record['seal'] ?? '', sealed_part( $record ) );
}

/**
 * Nothing was ever kept here: no seal is needed for that.
 *
 * @param array<array-key, mixed> $record
 */
function is_blank( array $record ): bool {
	return array() === ( $record['items'] ?? array() ) && '' === ( $record['seal'] ?? '' ) && 0 === ( $record['revision'] ?? 0 );
}

/**
 * @param array<array-key, mixed> $record
 * @return list<mixed>
 */
function sealed_part( array $record ): array {
	return array( $record['revision'] ?? 0, $record['items'] ?? array() );
}

/**
 * @param array<array-key, mixed> $record
 * @return list<StoredAccount>
 */
function items_of( array $record ): array {
	$items = $record['items'] ?? array();

	/** @var list<StoredAccount> $items Sealed by write_record() alone, after the schema's check. */
	return is_array( $items ) ? array_values( array_filter( $items, 'is_array' ) ) : array();
}

/** @param array<array-key, mixed> $record */
function revision_of( array $record ): int {
	$revision = $record['revision'] ?? 0;

	return is_int( $revision ) ? $revision : 0;
}

/**
 * Where a gift goes.
 *
 * @param StoredAccount $account
 * @return Details
 */
function details_of( array $account ): array {
	return array( 'iban' => $account['iban'], 'payee' => $account['payee'], 'bic' => $account['bic'] );
}

/** In groups of four, for eyes. */
function group_iban( string $iban ): string {
	return trim( chunk_split( $iban, 4, ' ' ) );
}

/** Switzerland and Liechtenstein share their payment part. */
function is_swiss( string $iban ): bool {
	return in_array( substr( $iban, 0, 2 ), array( 'CH', 'LI' ), true );
}

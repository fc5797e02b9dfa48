<?php
/**
 * Everything that ever happened to an account: rows are added, never changed, each with its own seal. The only place
 * with SQL of accounts.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\create_table;
use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\table;

const LOG = 'account_log';

/** What happened without any account being another one afterwards. */
const WITHOUT_CHANGE = array( 'alarm', 'shared', 'unshared' );

/** A step of the upgrades. Numbers are UTC seconds; `seal` covers all other columns but `id`. */
function create_log(): bool {
	return create_table(
		LOG,
		'`id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
		`at` bigint(20) unsigned NOT NULL,
		`user_id` bigint(20) unsigned NOT NULL,
		`revision` bigint(20) unsigned NOT NULL,
		`action` varchar(20) NOT NULL,
		`account_id` varchar(40) NOT NULL,
		`account_before` longtext NOT NULL,
		`account_after` longtext NOT NULL,
		`seal` char(64) NOT NULL,
		PRIMARY KEY (`id`),
		KEY `account_id` (`account_id`)'
	);
}

/** @param list<AccountEvent> $events */
function log_events( array $events, int $revision, int $user ): void {
	if ( ! has_table( LOG ) ) {
		return;
	}

	foreach ( $events as $event ) {
		$row = array(
			'at'             => time(),
			'user_id'        => $user,
			'revision'       => $revision,
			'action'         => $event['action'],
			'account_id'     => $event['accountId'],
			'account_before' => (string) wp_json_encode( $event['before'], JSON_UNESCAPED_SLASHES ),
			'account_after'  => (string) wp_json_encode( $event['after'], JSON_UNESCAPED_SLASHES ),
		);

		db()->insert( table( LOG ), $row + array( 'seal' => seal_of( array_values( $row ) ) ), array( '%d', '%d', '%d', '%s', '%s', '%s', '%s', '%s' ) );
	}
}

/**
 * @return list<array<string, mixed>> Newest first, as the API says them.
 */
function log_page( int $page, int $per_page ): array {
	$rows = db()->get_results( (string) db()->prepare( 'SELECT * FROM %i ORDER BY `id` DESC LIMIT %d OFFSET %d', table( LOG ), $per_page, ( $page - 1 ) * $per_page ), ARRAY_A );

	return array_map( __NAMESPACE__ . '\log_entry', is_array( $rows ) ? array_values( array_filter( $rows, 'is_array' ) ) : array() );
}

function log_count(): int {
	return (int) db()->get_var( (string) db()->prepare( 'SELECT COUNT(*) FROM %i', table( LOG ) ) );
}

/**
 * @param array<array-key, mixed> $row
 * @return array<string, mixed>
 */
function log_entry( array $row ): array {
	$user = get_userdata( number( $row, 'user_id' ) );

	return array(
		'id'        => number( $row, 'id' ),
		'at'        => instant( number( $row, 'at' ) ),
		'userId'    => number( $row, 'user_id' ),
		'user'      => false === $user ? '' : $user->display_name,
		'revision'  => number( $row, 'revision' ),
		'action'    => text( $row, 'action' ),
		'accountId' => text( $row, 'account_id' ),
		'before'    => public_account( logged_account( $row, 'account_before' ) ),
		'after'     => public_account( logged_account( $row, 'account_after' ) ),
		'genuine'   => is_genuine( $row ),
	);
}

/**
 * Whether a row is as we wrote it.
 *
 * @param array<array-key, mixed> $row
 */
function is_genuine( array $row ): bool {
	$content = array( number( $row, 'at' ), number( $row, 'user_id' ), number( $row, 'revision' ), text( $row, 'action' ), text( $row, 'account_id' ), text( $row, 'account_before' ), text( $row, 'account_after' ) );

	return is_seal_of( text( $row, 'seal' ), $content );
}

/**
 * The accounts as our own rows last left them.
 *
 * @return array{revision: int, items: list<StoredAccount>}|null Null when no row is genuine: another wp-config.php wrote them.
 */
function last_known(): ?array {
	$rows     = has_table( LOG ) ? db()->get_results( (string) db()->prepare( 'SELECT * FROM %i ORDER BY `id`', table( LOG ) ), ARRAY_A ) : array();
	$items    = array();
	$revision = null;

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		if ( ! is_array( $row ) || ! is_genuine( $row ) || in_array( text( $row, 'action' ), WITHOUT_CHANGE, true ) ) {
			continue;
		}

		$id       = text( $row, 'account_id' );
		$after    = logged_account( $row, 'account_after' );
		$revision = number( $row, 'revision' );

		if ( null === $after ) {
			unset( $items[ $id ] );
		} else {
			$items[ $id ] = $after;
		}
	}

	return null === $revision ? null : array( 'revision' => $revision, 'items' => array_values( $items ) );
}

/** Whether an account of this id ever was. */
function was_used( string $id ): bool {
	return has_table( LOG ) && null !== db()->get_var( (string) db()->prepare( 'SELECT 1 FROM %i WHERE `account_id` = %s LIMIT 1', table( LOG ), $id ) );
}

/**
 * @param array<array-key, mixed> $row
 * @return StoredAccount|null
 */
function logged_account( array $row, string $column ): ?array {
	$account = json_decode( text( $row, $column ), true );

	/** @var StoredAccount|null $account Written by log_events(); who reads it for more than showing asks is_genuine(). */
	return is_array( $account ) ? $account : null;
}

/** @param array<array-key, mixed> $row */
function number( array $row, string $column ): int {
	return is_numeric( $row[ $column ] ?? null ) ? (int) $row[ $column ] : 0;
}

/** @param array<array-key, mixed> $row */
function text( array $row, string $column ): string {
	return is_string( $row[ $column ] ?? null ) ? $row[ $column ] : '';
}

/**
 * An account as it last was.
 *
 * @return StoredAccount|null
 */
function last_logged( string $id ): ?array {
	$rows = db()->get_results( (string) db()->prepare( 'SELECT * FROM %i WHERE `account_id` = %s ORDER BY `id` DESC LIMIT 20', table( LOG ), $id ), ARRAY_A );

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		$account = is_array( $row ) && is_genuine( $row ) ? logged_account( $row, 'account_after' ) ?? logged_account( $row, 'account_before' ) : null;

		if ( null !== $account ) {
			return $account;
		}
	}

	return null;
}

/** Whether this account has been known for a day. Its id was never given to another one: is_taken(). */
function is_settled( string $id ): bool {
	$rows  = '' === $id ? array() : db()->get_results( (string) db()->prepare( 'SELECT * FROM %i WHERE `account_id` = %s AND `at` <= %d ORDER BY `id` LIMIT 50', table( LOG ), $id, time() - WAITING_TIME ), ARRAY_A );
	$known = array_filter( is_array( $rows ) ? $rows : array(), static fn( mixed $row ): bool => is_array( $row ) && is_genuine( $row ) );

	return array() !== $known;
}

/** @return list<string> The accounts that were removed within a day. */
function removed_of_late(): array {
	$rows = db()->get_results( (string) db()->prepare( 'SELECT * FROM %i WHERE `action` = %s AND `at` > %d', table( LOG ), 'removed', time() - WAITING_TIME ), ARRAY_A );
	$ids  = array();

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		if ( is_array( $row ) && is_genuine( $row ) ) {
			$ids[] = text( $row, 'account_id' );
		}
	}

	return $ids;
}

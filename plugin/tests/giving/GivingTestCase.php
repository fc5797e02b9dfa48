<?php
/**
 * Accounts to test with.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use Passerelle\Tests\TestCase;
use WP_REST_Response;

use function Passerelle\Giving\keep_witness;
use function Passerelle\Giving\seal_of;
use function Passerelle\Giving\sealed_part;
use function Passerelle\Giving\witness_file;

abstract class GivingTestCase extends TestCase {
	protected const OTHER_IBAN = 'BE71096123456769';

	protected function setUp(): void {
		parent::setUp();
		self::forget_witness();
	}

	protected function tearDown(): void {
		parent::tearDown();
		self::forget_witness();
	}

	/** It is outside the database, so no transaction takes it back. */
	protected static function forget_witness(): void {
		$file = witness_file();

		if ( is_file( $file ) ) {
			unlink( $file );
		}
	}

	/** The whole database, as far as it is about accounts. */
	protected static function dump(): array {
		global $wpdb;

		return array(
			'options' => $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE 'passerelle_acc%'", ARRAY_A ),
			'log'     => $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}passerelle_account_log", ARRAY_A ),
		);
	}

	/** As a program that restores a backup does it: WordPress is not asked. */
	protected static function restore_dump( array $dump ): void {
		global $wpdb;

		foreach ( $dump['options'] as $row ) {
			$wpdb->update( $wpdb->options, array( 'option_value' => $row['option_value'] ), array( 'option_name' => $row['option_name'] ) );
		}

		$wpdb->query( "DELETE FROM {$wpdb->prefix}passerelle_account_log" );

		foreach ( $dump['log'] as $row ) {
			$wpdb->insert( "{$wpdb->prefix}passerelle_account_log", $row );
		}

		wp_cache_flush();
	}

	protected static function account( array $changes = array() ): array {
		return array_merge(
			array(
				'id'       => 'main',
				'label'    => 'Les Passeurs',
				'payee'    => 'Les Passeurs ASBL',
				'iban'     => 'BE68539007547034',
				'bic'      => '',
				'currency' => 'EUR',
				'address'  => null,
				'sections' => array( array( 'name' => 'Toulouse', 'message' => 'Toulouse', 'locked' => true ) ),
				'note'     => '',
			),
			$changes
		);
	}

	protected static function swiss( array $changes = array() ): array {
		$address = array( 'street' => 'Rue du Lac', 'number' => '12', 'postcode' => '2501', 'town' => 'Biel', 'country' => 'CH' );

		return self::account( $changes + array( 'id' => 'suisse', 'label' => 'Suisse', 'iban' => 'CH5800791123000889012', 'currency' => 'CHF', 'address' => $address, 'sections' => array() ) );
	}

	protected function put( array $items, int $revision = 0, int|string $user = 'administrator' ): WP_REST_Response {
		return $this->rest( 'PUT', '/accounts', array( 'revision' => $revision, 'items' => $items ), $user );
	}

	/** A holder of the right who has been here for long. */
	protected function holder(): int {
		global $wpdb;

		$id = $this->user( 'administrator' );
		$wpdb->update( $wpdb->users, array( 'user_registered' => '2015-01-01 00:00:00' ), array( 'ID' => $id ) );
		clean_user_cache( $id );

		return $id;
	}

	protected static function log_actions(): array {
		global $wpdb;

		return $wpdb->get_col( "SELECT action FROM {$wpdb->prefix}passerelle_account_log ORDER BY id" );
	}

	/** Everything in the log happened two days earlier. */
	protected static function age_log(): void {
		global $wpdb;

		foreach ( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}passerelle_account_log", ARRAY_A ) as $row ) {
			$id   = array_shift( $row );
			$row  = array( 'at' => (int) $row['at'] - 2 * DAY_IN_SECONDS, 'user_id' => (int) $row['user_id'], 'revision' => (int) $row['revision'] ) + $row;
			$seal = seal_of( array_values( array_diff_key( $row, array( 'seal' => true ) ) ) );
			$wpdb->update( "{$wpdb->prefix}passerelle_account_log", array( 'seal' => $seal ) + $row, array( 'id' => $id ) );
		}
	}

	/** What waits has waited long enough. */
	protected function let_a_day_pass(): void {
		$record = get_option( 'passerelle_accounts' );

		foreach ( $record['items'] as &$item ) {
			if ( null !== $item['pending'] ) {
				$item['pending']['effectiveAt'] = '2020-01-01T00:00:00Z';
			}
		}

		unset( $item );
		$record['seal'] = seal_of( sealed_part( $record ) );
		keep_witness( $record );
		update_option( 'passerelle_accounts', $record );
	}
}

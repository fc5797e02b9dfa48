<?php
/**
 * Accounts to test with.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use Passerelle\Tests\TestCase;
use WP_REST_Response;

abstract class GivingTestCase extends TestCase {
	protected const OTHER_IBAN = 'BE71096123456769';

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
}

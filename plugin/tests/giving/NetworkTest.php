<?php
/**
 * On a network, an account of the main site can be every site's default.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use function Passerelle\Giving\network_account;
use function Passerelle\Giving\shown_account;

require_once __DIR__ . '/GivingTestCase.php';

final class NetworkTest extends GivingTestCase {
	public function test_a_site_without_accounts_shows_the_networks(): void {
		if ( ! is_multisite() ) {
			// Alone, there is no network to take one from.
			self::assertNull( network_account() );

			return;
		}

		$this->put( array( self::account() ) );

		self::assertSame( 403, $this->rest( 'PUT', '/accounts/network', array( 'account' => 'main' ), 'administrator' )->get_status() );
		self::assertSame( 200, $this->rest( 'PUT', '/accounts/network', array( 'account' => 'main' ), 'super' )->get_status() );
		self::assertSame( 400, $this->rest( 'PUT', '/accounts/network', array( 'account' => 'parti' ), 'super' )->get_status() );

		// As on a site that keeps none of its own.
		$here = get_option( 'passerelle_accounts' );
		add_filter( 'option_passerelle_accounts', $none = static fn(): array => array( 'revision' => 0, 'items' => array(), 'seal' => '' ) );
		self::assertSame( 'BE68539007547034', shown_account( '' )['iban'] ?? '' );

		$kept                 = get_site_option( 'passerelle_main_account' );
		$kept['item']['iban'] = self::OTHER_IBAN;
		update_site_option( 'passerelle_main_account', $kept );
		self::assertNull( shown_account( '' ) );

		remove_filter( 'option_passerelle_accounts', $none );
		self::assertSame( 1, $here['revision'] );
		$this->put( array( self::account( array( 'note' => 'Merci' ) ) ), 1 );
		add_filter( 'option_passerelle_accounts', $none );
		self::assertSame( array( 'BE68539007547034', 'Merci' ), array( shown_account( '' )['iban'] ?? '', shown_account( '' )['note'] ?? '' ) );
	}
}

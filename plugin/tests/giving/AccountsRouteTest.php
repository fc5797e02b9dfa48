<?php
/**
 * GET and PUT accounts, and what waits.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Giving\account;
use function Passerelle\Giving\accounts;
use function Passerelle\Giving\put_into_force;

require_once __DIR__ . '/GivingTestCase.php';

final class AccountsRouteTest extends GivingTestCase {
	public function test_begins_with_nothing(): void {
		self::assertSame( array( 'revision' => 0, 'items' => array() ), $this->rest( 'GET', '/accounts', null, 'administrator' )->get_data() );
	}

	public function test_keeps_an_account_as_the_bank_writes_it(): void {
		$answer = $this->put( array( self::account( array( 'iban' => "iban be68 5390-0754\u{a0}7034", 'bic' => 'gebabebb', 'payee' => ' Les Passeurs ' ) ) ) );
		$item   = $answer->get_data()['items'][0];

		self::assertSame( array( 200, 1, 'BE68539007547034', 'GEBABEBB', 'Les Passeurs', null ), array( $answer->get_status(), $answer->get_data()['revision'], $item['iban'], $item['bic'], $item['payee'], $item['pending'] ) );
		self::assertSame( array( 'added' ), self::log_actions() );
		self::assertStringContainsString( 'BE68 5390 0754 7034', $this->mails[0]['message'] );
	}

	#[DataProvider( 'strangers' )]
	public function test_is_for_those_who_hold_the_right( string $role, int $status ): void {
		$this->put( array( self::account() ) );

		$network = is_multisite() ? array( array( 'GET', '/accounts/network' ), array( 'PUT', '/accounts/network' ) ) : array();

		foreach ( array( ...$network, array( 'GET', '/health/ibans' ), array( 'GET', '/health/buttons' ), array( 'GET', '/accounts' ), array( 'PUT', '/accounts' ), array( 'GET', '/accounts/log' ), array( 'GET', '/accounts/seal' ), array( 'POST', '/accounts/seal' ), array( 'POST', '/accounts/main/confirm' ), array( 'POST', '/accounts/main/cancel' ) ) as list( $method, $route ) ) {
			self::assertSame( $status, $this->rest( $method, $route, array(), $role )->get_status(), "$method $route" );
		}
	}

	public static function strangers(): array {
		return array( 'nobody' => array( '', 401 ), 'a subscriber' => array( 'subscriber', 403 ), 'a contributor' => array( 'contributor', 403 ), 'an author' => array( 'author', 403 ), 'an editor' => array( 'editor', 403 ) );
	}

	#[DataProvider( 'bad_items' )]
	public function test_names_the_mistake( array $changes, string $field, string $code ): void {
		$answer = $this->put( array( self::swiss(), self::account( $changes ) ) );
		$data   = $answer->get_data();

		self::assertSame( array( 400, "passerelle_$code", "items[1]$field" ), array( $answer->get_status(), $data['code'], $data['data']['field'] ?? '' ), $data['message'] );
		self::assertMatchesRegularExpression( '/^\S.{12,}[.?]$/u', $data['message'] );
		self::assertSame( array(), accounts() );
	}

	public static function bad_items(): array {
		$section = static fn( string $message, bool $locked = false ): array => array( 'sections' => array( array( 'name' => 'A', 'message' => $message, 'locked' => $locked ) ) );

		return array(
			'no payee'                  => array( array( 'payee' => ' ' ), '[payee]', 'empty' ),
			'a line break in the payee' => array( array( 'payee' => "A\nBE71096123456769" ), '[payee]', 'control' ),
			'U+2028 in the payee'       => array( array( 'payee' => "A\u{2028}BE71096123456769" ), '[payee]', 'control' ),
			'71 letters'                => array( array( 'payee' => str_repeat( 'é', 71 ) ), '[payee]', 'too_long' ),
			'no IBAN'                   => array( array( 'iban' => '' ), '[iban]', 'empty' ),
			'O for 0'                   => array( array( 'iban' => 'BE68 539O O754 7O34' ), '[iban]', 'letter_o' ),
			'a wrong digit'             => array( array( 'iban' => 'BE68539007547035' ), '[iban]', 'check_digits' ),
			'right mod 97, too long'    => array( array( 'iban' => 'BE9153900754703400' ), '[iban]', 'length' ),
			'outside SEPA'              => array( array( 'iban' => 'BR1800360305000010009795493C1' ), '[iban]', 'not_sepa' ),
			'a QR-IBAN'                 => array( array( 'iban' => 'CH4431999123000889012' ), '[iban]', 'qr_iban' ),
			'a short BIC'               => array( array( 'bic' => 'GEBA' ), '[bic]', 'bic' ),
			'francs in Belgium'         => array( array( 'currency' => 'CHF' ), '[currency]', 'currency' ),
			'dollars'                   => array( array( 'currency' => 'USD' ), '[currency]', 'invalid' ),
			'an address without town'   => array( array( 'address' => array( 'town' => '' ) + self::swiss()['address'] ), '[address][town]', 'empty' ),
			'an emoji in the street'    => array( array( 'address' => array( 'street' => 'Rue 😀' ) + self::swiss()['address'] ), '[address][street]', 'characters' ),
			'half an address'           => array( array( 'address' => array( 'town' => 'Biel' ) ), '[address][street]', 'invalid' ),
			'RF check digits'           => array( $section( 'RF00 BAD' ), '[sections][0][message]', 'reference' ),
			'Belgian 00 for 97'         => array( $section( '+++000/0000/00000+++' ), '[sections][0][message]', 'structured' ),
			'locked and empty'          => array( $section( '', true ), '[sections][0][message]', 'locked_empty' ),
			'no label'                  => array( array( 'label' => '' ), '[label]', 'empty' ),
			'the same id'               => array( array( 'id' => 'suisse' ), '[id]', 'twice' ),
			'an unknown field'          => array( array( 'colour' => 'red' ), '[colour]', 'invalid' ),
		);
	}

	public function test_two_admins_at_once(): void {
		$this->put( array( self::account() ) );
		$answer = $this->put( array(), 0 );

		self::assertSame( array( 409, 'passerelle_stale', 1 ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['revision'] ) );
		self::assertCount( 1, accounts() );
	}

	public function test_saving_the_same_changes_nothing(): void {
		$this->put( array( self::account() ) );

		self::assertSame( 1, $this->put( array( self::account() ), 1 )->get_data()['revision'] );
		self::assertSame( array( 'added' ), self::log_actions() );
	}

	public function test_new_details_wait_for_a_day_and_all_are_told(): void {
		$other = $this->holder();
		$this->put( array( self::account() ) );
		$this->mails = array();
		$data        = $this->put( array( self::account( array( 'iban' => self::OTHER_IBAN, 'label' => 'Nouveau' ) ) ), 1, $this->holder() )->get_data();
		$item        = $data['items'][0];

		self::assertSame( array( 'BE68539007547034', 'Nouveau', self::OTHER_IBAN ), array( $item['iban'], $item['label'], $item['pending']['iban'] ) );
		self::assertSame( array( 'iban', 'payee', 'bic', 'since', 'effectiveAt' ), array_keys( $item['pending'] ) );
		self::assertSame( DAY_IN_SECONDS, strtotime( $item['pending']['effectiveAt'] ) - strtotime( $item['pending']['since'] ) );
		self::assertSame( array( 'added', 'proposed' ), self::log_actions() );
		self::assertContains( get_userdata( $other )->user_email, array_column( $this->mails, 'to' ) );
		self::assertContains( get_option( 'admin_email' ), array_column( $this->mails, 'to' ) );
		self::assertStringContainsString( 'BE68 5390 0754 7034', $this->mails[0]['message'] );
		self::assertStringContainsString( 'BE71 0961 2345 6769', $this->mails[0]['message'] );
		self::assertNotFalse( wp_next_scheduled( 'passerelle_accounts_due' ) );

		// Saving something else meanwhile leaves it waiting as it was.
		$again = $this->put( array( self::account( array( 'note' => 'Merci', 'pending' => $item['pending'] ) ) ), 2 )->get_data()['items'][0];
		self::assertSame( $item['pending'], $again['pending'] );

		put_into_force();
		self::assertSame( 'BE68539007547034', account( 'main' )['iban'] );
	}

	public function test_is_in_force_after_a_day(): void {
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 1 );
		$this->let_a_day_pass();
		put_into_force();

		self::assertSame( array( self::OTHER_IBAN, null ), array( account( 'main' )['iban'], account( 'main' )['pending'] ) );
		self::assertSame( array( 'added', 'proposed', 'effective' ), self::log_actions() );
	}

	public function test_a_second_holder_confirms_and_nobody_else(): void {
		$first  = $this->holder();
		$second = $this->holder();
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 1, $first );
		$confirm = fn( int $user, int $revision = 2 ): \WP_REST_Response => $this->rest( 'POST', '/accounts/main/confirm', array( 'revision' => $revision ), $user );

		self::assertSame( array( 403, 'passerelle_confirm_same' ), array( $confirm( $first )->get_status(), self::error_code( $confirm( $first ) ) ) );
		self::assertSame( 'passerelle_confirm_new', self::error_code( $confirm( $this->user( 'administrator' ) ) ) );
		self::assertSame( 409, $confirm( $second, 1 )->get_status() );
		self::assertSame( array( 200, self::OTHER_IBAN ), array( $confirm( $second )->get_status(), account( 'main' )['iban'] ) );
		self::assertSame( 404, $confirm( $second, 3 )->get_status() );
	}

	public function test_whoever_holds_the_right_cancels(): void {
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 1 );
		$answer = $this->rest( 'POST', '/accounts/main/cancel', array( 'revision' => 2 ), 'administrator' );

		self::assertSame( array( 200, null, 'BE68539007547034' ), array( $answer->get_status(), $answer->get_data()['items'][0]['pending'], account( 'main' )['iban'] ) );
	}

	public function test_removing_and_adding_is_no_way_around_the_day(): void {
		$this->put( array( self::account() ) );
		$this->put( array(), 1 );

		self::assertSame( array( 400, 'passerelle_used' ), array( $this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 2 )->get_status(), self::error_code( $this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 2 ) ) ) );
		// Taking the removal back is fine.
		self::assertSame( 200, $this->put( array( self::account() ), 2 )->get_status() );
	}

	public function test_the_currency_does_not_go_ahead_of_the_iban(): void {
		$this->put( array( self::account() ) );

		self::assertSame( 'passerelle_currency_waits', self::error_code( $this->put( array( self::account( array( 'iban' => 'CH5800791123000889012', 'currency' => 'CHF' ) ) ), 1 ) ) );
	}

	public function test_the_log_is_paged_newest_first(): void {
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'note' => 'Merci' ) ) ), 1 );
		$answer = $this->rest( 'GET', '/accounts/log', array( 'per_page' => 1 ), 'administrator' );

		self::assertSame( array( '2', '2', 'changed', true, 'Merci' ), array( $answer->get_headers()['X-WP-Total'], $answer->get_headers()['X-WP-TotalPages'], $answer->get_data()[0]['action'], $answer->get_data()[0]['genuine'], $answer->get_data()[0]['after']['note'] ) );
	}
}

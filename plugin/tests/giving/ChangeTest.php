<?php
/**
 * What waits for a day, what is in force at once, and who is told: docs/decisions/0029.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Giving\account;
use function Passerelle\Giving\put_into_force;

require_once __DIR__ . '/GivingTestCase.php';

final class ChangeTest extends GivingTestCase {
	public function test_a_locked_message_waits_like_an_iban(): void {
		$this->put( array( self::account() ) );
		$this->mails = array();
		$item        = $this->put( array( self::account( array( 'label' => 'Nouveau', 'sections' => self::sections( 'Paris' ) ) ) ), 1 )->get_data()['items'][0];

		self::assertSame( array( 'Nouveau', self::sections( 'Toulouse' ), self::sections( 'Paris' ) ), array( $item['label'], $item['sections'], $item['pending']['sections'] ) );
		self::assertStringContainsString( 'Toulouse – Paris (', $this->mails[0]['message'] );
		self::assertStringContainsString( 'Toulouse – Toulouse (', $this->mails[0]['message'] );

		$this->let_a_day_pass();
		put_into_force();
		self::assertSame( array( self::sections( 'Paris' ), null ), array( account( 'main' )['sections'], account( 'main' )['pending'] ) );
	}

	public function test_what_others_change_meanwhile_outlives_a_locked_message_that_waited(): void {
		$open = static fn( string $name, string $message ): array => array( 'name' => $name, 'message' => $message, 'locked' => false );
		$this->put( array( self::account( array( 'sections' => array( ...self::sections( 'Toulouse' ), $open( 'A', 'Un' ), $open( 'B', 'Un' ) ) ) ) ) );
		$waiting = $this->put( array( self::account( array( 'sections' => array( ...self::sections( 'Paris' ), $open( 'A', 'Un' ), $open( 'B', 'Un' ) ) ) ) ), 1 )->get_data()['items'][0]['pending'];
		$now     = array( ...self::sections( 'Toulouse' ), $open( 'A', 'Deux' ), $open( 'Lyon', 'Lyon' ) );
		$item    = $this->put( array( self::account( array( 'sections' => $now ) ) ), 2 )->get_data()['items'][0];

		self::assertSame( array( $now, $waiting['effectiveAt'] ), array( $item['sections'], $item['pending']['effectiveAt'] ) );
		self::assertSame( array( 'added', 'proposed', 'changed' ), self::log_actions() );

		$this->let_a_day_pass();
		put_into_force();
		self::assertSame( array( ...self::sections( 'Paris' ), $open( 'A', 'Deux' ), $open( 'Lyon', 'Lyon' ) ), account( 'main' )['sections'] );
	}

	/** @return array<string, array{array<string, mixed>, array<string, mixed>, bool}> What waits, what is asked for then, and whether it is refused. */
	public static function second_changes(): array {
		$two = static fn( string $one, string $other ): array => array( 'sections' => array( ...self::sections( $one ), array( 'name' => 'Lyon', 'message' => $other, 'locked' => true ) ) );

		return array(
			'a message, while an IBAN waits'              => array( array( 'iban' => self::OTHER_IBAN ), $two( 'Paris', 'Lyon' ), true ),
			'an IBAN, while a message waits'              => array( $two( 'Paris', 'Lyon' ), array( 'iban' => self::OTHER_IBAN ), true ),
			'a message, while that of another waits'      => array( $two( 'Paris', 'Lyon' ), $two( 'Toulouse', 'Nice' ), true ),
			'an IBAN, while IBAN and payee wait'          => array( array( 'iban' => self::OTHER_IBAN, 'payee' => 'Autre' ), array( 'iban' => self::OTHER_IBAN ), true ),
			'the same message again, corrected'           => array( $two( 'Paris', 'Lyon' ), $two( 'Pau', 'Lyon' ), false ),
			'payee and IBAN, while an IBAN waits'         => array( array( 'iban' => self::OTHER_IBAN ), array( 'iban' => self::OTHER_IBAN, 'payee' => 'Autre' ), false ),
			'what needs no waiting, while something does' => array( array( 'iban' => self::OTHER_IBAN ), array( 'label' => 'Nouveau' ), false ),
		);
	}

	#[DataProvider( 'second_changes' )]
	public function test_a_second_change_drops_nothing_of_the_first_unseen( array $first, array $second, bool $refused ): void {
		$account = self::account( array( 'sections' => array( ...self::sections( 'Toulouse' ), array( 'name' => 'Lyon', 'message' => 'Lyon', 'locked' => true ) ) ) );
		$this->put( array( $account ) );
		$waiting = $this->put( array( array_merge( $account, $first ) ), 1 )->get_data()['items'][0]['pending'];
		$answer  = $this->put( array( array_merge( $account, $second ) ), 2 );

		self::assertSame( $refused ? array( 400, 'passerelle_waits_already' ) : array( 200, '' ), array( $answer->get_status(), $refused ? self::error_code( $answer ) : '' ) );

		if ( $refused ) {
			self::assertSame( $waiting['effectiveAt'], account( 'main' )['pending']['effectiveAt'] );
		}
	}

	#[DataProvider( 'touched_sections' )]
	public function test_what_touches_a_locked_message_waits( array $before, array $after, bool $waits ): void {
		$this->put( array( self::account( array( 'sections' => $before ) ) ) );
		$item = $this->put( array( self::account( array( 'sections' => $after ) ) ), 1 )->get_data()['items'][0];

		self::assertEquals( $waits ? array( $before, $after ) : array( $after, null ), array( $item['sections'], $item['pending']['sections'] ?? null ) );
	}

	public static function touched_sections(): array {
		$open   = array( array( 'name' => 'A', 'message' => 'Un', 'locked' => false ) );
		$other  = array( array( 'name' => 'B', 'message' => 'B', 'locked' => true ) );
		$locked = self::sections( 'Toulouse' );

		return array(
			'changed'             => array( $locked, self::sections( 'Paris' ), true ),
			'removed'             => array( $locked, array(), true ),
			'unlocked'            => array( $locked, array( array( 'locked' => false ) + $locked[0] ), true ),
			'locked only now'     => array( $open, array( array( 'locked' => true ) + $open[0] ), true ),
			'another beside it'   => array( $locked, array_merge( $other, $locked ), false ),
			'an open one'         => array( $open, array( array( 'message' => 'Deux' ) + $open[0] ), false ),
			'an open one is gone' => array( array_merge( $open, $locked ), $locked, false ),
		);
	}

	private static function sections( string $message ): array {
		return array( array( 'name' => 'Toulouse', 'message' => $message, 'locked' => true ) );
	}

	#[DataProvider( 'changes_at_once' )]
	public function test_what_is_in_force_at_once_is_told_with_both_versions( array $change, string $before, string $after ): void {
		$other = $this->holder();
		$this->put( array( self::swiss( array( 'sections' => array( array( 'name' => 'A', 'message' => 'Un', 'locked' => false ) ) ) ) ) );
		$this->mails = array();
		$answer      = $this->put( array( array_merge( self::swiss( array( 'sections' => array( array( 'name' => 'A', 'message' => 'Un', 'locked' => false ) ) ) ), $change ) ), 1 );

		self::assertSame( array( 200, null ), array( $answer->get_status(), $answer->get_data()['items'][0]['pending'] ) );
		self::assertSame( array( 'added', 'changed' ), self::log_actions() );
		self::assertContains( get_userdata( $other )->user_email, array_column( $this->mails, 'to' ) );
		self::assertStringContainsString( $before, $this->mails[0]['message'] );
		self::assertStringContainsString( $after, $this->mails[0]['message'] );
	}

	public static function changes_at_once(): array {
		return array(
			'the currency'    => array( array( 'currency' => 'EUR' ), 'CHF', 'EUR' ),
			'the address'     => array( array( 'address' => array( 'town' => 'Nidau' ) + self::swiss()['address'] ), 'Rue du Lac 12 2501 Biel CH', 'Rue du Lac 12 2501 Nidau CH' ),
			'no address'      => array( array( 'address' => null ), 'Rue du Lac 12 2501 Biel CH', '' ),
			'the label'       => array( array( 'label' => 'Compte suisse' ), 'Suisse', 'Compte suisse' ),
			'the note'        => array( array( 'note' => 'Versez sur BE71 0961 2345 6769' ), '', 'BE71 0961 2345 6769' ),
			'an open message' => array( array( 'sections' => array( array( 'name' => 'A', 'message' => 'Deux', 'locked' => false ) ) ), 'A – Un', 'A – Deux' ),
		);
	}

	public function test_a_removal_is_told(): void {
		$this->put( array( self::account() ) );
		$this->mails = array();
		$this->put( array(), 1 );

		self::assertSame( array( 'added', 'removed' ), self::log_actions() );
		self::assertStringContainsString( 'BE68 5390 0754 7034', $this->mails[0]['message'] );
	}

	/** Blocks that name no account show the first one. */
	public function test_another_first_account_is_no_way_around_the_day(): void {
		$other = self::account( array( 'id' => 'autre', 'iban' => self::OTHER_IBAN ) );
		$this->put( array( self::account() ) );
		self::age_log();
		$code = fn( array $items, int $revision ): string => self::error_code( $this->put( $items, $revision ) );

		self::assertSame( 'passerelle_first_waits', $code( array( $other, self::account() ), 1 ) );
		self::assertSame( 'passerelle_first_waits', $code( array( $other ), 1 ) );
		self::assertSame( 200, $this->put( array( self::account(), $other ), 1 )->get_status() );
		self::assertSame( 'passerelle_first_waits', $code( array( $other ), 2 ) );
		self::assertSame( 200, $this->put( array(), 2 )->get_status() );
		self::assertSame( 'passerelle_first_waits', $code( array( self::account( array( 'id' => 'tiers', 'iban' => self::OTHER_IBAN ) ) ), 3 ) );
		// Taking the removal back is fine.
		self::assertSame( 200, $this->put( array( self::account(), $other ), 3 )->get_status() );
		self::age_log();
		self::assertSame( 200, $this->put( array( $other ), 4 )->get_status() );
	}

	public function test_while_a_site_is_set_up_another_first_account_waits_for_nothing(): void {
		$this->put( array( self::account() ) );
		$this->put( array(), 1 );

		self::assertSame( 200, $this->put( array( self::account( array( 'id' => 'autre', 'iban' => self::OTHER_IBAN ) ) ), 2 )->get_status() );
	}

	public function test_removing_and_adding_is_no_way_to_another_locked_message(): void {
		$this->put( array( self::account() ) );
		$this->put( array(), 1 );

		self::assertSame( 'passerelle_used', self::error_code( $this->put( array( self::account( array( 'sections' => self::sections( 'Paris' ) ) ) ), 2 ) ) );
	}
}

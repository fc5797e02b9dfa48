<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

require_once __DIR__ . '/EventsTestCase.php';

use function Passerelle\db;
use function Passerelle\Events\agenda_change;
use function Passerelle\Events\walk_agenda_pages;
use function Passerelle\table;

/** Whatever shows an event is told that it changed: at once, or by cron. */
final class ChangeTest extends EventsTestCase {
	private const AGENDA = '<!-- wp:passerelle/agenda /-->';

	/** @var list<int> */
	private array $pages = array();

	/** @var list<string> */
	private array $addresses = array();

	protected function setUp(): void {
		parent::setUp();
		update_option( 'permalink_structure', '/%postname%/' );
		add_action( 'passerelle_pages_changed', function ( array $ids ): void { array_push( $this->pages, ...$ids ); } );
		add_action( 'passerelle_addresses_changed', function ( array $urls ): void { array_push( $this->addresses, ...$urls ); } );
	}

	public function test_a_cancellation_leaves_the_agenda_and_its_month_at_once(): void {
		$agenda = $this->agenda_page();
		$id     = $this->announce();
		$this->forget();

		$this->save( $id, self::block( self::evening( array( 'eventStatus' => 'cancelled' ) ) ) );

		self::assertSame( array( $agenda ), $this->pages );
		self::assertSame( array( home_url( '/agenda/2027-04/' ) ), $this->addresses );
	}

	public function test_a_new_date_leaves_both_months_and_an_exhibition_all_of_its_own(): void {
		$this->agenda_page();
		$id = $this->announce();
		$this->forget();

		$this->save( $id, self::block( self::evening( array( 'startDate' => '2027-06-02', 'previousStartDate' => '2027-04-12', 'eventStatus' => 'postponed' ) ) ) );
		self::assertSame( array( home_url( '/agenda/2027-04/' ), home_url( '/agenda/2027-06/' ) ), $this->addresses );

		$this->forget();
		$this->announce( array( 'startDate' => '2027-08-28', 'endDate' => '2027-10-03', 'startTime' => '', 'endTime' => '' ) );
		self::assertSame( array_map( static fn( string $month ): string => home_url( "/agenda/2027-$month/" ), array( '08', '09', '10' ) ), $this->addresses );
	}

	public function test_cron_finds_what_shows_it(): void {
		$id      = $this->announce();
		$other   = $this->announce( array( 'id' => 'autre', 'startDate' => '2027-05-02' ) );
		$pattern = $this->post( array( 'post_type' => 'wp_block', 'post_content' => self::AGENDA ) );
		$shown   = array(
			$this->post( array( 'post_type' => 'page', 'post_content' => self::AGENDA ) ),
			$this->post( array( 'post_content' => "<!-- wp:block {\"ref\":$pattern} /-->" ) ),
			$this->post( array( 'post_content' => "<!-- wp:passerelle/event {\"referencePost\":$id,\"referenceEvent\":\"soiree\"} /-->" ) ),
			$this->post( array( 'post_content' => '<!-- wp:query {"query":{"passerelleUpcoming":true},"namespace":"passerelle/upcoming-events"} --><!-- /wp:query -->' ) ),
		);
		$this->post( array( 'post_content' => "<!-- wp:passerelle/event {\"referencePost\":$other,\"referenceEvent\":\"autre\"} /-->" ) );
		$this->post( array( 'post_content' => "<!-- wp:passerelle/event {\"referencePost\":{$id}0,\"referenceEvent\":\"soiree\"} /-->" ) );
		walk_agenda_pages();
		db()->query( 'UPDATE ' . table( 'occurrences' ) . " SET modified_at = '2020-01-01 00:00:00'" );

		$this->save( $id, self::block( self::evening( array( 'eventStatus' => 'cancelled' ) ) ) );
		self::assertNotFalse( wp_next_scheduled( 'passerelle_agenda_pages' ) );
		$this->forget();
		do_action( 'passerelle_agenda_pages' );

		// The pattern itself has no page; that it is told is no harm.
		self::assertEqualsCanonicalizing( $shown, array_values( array_diff( $this->pages, array( $pattern ) ) ) );
		$this->forget();
		walk_agenda_pages();
		self::assertSame( array(), $this->pages );
	}

	public function test_goes_on_where_it_stopped(): void {
		$page = $this->post( array( 'post_content' => self::AGENDA ) );
		$this->announce();
		$this->forget();

		walk_agenda_pages( 0 );
		self::assertSame( array(), $this->pages );
		self::assertNotFalse( wp_next_scheduled( 'passerelle_agenda_pages' ) );

		walk_agenda_pages();
		self::assertSame( array( $page ), $this->pages );
		$this->forget();
		walk_agenda_pages();
		self::assertSame( array(), $this->pages );
	}

	public function test_another_change_during_the_walk_is_not_lost(): void {
		$page = $this->post( array( 'post_content' => self::AGENDA ) );
		$this->announce();
		$once = true;
		add_action( 'passerelle_pages_changed', function () use ( &$once ): void {
			if ( $once ) {
				$once = false;
				$this->announce( array( 'id' => 'b', 'startDate' => '2027-09-09' ), array(), array( 'post_title' => 'Entre-temps' ) );
			}
		} );

		wp_clear_scheduled_hook( 'passerelle_agenda_pages' );
		walk_agenda_pages();
		self::assertNotFalse( wp_next_scheduled( 'passerelle_agenda_pages' ) );
		$this->forget();
		walk_agenda_pages();
		self::assertContains( $page, $this->pages );
	}

	public function test_a_change_between_two_steps_of_a_walk_has_a_walk_of_its_own(): void {
		$page = $this->post( array( 'post_content' => self::AGENDA ) );
		$this->announce();
		walk_agenda_pages( 0 );
		$this->announce( array( 'id' => 'b', 'startDate' => '2027-09-09' ), array(), array( 'post_title' => 'Entre-temps' ) );

		wp_clear_scheduled_hook( 'passerelle_agenda_pages' );
		walk_agenda_pages();
		self::assertNotFalse( wp_next_scheduled( 'passerelle_agenda_pages' ) );
		$this->forget();
		walk_agenda_pages();
		self::assertContains( $page, $this->pages );
	}

	public function test_the_first_event_of_a_month_changes_the_list_on_every_month(): void {
		$this->agenda_page();
		$this->announce();
		walk_agenda_pages();
		$this->forget();

		$this->announce( array( 'id' => 'juin', 'startDate' => '2027-06-02' ) );
		self::assertSame( array( home_url( '/agenda/2027-06/' ) ), $this->addresses );
		$this->forget();
		walk_agenda_pages();
		self::assertSame( array( home_url( '/agenda/2027-04/' ), home_url( '/agenda/2027-06/' ) ), $this->addresses );

		$this->announce( array( 'id' => 'juin2', 'startDate' => '2027-06-03' ) );
		$this->forget();
		walk_agenda_pages();
		self::assertSame( array(), $this->addresses );
	}

	public function test_no_two_changes_go_by_one_name_and_a_rebuild_takes_none_back(): void {
		$this->announce();
		$first = agenda_change();
		\Passerelle\Events\begin_rebuild();
		$this->announce( array( 'id' => 'b' ) );
		$second = agenda_change();
		\Passerelle\Events\rebuild_some();

		self::assertNotSame( $first, $second );
		self::assertSame( $second, agenda_change() );
	}

	private function agenda_page(): int {
		$page = $this->post( array( 'post_type' => 'page', 'post_name' => 'agenda', 'post_title' => 'Agenda', 'post_content' => self::AGENDA ) );
		update_option( 'passerelle_agenda_page', $page );

		return $page;
	}

	private function forget(): void {
		$this->pages     = array();
		$this->addresses = array();
	}
}

<?php
/**
 * An admin makes the index anew: who may, in batches that go on, and what was left behind.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use function Passerelle\db;
use function Passerelle\table;

require_once __DIR__ . '/EventsTestCase.php';

final class RebuildTest extends EventsTestCase {
	public function test_only_who_manages_the_site_may(): void {
		self::assertSame( 401, $this->rest( 'POST', '/agenda/rebuild', array( 'start' => true ) )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', '/agenda/rebuild', array( 'start' => true ), 'editor' )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', '/agenda/rebuild', null, 'editor' )->get_status() );
		self::assertSame( 400, $this->rest( 'POST', '/agenda/rebuild', array( 'start' => 'yes' ), 'administrator' )->get_status() );
	}

	public function test_a_batch_a_request_with_its_progress(): void {
		foreach ( range( 1, 60 ) as $number ) {
			$this->announce( array( 'name' => "Soirée $number" ) );
		}

		db()->query( 'DELETE FROM ' . table( 'occurrences' ) );

		self::assertSame( array( 'running' => true, 'done' => 50, 'of' => 60, 'events' => 50 ), $this->rebuild( true ) );
		self::assertSame( array( 'running' => false, 'done' => 60, 'of' => 60, 'events' => 60 ), $this->rebuild( false ) );
		// Nothing is under way: nothing happens.
		self::assertSame( array( 'running' => false, 'done' => 60, 'of' => 60, 'events' => 60 ), $this->rebuild( false ) );
	}

	public function test_forgets_articles_that_vanished_behind_its_back(): void {
		$gone = $this->announce( array( 'name' => 'Disparue' ) );
		$this->announce();
		db()->delete( db()->posts, array( 'ID' => $gone ) );
		clean_post_cache( $gone );

		self::assertSame( 1, $this->rebuild( true )['events'] );
		// Calendars are told that it is gone.
		self::assertStringContainsString( 'STATUS:CANCELLED', $this->calendar( '/agenda.ics' ) );
	}

	public function test_the_button_stands_beside_the_page_of_the_agenda(): void {
		$this->announce();
		\Passerelle\Events\rebuild_some();
		wp_set_current_user( $this->user( 'administrator' ) );
		ob_start();
		\Passerelle\Events\print_agenda_setting();
		$html = (string) ob_get_clean();

		self::assertStringContainsString( 'passerelle_nonce=', $html );
		self::assertStringContainsString( 'Events in the agenda: 1. Articles that announce them: 1.', $html );
	}

	/** @return array{running: bool, done: int, of: int, events: int} */
	private function rebuild( bool $start ): array {
		$answer = $this->rest( 'POST', '/agenda/rebuild', array( 'start' => $start ), 'administrator' );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] ?? 'no-store' );

		return $answer->get_data();
	}
}

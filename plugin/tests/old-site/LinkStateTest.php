<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\OldSite\is_due;
use function Passerelle\OldSite\link_state;
use function Passerelle\OldSite\note_link;

use const Passerelle\OldSite\META_LINK;

require_once __DIR__ . '/ReaderTestCase.php';

final class LinkStateTest extends ReaderTestCase {
	private const NEVER = array( 'state' => 'unknown', 'status' => 0, 'since' => '', 'checkedAt' => '' );
	private const OK    = array( 'state' => 'ok', 'status' => 200, 'since' => '2026-01-01T00:00:00Z', 'checkedAt' => '2026-02-01T00:00:00Z' );

	public function test_an_article_nobody_looked_at_is_unknown(): void {
		self::assertSame( self::NEVER, link_state( $this->article() ) );
		self::assertSame( self::NEVER, link_state( 999999 ) );
	}

	public function test_costs_no_query_where_the_article_was_read(): void {
		$id = $this->article();
		update_post_meta( $id, META_LINK, self::OK );
		get_posts( array( 'include' => array( $id ) ) );

		self::assertSame( 0, $this->count_queries( static fn() => self::assertSame( self::OK, link_state( $id ) ) ) );
	}

	/** @return array<string, array{mixed}> */
	public static function rubbish(): array {
		return array(
			'a text'       => array( 'broken' ),
			'a number'     => array( 404 ),
			'empty'        => array( array() ),
			'no instants'  => array( array( 'state' => 'broken', 'status' => 404 ) ),
			'odd state'    => array( array( 'state' => 'perdu' ) + self::OK ),
			'odd status'   => array( array( 'status' => '404' ) + self::OK ),
			'odd instants' => array( array( 'since' => array() ) + self::OK ),
		);
	}

	#[DataProvider( 'rubbish' )]
	public function test_what_something_else_wrote_is_unknown( mixed $stored ): void {
		$id = $this->article();
		update_post_meta( $id, META_LINK, $stored );

		self::assertSame( self::NEVER, link_state( $id ) );
	}

	public function test_what_was_seen_at_another_address_counts_no_more(): void {
		$id = $this->article();
		note_link( get_post( $id ), 'https://ancien.example/spip.php?article12', array( 'seen' => 'found', 'status' => 200 ), time() );
		self::assertSame( 'ok', link_state( $id )['state'] );

		$this->old_sites( self::old_site( array( 'baseUrl' => 'https://autre.example/' ) ) );

		self::assertSame( self::NEVER, link_state( $id ) );
	}

	public function test_since_tells_how_long_it_has_been_so(): void {
		$id   = $this->article();
		$note = static fn( string $seen, int $status, int $now ): bool => note_link( get_post( $id ), 'https://ancien.example/spip.php?article12', array( 'seen' => $seen, 'status' => $status ), $now );
		$week = WEEK_IN_SECONDS;

		self::assertFalse( $note( 'found', 200, $week ) );
		self::assertFalse( $note( 'found', 200, 2 * $week ) );
		self::assertSame( array( 'state' => 'ok', 'status' => 200, 'since' => '1970-01-08T00:00:00Z', 'checkedAt' => '1970-01-15T00:00:00Z' ), link_state( $id ) );

		// A day of trouble, twice.
		self::assertFalse( $note( 'unclear', 503, 3 * $week ) );
		self::assertFalse( $note( 'unclear', 503, 4 * $week ) );
		self::assertSame( array( 'state' => 'unknown', 'status' => 503, 'since' => '1970-01-22T00:00:00Z', 'checkedAt' => '1970-01-29T00:00:00Z' ), link_state( $id ) );

		// Missed, again a week later, and again.
		self::assertFalse( $note( 'missing', 404, 5 * $week ) );
		self::assertTrue( $note( 'missing', 410, 6 * $week ) );
		self::assertFalse( $note( 'missing', 404, 7 * $week ) );
		self::assertFalse( $note( 'unclear', 0, 8 * $week ) );
		self::assertSame( array( 'state' => 'broken', 'status' => 404, 'since' => '1970-02-05T00:00:00Z', 'checkedAt' => '1970-02-26T00:00:00Z' ), link_state( $id ) );

		self::assertTrue( $note( 'found', 200, 9 * $week ) );
	}

	public function test_when_to_look_again(): void {
		$now  = (int) strtotime( self::OK['checkedAt'] );
		$gone = array( 'state' => 'broken', 'status' => 404 ) + self::OK;

		self::assertTrue( is_due( self::NEVER, $now ) );
		self::assertFalse( is_due( self::OK, $now + 27 * DAY_IN_SECONDS ) );
		self::assertTrue( is_due( self::OK, $now + 28 * DAY_IN_SECONDS ) );
		self::assertFalse( is_due( $gone, $now + 6 * DAY_IN_SECONDS ) );
		self::assertTrue( is_due( $gone, $now + 7 * DAY_IN_SECONDS ) );
		// An admin asked.
		self::assertTrue( is_due( $gone, $now + 60, $now + 30 ) );
		self::assertFalse( is_due( self::OK, $now + 60, $now + 30 ) );
	}
}

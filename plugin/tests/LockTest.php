<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use function Passerelle\db;
use function Passerelle\keep;
use function Passerelle\lock;
use function Passerelle\table;
use function Passerelle\unlock;

final class LockTest extends TestCase {
	public function test_one_holder_at_a_time(): void {
		$owner = lock( 'travail', 60 );

		self::assertIsString( $owner );
		self::assertNull( lock( 'travail', 60 ) );
		self::assertIsString( lock( 'autre', 60 ) );

		unlock( 'travail', $owner );

		self::assertIsString( lock( 'travail', 60 ) );
	}

	public function test_a_lease_ends_by_itself(): void {
		$first = lock( 'travail', 60 );
		self::assertIsString( $first );
		$this->let_pass( 61 );

		$second = lock( 'travail', 60 );

		self::assertIsString( $second );
		self::assertNull( lock( 'travail', 60 ) );
	}

	public function test_who_comes_late_takes_nothing_away(): void {
		$first = (string) lock( 'travail', 60 );
		$this->let_pass( 61 );
		$second = (string) lock( 'travail', 60 );

		self::assertFalse( keep( 'travail', $first, 60 ) );
		unlock( 'travail', $first );
		self::assertNull( lock( 'travail', 60 ) );
		self::assertTrue( keep( 'travail', $second, 60 ) );
	}

	public function test_a_lease_can_be_prolonged(): void {
		$owner = (string) lock( 'travail', 60 );

		self::assertTrue( keep( 'travail', $owner, 600 ) );
		// The same second, the same end: no row changes, and it is kept all the same.
		self::assertTrue( keep( 'travail', $owner, 600 ) );
		$this->let_pass( 300 );
		self::assertNull( lock( 'travail', 60 ) );
		$this->let_pass( 400 );
		self::assertFalse( keep( 'travail', $owner, 600 ) );
	}

	public function test_without_its_table_nobody_holds_anything(): void {
		update_option( 'passerelle_schema', array( 'version' => 0 ) );

		self::assertSame( 0, $this->count_queries( static fn() => self::assertNull( lock( 'travail', 60 ) ) ) );
	}

	/** The database's clock cannot be turned, so the leases are moved. */
	private function let_pass( int $seconds ): void {
		db()->query( (string) db()->prepare( 'UPDATE %i SET `until` = `until` - %d', table( 'locks' ), $seconds ) );
	}
}

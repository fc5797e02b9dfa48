<?php
/**
 * Leases under real concurrency: processes of their own that all want the same one at the same moment.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\Group;

use function Passerelle\db;
use function Passerelle\lock;
use function Passerelle\table;

#[Group( 'servers' )]
final class LockRaceTest extends TestCase {
	private const PROCESSES = 6;
	private const ROUNDS    = 25;

	protected function setUp(): void {
		parent::setUp();
		$this->use_real_tables();
		$this->forget();
	}

	protected function tearDown(): void {
		$this->forget();
		parent::tearDown();
	}

	public function test_a_lease_nobody_had_has_one_winner(): void {
		self::assertSame( array_fill( 0, self::ROUNDS, 1 ), $this->winners( 'nouveau' ) );
	}

	public function test_a_lease_that_ended_has_one_winner(): void {
		for ( $round = 0; $round < self::ROUNDS; ++$round ) {
			self::assertIsString( lock( "fini-$round", 60 ) );
		}

		db()->query( (string) db()->prepare( 'UPDATE %i SET `until` = `until` - 61', table( 'locks' ) ) );

		self::assertSame( array_fill( 0, self::ROUNDS, 1 ), $this->winners( 'fini' ) );
	}

	/** @return list<int> How many processes got the lease, for each round. */
	private function winners( string $name ): array {
		$start     = microtime( true ) + 3;
		$processes = array();

		for ( $process = 0; $process < self::PROCESSES; ++$process ) {
			$processes[] = $this->start( $name, $start );
		}

		$winners = array_fill( 0, self::ROUNDS, 0 );

		foreach ( $processes as list( $process, $output ) ) {
			$won = json_decode( (string) stream_get_contents( $output ), true );
			proc_close( $process );
			self::assertIsArray( $won, 'A process broke down.' );
			array_walk( $won, static function ( int $round ) use ( &$winners ): void { ++$winners[ $round ]; } );
		}

		return $winners;
	}

	/** @return array{resource, resource} */
	private function start( string $name, float $at ): array {
		$arguments = array( PHP_BINARY, '-c', (string) php_ini_loaded_file(), '-d', 'opcache.enable_cli=0', __DIR__ . '/support/race.php', $name, (string) self::ROUNDS, (string) $at );
		$process   = proc_open( $arguments, array( 1 => array( 'pipe', 'w' ), 2 => STDERR ), $pipes );
		self::assertIsResource( $process );

		return array( $process, $pipes[1] );
	}

	private function forget(): void {
		db()->query( (string) db()->prepare( 'DELETE FROM %i', table( 'locks' ) ) );
	}
}

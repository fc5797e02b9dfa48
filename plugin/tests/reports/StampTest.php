<?php
/**
 * The stamp, on the vectors that TypeScript is tested on, too.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Reports\is_stamped;

require_once __DIR__ . '/ReportsTestCase.php';

final class StampTest extends ReportsTestCase {
	private const NOON = 1_795_694_400; // 2026-11-26 12:00 UTC.

	/** @return array<string, array{array{host: string, site: string, hour: string, body: string, counter: int}, bool}> */
	public static function vectors(): array {
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/schema/stamp-vectors.json' ), true );
		$all  = array();

		foreach ( $file['good'] as $number => $vector ) {
			$all[ "good $number" ] = array( $vector, true );
		}

		foreach ( $file['bad'] as $vector ) {
			$all[ $vector['name'] ] = array( $vector, false );
		}

		return $all;
	}

	/** @param array{host: string, site: string, hour: string, body: string, counter: int} $vector */
	#[DataProvider( 'vectors' )]
	public function test_agrees_with_the_browser( array $vector, bool $good ): void {
		$now = (int) strtotime( preg_replace( '/^(....)(..)(..)(..)$/', '$1-$2-$3 $4:30:00 UTC', $vector['hour'] ) );

		self::assertSame( $good, is_stamped( "{$vector['hour']}.{$vector['counter']}", $vector['host'], (int) $vector['site'], $vector['body'], $now ) );
	}

	/** @return array<string, array{int, bool}> */
	public static function clocks(): array {
		return array(
			'the same minute'            => array( 0, true ),
			'59 minutes later'           => array( 59 * 60, true ),
			'in the next hour'           => array( 119 * 60, true ),
			'two hours later'            => array( 120 * 60, false ),
			'a day later'                => array( 86400, false ),
			'the phone is 4 min ahead'   => array( -4 * 60, true ),
			'the phone is an hour ahead' => array( -61 * 60, false ),
			'the phone is a day ahead'   => array( -86400, false ),
		);
	}

	#[DataProvider( 'clocks' )]
	public function test_is_worth_something_this_hour_and_the_next( int $seconds, bool $good ): void {
		$stamp = self::stamp( '{}', self::NOON );

		self::assertSame( $good, is_stamped( $stamp, (string) $_SERVER['HTTP_HOST'], get_current_blog_id(), '{}', self::NOON + $seconds ) );
	}

	/** @return array<string, array{string}> */
	public static function nonsense(): array {
		return array(
			'nothing'      => array( '' ),
			'no counter'   => array( '2026112612.' ),
			'negative'     => array( '2026112612.-1' ),
			'float'        => array( '2026112612.1.5' ),
			'exponent'     => array( '2026112612.1e5' ),
			'leading zero' => array( '2026112612.0123' ),
			'huge'         => array( '2026112612.' . str_repeat( '9', 17 ) ),
			'very huge'    => array( '2026112612.' . str_repeat( '9', 8000 ) ),
			'a line break' => array( "2026112612.1\n" ),
			'other digits' => array( '2026112612.١٢' ),
			'NUL'          => array( "2026112612.1\0" ),
		);
	}

	#[DataProvider( 'nonsense' )]
	public function test_nonsense_is_no_stamp_and_no_error( string $stamp ): void {
		self::assertFalse( is_stamped( $stamp, 'exemple.org', 1, '{}', self::NOON ) );
	}
}

<?php
/**
 * What tests of events stand on: articles that announce, a site in Brussels, eyes for calendars.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use Passerelle\Tests\TestCase;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;

use function Passerelle\db;
use function Passerelle\table;

abstract class EventsTestCase extends TestCase {
	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Brussels' );
		db()->query( 'DELETE FROM ' . table( 'occurrences' ) );
	}

	/**
	 * A block as the editor saves it.
	 *
	 * @param array<string, mixed>       $event
	 * @param list<array<string, mixed>> $activities
	 */
	protected static function block( array $event, array $activities = array() ): string {
		$inner = implode( '', array_map( static fn( array $part ): string => '<!-- wp:passerelle/activity ' . self::json( $part ) . ' /-->', $activities ) );

		return '<!-- wp:passerelle/event ' . self::json( $event ) . ( '' === $inner ? ' /-->' : " -->$inner<!-- /wp:passerelle/event -->" );
	}

	/** @param array<string, mixed> $attributes */
	private static function json( array $attributes ): string {
		return serialize_block_attributes( $attributes );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected static function evening( array $changes = array() ): array {
		return array_merge( array( 'id' => 'soiree', 'name' => 'Ciné-club', 'startDate' => '2027-04-12', 'startTime' => '18:00', 'endTime' => '22:30', 'locationName' => 'Maison des Passeurs', 'locationAddress' => '12 rue du Gué, 1060 Saint-Gilles' ), $changes );
	}

	/**
	 * @param array<string, mixed>       $event
	 * @param list<array<string, mixed>> $activities
	 * @param array<string, mixed>       $post
	 */
	protected function announce( array $event = array(), array $activities = array(), array $post = array() ): int {
		return $this->post( array_merge( array( 'post_title' => 'Au programme', 'post_content' => self::block( self::evening( $event ), $activities ) ), $post ) );
	}

	protected function save( int $id, string $content ): void {
		wp_update_post( wp_slash( array( 'ID' => $id, 'post_content' => $content ) ) );
	}

	protected function place( string $name, string $address = '', string $latitude = '', string $longitude = '' ): string {
		$id = $this->term( 'passerelle_place', $name );
		update_term_meta( $id, 'passerelle_address', $address );
		update_term_meta( $id, 'passerelle_latitude', $latitude );
		update_term_meta( $id, 'passerelle_longitude', $longitude );

		return (string) get_term( $id )->slug;
	}

	/** @return list<array<string, string>> The index, in the order of time. */
	protected function rows(): array {
		return db()->get_results( 'SELECT * FROM ' . table( 'occurrences' ) . ' ORDER BY start_utc, uid', ARRAY_A );
	}

	/** @param array<string, string> $query */
	protected function calendar( string $route = '/agenda.ics', array $query = array() ): string {
		$response = $this->rest( 'GET', $route, null, 0, $query );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );

		return (string) $response->get_data();
	}

	/**
	 * The components of a calendar, unfolded: values by property, without parameters.
	 *
	 * @return list<array<string, string>>
	 */
	protected static function components( string $file ): array {
		$found = array();
		$one   = null;

		foreach ( explode( "\r\n", str_replace( "\r\n ", '', $file ) ) as $line ) {
			if ( 'BEGIN:VEVENT' === $line ) {
				$one = array();
			} elseif ( 'END:VEVENT' === $line ) {
				$found[] = (array) $one;
				$one     = null;
			} elseif ( null !== $one ) {
				list( $name, $value )                 = explode( ':', $line, 2 );
				$one[ (string) strtok( $name, ';' ) ] = $value;
			}
		}

		return $found;
	}

	/** @return array<string, mixed> */
	protected function data_in( string $html ): array {
		self::assertSame( 1, preg_match( '#<script type="application/ld\+json">(.*?)</script>#s', $html, $found ), 'No data for search engines.' );

		return (array) json_decode( $found[1], true );
	}

	protected function judge( string $file ): void {
		self::assertLines( $file );
		// It was written for an older PHP, which is not what is tested here.
		set_error_handler( static fn(): bool => true, E_DEPRECATED );
		$calendar = Reader::read( $file );
		self::assertInstanceOf( VCalendar::class, $calendar );
		$issues = $calendar->validate();
		restore_error_handler();

		self::assertSame( array(), $issues );
		$uids = array_column( self::components( $file ), 'UID' );
		self::assertSame( $uids, array_unique( $uids ) );
	}

	protected static function assertLines( string $file ): void {
		self::assertStringNotContainsString( "\n", str_replace( "\r\n", '', $file ) );
		self::assertStringEndsWith( "\r\n", $file );

		foreach ( explode( "\r\n", $file ) as $line ) {
			self::assertLessThanOrEqual( 75, strlen( $line ), $line );
			self::assertTrue( mb_check_encoding( $line, 'UTF-8' ), $line );
		}
	}
}

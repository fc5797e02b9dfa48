<?php
/**
 * What the doors let through, what they cost, and what caches are told.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/EventsTestCase.php';

final class FeedDoorTest extends EventsTestCase {
	public function test_is_kept_by_caches_and_answered_without_a_look(): void {
		$this->announce();
		$answer  = $this->rest( 'GET', '/agenda.ics' );
		$headers = $answer->get_headers();
		self::assertSame( 'public, max-age=900', $headers['Cache-Control'] );
		self::assertSame( 'text/calendar; charset=utf-8', $headers['Content-Type'] );

		$again = null;
		$cost  = $this->count_queries( function () use ( &$again, $headers ): void {
			$again = $this->ask_again( array( 'If-None-Match' => 'W/' . $headers['ETag'] ) );
		} );
		self::assertSame( array( 304, 'public, max-age=900' ), array( $again?->get_status(), $again?->get_headers()['Cache-Control'] ) );
		self::assertLessThanOrEqual( 1, $cost );
		self::assertSame( 304, $this->ask_again( array( 'If-Modified-Since' => $headers['Last-Modified'] ) )->get_status() );
		self::assertSame( 200, $this->ask_again( array( 'If-Modified-Since' => 'Thu, 01 Jan 2026 00:00:00 GMT' ) )->get_status() );

		$this->announce( array( 'name' => 'Une autre' ) );
		self::assertSame( 200, $this->ask_again( array( 'If-None-Match' => $headers['ETag'] ) )->get_status() );
	}

	public function test_two_hundred_events_cost_four_queries(): void {
		$content = array();

		foreach ( range( 1, 200 ) as $number ) {
			$content[ $number % 40 ] = ( $content[ $number % 40 ] ?? '' ) . self::block( self::evening( array( 'id' => "e$number", 'name' => "Soirée $number", 'startDate' => '2027-0' . ( 1 + $number % 9 ) . '-12' ) ) );
		}

		foreach ( $content as $blocks ) {
			$this->post( array( 'post_content' => $blocks ) );
		}

		$empty = $this->queries_of( array( 'kind' => 'market' ) );
		self::assertLessThanOrEqual( 4, $this->queries_of( array() ) - $empty + 1 );
		$file = $this->calendar();
		self::assertCount( 200, self::components( $file ) );
		$this->judge( $file );
	}

	public function test_thousands_are_capped_and_it_says_so(): void {
		$this->announce();
		$row = $this->rows()[0];
		\Passerelle\Events\write_rows( array_map( static fn( int $number ): array => array( 'uid' => wp_generate_uuid4(), 'event_key' => "e$number", 'start_utc' => gmdate( 'Y-m-d H:i:s', (int) strtotime( "{$row['start_utc']} UTC" ) + $number * HOUR_IN_SECONDS ) ) + $row, range( 1, 5000 ) ) );
		self::assertCount( 5001, $this->rows() );

		$answer = $this->rest( 'GET', '/agenda.ics' );
		self::assertCount( 1000, self::components( (string) $answer->get_data() ) );
		self::assertSame( '1000', $answer->get_headers()['X-Passerelle-Truncated'] );
		self::assertStringContainsString( 'Only the first 1\,000 events', str_replace( "\r\n ", '', (string) $answer->get_data() ) );
	}

	/** @return array<string, array{array<string, string>, int}> */
	public static function questions(): array {
		return array(
			'a day that is none'      => array( array( 'from' => '2027-02-30' ), 400 ),
			'no language'             => array( array( 'language' => 'klingon' ), 400 ),
			'no argument of the door' => array( array( 'eventDate' => '2127-04' ), 400 ),
			'a page too far'          => array( array( 'page' => '5000' ), 400 ),
			'far away'                => array( array( 'from' => '2127-01-01' ), 200 ),
		);
	}

	/** @param array<string, string> $query */
	#[DataProvider( 'questions' )]
	public function test_answers_only_what_can_be_asked( array $query, int $status ): void {
		self::assertSame( $status, $this->rest( 'GET', '/agenda', $query )->get_status() );
	}

	public function test_the_list_as_json(): void {
		$slug = $this->place( 'L’Aube' );
		$this->announce( array( 'place' => $slug, 'inLanguage' => array( 'nl' ), 'kind' => 'talk' ) );
		$this->announce( array( 'startDate' => '2027-04-01', 'startTime' => '', 'endTime' => '', 'endDate' => '2027-04-30', 'kind' => 'exhibition' ) );
		$this->announce( array( 'startDate' => '2020-04-01' ) );
		$names = fn( array $query ): array => array_column( (array) $this->rest( 'GET', '/agenda', $query )->get_data(), 'kind' );

		self::assertSame( array( 'exhibition', 'talk' ), $names( array() ) );
		self::assertSame( array( 'exhibition', 'talk' ), $names( array( 'from' => '2027-04-10', 'to' => '2027-04-12' ) ) );
		self::assertSame( array( 'talk' ), $names( array( 'place' => $slug ) ) );
		self::assertSame( array( 'talk' ), $names( array( 'language' => 'nl' ) ) );
		self::assertSame( array( 'exhibition' ), $names( array( 'kind' => 'exhibition' ) ) );
		self::assertSame( array( 'talk' ), $names( array( 'page' => 2, 'per_page' => 1 ) ) );
		self::assertSame( '2', $this->rest( 'GET', '/agenda', array( 'per_page' => 1 ) )->get_headers()['X-WP-TotalPages'] );
		$item = $this->rest( 'GET', '/agenda', array( 'kind' => 'talk' ) )->get_data()[0];
		self::assertTrue( rest_validate_value_from_schema( $item, \Passerelle\schema( 'agenda-item' ) ) );
		self::assertSame( array( '2027-04-12T16:00:00Z', 'Europe/Brussels' ), array( $item['start'], $item['timezone'] ) );
	}

	/** @param array<string, string> $headers */
	private function ask_again( array $headers ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'GET', '/passerelle/v1/agenda.ics' );

		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}

		return apply_filters( 'rest_post_dispatch', rest_get_server()->dispatch( $request ), rest_get_server(), $request );
	}

	/** @param array<string, string> $query */
	private function queries_of( array $query ): int {
		return $this->count_queries( function () use ( $query ): void {
			wp_cache_flush();
			wp_load_alloptions();
			$this->calendar( '/agenda.ics', $query );
		} );
	}
}

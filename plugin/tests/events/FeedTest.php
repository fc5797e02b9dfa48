<?php
/**
 * Calendars, judged by sabre/vobject and by checks of our own for what it does not see: folding, octets, uniqueness.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/EventsTestCase.php';

final class FeedTest extends EventsTestCase {
	public function test_an_evening_with_its_activities(): void {
		$slug = $this->place( 'Maison des Passeurs', '12 rue du Gué, 1060 Saint-Gilles', '50.8263', '4.3452' );
		$id   = $this->announce( array( 'place' => $slug, 'kind' => 'screening' ), array( array( 'id' => 'film', 'name' => 'Les Écluses', 'startTime' => '18:00' ), array( 'id' => 'nuit', 'name' => 'Danse', 'startTime' => '00:30' ) ) );
		$file = $this->calendar();
		$this->judge( $file );
		list( $event, $film, $dance ) = self::components( $file );

		self::assertSame( array( '20270412T160000Z', '20270412T203000Z', 'CONFIRMED', '50.8263;4.3452', 'Film screening' ), array( $event['DTSTART'], $event['DTEND'], $event['STATUS'], $event['GEO'], $event['CATEGORIES'] ) );
		self::assertSame( 'Maison des Passeurs\, 12 rue du Gué\, 1060 Saint-Gilles', $event['LOCATION'] );
		self::assertStringEndsWith( '#event-soiree', $event['URL'] );
		self::assertSame( array( $event['UID'], $event['UID'] ), array( $film['RELATED-TO'], $dance['RELATED-TO'] ) );
		self::assertSame( '20270412T223000Z', $dance['DTSTART'], 'After midnight is the day after.' );
		self::assertStringContainsString( 'SUMMARY;LANGUAGE=en-US:', $file );
		self::assertStringContainsString( "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", $file );
		self::assertSame( $event['UID'], self::components( $this->calendar( "/events/$id.ics", array( 'event' => 'soiree' ) ) )[0]['UID'] );
	}

	public function test_a_subscriber_sees_changes_and_no_double(): void {
		$id    = $this->announce();
		$first = $this->subscribe();
		$this->save( $id, self::block( self::evening( array( 'startDate' => '2027-04-19', 'eventStatus' => 'postponed', 'previousStartDate' => '2027-04-12' ) ) ) );
		$postponed = $this->subscribe();
		$this->save( $id, self::block( self::evening( array( 'startDate' => '2027-04-19', 'eventStatus' => 'cancelled' ) ) ) );
		$cancelled = $this->subscribe();
		wp_trash_post( $id );
		$trashed = $this->subscribe();

		self::assertSame( array_keys( $first ), array_keys( $postponed ) );
		self::assertSame( array_keys( $first ), array_keys( $trashed ) );
		self::assertSame( array( '20270419T160000Z', 'CONFIRMED', '1' ), array( current( $postponed )['DTSTART'], current( $postponed )['STATUS'], current( $postponed )['SEQUENCE'] ) );
		self::assertSame( array( 'CANCELLED', '2' ), array( current( $cancelled )['STATUS'], current( $cancelled )['SEQUENCE'] ) );
		self::assertSame( array( 'CANCELLED', '3', 'Cancelled' ), array( current( $trashed )['STATUS'], current( $trashed )['SEQUENCE'], current( $trashed )['SUMMARY'] ) );
	}

	public function test_an_activity_that_was_dropped_is_cancelled(): void {
		$film = array( 'id' => 'film', 'name' => 'Film', 'startTime' => '18:00' );
		$bal  = array( 'id' => 'bal', 'name' => 'Bal', 'startTime' => '21:00' );
		$id   = $this->announce( array(), array( $film, $bal ) );
		$this->save( $id, self::block( self::evening(), array( $film ) ) );

		self::assertSame( array( 'CONFIRMED', 'CONFIRMED', 'CANCELLED' ), array_column( self::components( $this->calendar() ), 'STATUS' ) );
	}

	/** @return array<string, array{array<string, mixed>, array<string, string>}> */
	public static function oddities(): array {
		return array(
			'a hundred é'         => array( array( 'name' => str_repeat( 'é', 100 ) ), array( 'SUMMARY' => str_repeat( 'é', 100 ) ) ),
			'what has a meaning'  => array( array( 'name' => 'a;b,c\\d' ), array( 'SUMMARY' => 'a\;b\,c\\\\d' ) ),
			'lines'               => array( array( 'name' => "a\r\nb\nc\rd" ), array( 'SUMMARY' => 'a b c d' ) ),
			'lines of a text'     => array( array( 'description' => 'un<br>deux <strong>trois</strong> & quatre' ), array( 'DESCRIPTION' => 'un\ndeux trois & quatre' ) ),
			'an injected event'   => array( array( 'name' => "x\r\nEND:VEVENT\r\nBEGIN:VEVENT" ), array( 'SUMMARY' => 'x END:VEVENT BEGIN:VEVENT' ) ),
			'right to left'       => array( array( 'name' => "\u{200F}مهرجان\u{200E} 2027" ), array( 'SUMMARY' => "\u{200F}مهرجان\u{200E} 2027" ) ),
			'NUL'                 => array( array( 'name' => "a\0b" ), array( 'SUMMARY' => 'ab' ) ),
			'a day'               => array( array( 'startTime' => '', 'endTime' => '' ), array( 'DTSTART' => '20270412', 'DTEND' => '20270413' ) ),
			'several days'        => array( array( 'startTime' => '', 'endTime' => '', 'endDate' => '2027-04-28' ), array( 'DTSTART' => '20270412', 'DTEND' => '20270429' ) ),
			'past midnight'       => array( array( 'endTime' => '02:00' ), array( 'DTEND' => '20270413T000000Z' ) ),
			'no such hour'        => array( array( 'startDate' => '2027-03-28', 'startTime' => '02:30', 'endTime' => '' ), array( 'DTSTART' => '20270328T013000Z' ) ),
			'an hour that is two' => array( array( 'startDate' => '2027-10-31', 'startTime' => '02:30', 'endTime' => '' ), array( 'DTSTART' => '20271031T003000Z' ) ),
			'in another zone'     => array( array( 'timezone' => 'America/Montreal' ), array( 'DTSTART' => '20270412T220000Z' ) ),
			'29 February'         => array( array( 'startDate' => '2028-02-29' ), array( 'DTSTART' => '20280229T170000Z' ) ),
			'postponed, unknown'  => array( array( 'eventStatus' => 'postponed' ), array( 'STATUS' => 'TENTATIVE' ) ),
			'sold out'            => array( array( 'soldOut' => true ), array( 'SUMMARY' => '[Sold out] Ciné-club' ) ),
		);
	}

	/**
	 * @param array<string, mixed>  $event
	 * @param array<string, string> $expected
	 */
	#[DataProvider( 'oddities' )]
	public function test_whatever_people_write( array $event, array $expected ): void {
		$this->announce( $event );
		$file = $this->calendar();
		$this->judge( $file );
		$found = self::components( $file );

		self::assertCount( 1, $found );
		self::assertSame( $expected, array_intersect_key( $found[0], $expected ) );
	}

	public function test_no_end_is_invented(): void {
		$this->announce( array( 'endTime' => '' ) );
		$this->announce( array( 'endTime' => '17:00' ) );

		self::assertStringNotContainsString( 'DTEND', $this->calendar() );
	}

	public function test_no_character_is_cut_wherever_a_line_is_folded(): void {
		foreach ( range( 60, 80 ) as $length ) {
			$file = \Passerelle\Events\line( 'SUMMARY', str_repeat( 'x', $length - 8 ) . '😀é漢' . str_repeat( 'é', 80 ) );
			self::assertLines( $file );
		}
	}

	public function test_a_manual_offset_is_a_zone(): void {
		update_option( 'timezone_string', '' );
		update_option( 'gmt_offset', '2' );
		$this->announce();

		self::assertSame( '20270412T160000Z', self::components( $this->calendar() )[0]['DTSTART'] );
	}

	public function test_nothing_is_a_valid_calendar(): void {
		$file = $this->calendar();
		self::assertLines( $file );

		self::assertSame( array(), self::components( $file ) );
		self::assertStringEndsWith( "END:VCALENDAR\r\n", $file );
	}

	public function test_what_is_hidden_does_not_leak(): void {
		$id = $this->announce( array( 'name' => 'Réunion secrète', 'locationName' => 'Cave' ) );
		wp_update_post( array( 'ID' => $id, 'post_status' => 'private' ) );
		$this->announce( array( 'name' => 'Brouillon' ), array(), array( 'post_status' => 'draft' ) );

		foreach ( array( $this->calendar(), (string) wp_json_encode( $this->rest( 'GET', '/agenda' )->get_data() ) ) as $said ) {
			self::assertStringNotContainsString( 'secr', $said );
			self::assertStringNotContainsString( 'Cave', $said );
			self::assertStringNotContainsString( 'Brouillon', $said );
		}

		self::assertSame( 404, $this->rest( 'GET', "/events/$id.ics" )->get_status() );
	}

	/** @return array<string, array<string, string>> What a subscribing calendar holds, by UID. */
	private function subscribe(): array {
		return array_column( self::components( $this->calendar() ), null, 'UID' );
	}
}

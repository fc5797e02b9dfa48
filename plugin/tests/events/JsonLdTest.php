<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/EventsTestCase.php';

final class JsonLdTest extends EventsTestCase {
	public function test_an_evening_by_googles_rules(): void {
		$slug = $this->place( 'Maison des Passeurs', '12 rue du Gué, 1060 Saint-Gilles', '50.8263', '4.3452' );
		$data = $this->data(
			array( 'kind' => 'screening', 'place' => $slug, 'inLanguage' => array( 'fr' ), 'subtitleLanguage' => array( 'en' ), 'price' => '7,50 €', 'soldOut' => true, 'organizer' => 'Les Passeurs', 'series' => 'Printemps', 'performer' => array( array( 'name' => 'Rive gauche', 'description' => 'Duo' ) ) ),
			array( array( 'name' => 'Les Écluses', 'startTime' => '18:00', 'endTime' => '19:30', 'inLanguage' => array( 'fr' ) ), array( 'name' => 'Sans heure' ) )
		);

		self::assertSame( array( 'ScreeningEvent', 'Ciné-club', '2027-04-12T18:00:00+02:00', '2027-04-12T22:30:00+02:00', 'https://schema.org/EventScheduled', 'https://schema.org/OfflineEventAttendanceMode' ), array( $data['@type'], $data['name'], $data['startDate'], $data['endDate'], $data['eventStatus'], $data['eventAttendanceMode'] ) );
		self::assertSame( array( '@type' => 'PostalAddress', 'streetAddress' => '12 rue du Gué', 'postalCode' => '1060', 'addressLocality' => 'Saint-Gilles' ), $data['location']['address'] );
		self::assertSame( '50.8263', $data['location']['geo']['latitude'] );
		self::assertSame( array( '7.50', 'EUR', 'https://schema.org/SoldOut' ), array( $data['offers']['price'], $data['offers']['priceCurrency'], $data['offers']['availability'] ) );
		self::assertSame( array( array( 'fr' ), array( 'en' ), 'Les Passeurs', 'Printemps', 'Rive gauche' ), array( $data['inLanguage'], $data['subtitleLanguage'], $data['organizer']['name'], $data['superEvent']['name'], $data['performer'][0]['name'] ) );
		self::assertCount( 1, $data['subEvent'] );
		self::assertSame( array( 'Les Écluses', '2027-04-12T18:00:00+02:00' ), array( $data['subEvent'][0]['name'], $data['subEvent'][0]['startDate'] ) );
		self::assertArrayHasKey( 'location', $data['subEvent'][0] );
	}

	/** @return array<string, array{array<string, mixed>, array<string, mixed>}> */
	public static function cases(): array {
		return array(
			'a day has no hour'     => array( array( 'startTime' => '', 'endTime' => '' ), array( 'startDate' => '2027-04-12', 'endDate' => null ) ),
			'several days'          => array( array( 'startTime' => '', 'endTime' => '', 'endDate' => '2027-04-28' ), array( 'startDate' => '2027-04-12', 'endDate' => '2027-04-28' ) ),
			'no end is invented'    => array( array( 'endTime' => '' ), array( 'endDate' => null ) ),
			'postponed to a date'   => array( array( 'eventStatus' => 'postponed', 'previousStartDate' => '2027-04-05' ), array( 'eventStatus' => 'https://schema.org/EventRescheduled', 'previousStartDate' => '2027-04-05' ) ),
			'postponed without'     => array( array( 'eventStatus' => 'postponed' ), array( 'eventStatus' => 'https://schema.org/EventPostponed', 'previousStartDate' => null ) ),
			'cancelled'             => array( array( 'eventStatus' => 'cancelled' ), array( 'eventStatus' => 'https://schema.org/EventCancelled' ) ),
			'moved'                 => array( array( 'eventStatus' => 'moved' ), array( 'eventStatus' => 'https://schema.org/EventScheduled' ) ),
			'moved online'          => array( array( 'eventStatus' => 'moved', 'eventAttendanceMode' => 'online', 'onlineUrl' => 'https://salle.example/' ), array( 'eventStatus' => 'https://schema.org/EventMovedOnline' ) ),
			'online'                => array( array( 'eventAttendanceMode' => 'online', 'onlineUrl' => 'https://salle.example/' ), array( 'location' => array( '@type' => 'VirtualLocation', 'url' => 'https://salle.example/' ), 'eventAttendanceMode' => 'https://schema.org/OnlineEventAttendanceMode' ) ),
			'a sentence of prices'  => array( array( 'price' => '5 € ou ce que vous voulez' ), array( 'offers' => null ) ),
			'an end of the element' => array( array( 'name' => '</script><b>x' ), array() ),
		);
	}

	/**
	 * @param array<string, mixed> $event
	 * @param array<string, mixed> $expected Null: not said.
	 */
	#[DataProvider( 'cases' )]
	public function test_says_what_is_known_and_no_more( array $event, array $expected ): void {
		$data = $this->data( $event );

		foreach ( $expected as $key => $value ) {
			self::assertSame( $value, $data[ $key ] ?? null, $key );
		}
	}

	public function test_without_a_date_there_is_nothing_to_say(): void {
		self::assertStringNotContainsString( 'ld+json', $this->visit( (string) get_permalink( $this->announce( array( 'startDate' => '' ) ) ) ) );
	}

	/**
	 * @param array<string, mixed>       $event
	 * @param list<array<string, mixed>> $activities
	 * @return array<string, mixed>
	 */
	private function data( array $event, array $activities = array() ): array {
		return $this->data_in( $this->visit( (string) get_permalink( $this->announce( $event, $activities ) ) ) );
	}
}

<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Events\agenda_page;

require_once __DIR__ . '/EventsTestCase.php';

final class AgendaTest extends EventsTestCase {
	private const AGENDA = '<!-- wp:passerelle/agenda /-->';

	private string $coming = '';

	protected function setUp(): void {
		parent::setUp();
		update_option( 'permalink_structure', '/%postname%/' );
		$page = $this->post( array( 'post_type' => 'page', 'post_name' => 'agenda', 'post_title' => 'Agenda', 'post_content' => self::AGENDA ) );
		update_option( 'passerelle_agenda_page', $page );
		// Now, and not in a year that passes: tests stay true.
		$this->coming = ( new \DateTimeImmutable( 'first day of next month', wp_timezone() ) )->format( 'Y-m' );
	}

	public function test_lists_what_is_coming_in_order(): void {
		$this->announce( array( 'name' => 'Plus tard', 'startDate' => "$this->coming-20" ) );
		$this->announce( array( 'name' => 'D’abord', 'startDate' => "$this->coming-10", 'eventStatus' => 'cancelled', 'inLanguage' => array( 'nl' ) ) );
		$this->announce( array( 'name' => 'Passé', 'startDate' => '2020-01-01' ) );
		$this->announce( array( 'name' => 'Toujours là', 'startDate' => '2020-01-01', 'startTime' => '', 'endTime' => '', 'endDate' => "$this->coming-25" ) );
		$html = $this->agenda();

		self::assertGreaterThan( strpos( $html, 'Toujours là' ), strpos( $html, 'D’abord' ) );
		self::assertGreaterThan( strpos( $html, 'D’abord' ), strpos( $html, 'Plus tard' ) );
		self::assertStringNotContainsString( 'Passé', $html );
		self::assertMatchesRegularExpression( '#<a [^>]+><s>(<[^>]+>)?D’abord(</[^>]+>)?</s></a> <strong class="passerelle-mark">Cancelled</strong>#', $html );
		self::assertStringContainsString( 'In Dutch', $html );
		self::assertStringContainsString( 'webcal://', $html );
		self::assertStringContainsString( '<a href="' . esc_url( rest_url( 'passerelle/v1/agenda.ics' ) ) . '" rel="nofollow">Address of the calendar</a>', $html );
		self::assertStringContainsString( 'Maison des Passeurs', $html );
	}

	public function test_exhibitions_under_way_leave_half_of_the_room_to_what_is_next(): void {
		foreach ( range( 1, 12 ) as $number ) {
			$this->announce( array( 'name' => "Exposition $number.", 'startDate' => '2020-01-01', 'startTime' => '', 'endTime' => '', 'endDate' => "$this->coming-25" ) );
		}

		$this->announce( array( 'name' => 'Concert 1.', 'startDate' => "$this->coming-10" ) );
		$this->announce( array( 'name' => 'Concert 2.', 'startDate' => "$this->coming-11" ) );
		$html = $this->agenda();
		self::assertSame( array( 8, 2 ), array( substr_count( $html, 'Exposition ' ), substr_count( $html, 'Concert ' ) ) );

		foreach ( range( 3, 12 ) as $number ) {
			$this->announce( array( 'name' => "Concert $number.", 'startDate' => "$this->coming-12" ) );
		}

		$html = $this->agenda();
		self::assertSame( array( 5, 5 ), array( substr_count( $html, 'Exposition ' ), substr_count( $html, 'Concert ' ) ) );
	}

	public function test_says_when_there_is_nothing(): void {
		self::assertStringContainsString( 'No event is announced.', $this->agenda() );
	}

	public function test_only_months_with_events_have_a_page(): void {
		$this->announce( array( 'name' => 'Jadis', 'startDate' => '2020-05-02' ) );
		$this->announce( array( 'name' => 'Bientôt', 'startDate' => "$this->coming-20" ) );
		$html = $this->visit( '/agenda/2020-05/' );

		self::assertFalse( is_404() );
		self::assertStringContainsString( 'Jadis', $html );
		self::assertStringNotContainsString( 'Bientôt', $html );
		self::assertStringContainsString( '<link rel="canonical" href="' . home_url( '/agenda/2020-05/' ) . '"', $html );
		self::assertStringContainsString( 'May 2020', $html );
		self::assertStringContainsString( home_url( '/agenda/2020-05/' ), $this->agenda() );
	}

	public function test_months_of_an_agenda_that_is_the_front_page(): void {
		$this->announce( array( 'name' => 'Jadis', 'startDate' => '2020-05-02' ) );
		update_option( 'show_on_front', 'page' );
		update_option( 'page_on_front', agenda_page() );

		self::assertStringContainsString( '"' . home_url( '/agenda/2020-05/' ) . '"', $this->visit( '/' ) );
		self::assertStringContainsString( 'Jadis', $this->visit( '/agenda/2020-05/' ) );
		self::assertFalse( is_404() );
	}

	public function test_what_lasts_for_months_is_in_each(): void {
		$this->announce( array( 'name' => 'Traverses', 'startDate' => '2020-04-20', 'startTime' => '', 'endTime' => '', 'endDate' => '2020-05-31' ) );

		self::assertStringContainsString( 'Traverses', $this->visit( '/agenda/2020-05/' ) );
		self::assertFalse( is_404() );
		$this->go_to( '/agenda/2020-06/' );
		self::assertTrue( is_404() );
	}

	public function test_days_of_two_months_are_told_apart(): void {
		$this->announce( array( 'startDate' => '2020-04-20', 'startTime' => '', 'endTime' => '', 'endDate' => '2020-05-31' ) );
		$this->announce( array( 'id' => 'b', 'startDate' => '2020-05-08', 'startTime' => '', 'endTime' => '', 'endDate' => '2020-05-10' ) );

		$html = $this->visit( '/agenda/2020-05/' );
		self::assertStringContainsString( '>Mon 20 April – Sun 31 May</time>', $html );
		self::assertStringContainsString( '>Fri 8 – Sun 10</time>', $html );
	}

	public function test_says_when_nothing_matches(): void {
		$this->announce( array( 'kind' => 'party', 'startDate' => '2037-05-08' ) );
		$this->announce( array( 'id' => 'b', 'kind' => 'concert', 'inLanguage' => array( 'nl' ), 'startDate' => '2037-05-09' ) );

		self::assertStringContainsString( 'No event matches this choice.', $this->visit( '/agenda/?agenda-kind=party&agenda-language=nl' ) );
	}

	public function test_a_day_of_25_hours_is_one_day(): void {
		$day = ( new \DateTimeImmutable( 'last sunday of october ' . ( (int) gmdate( 'Y' ) + 1 ) ) )->format( 'Y-m-d' );
		$this->announce( array( 'startDate' => $day, 'startTime' => '', 'endTime' => '' ) );

		self::assertMatchesRegularExpression( "#<time datetime=\"$day\">Sun \\d+</time>#", $this->agenda() );
	}

	/** @return array<string, array{string}> */
	public static function strangers(): array {
		return array(
			'a month without events' => array( '/agenda/2020-06/' ),
			'the year 2127'          => array( '/agenda/2127-04/' ),
			'no month'               => array( '/agenda/2020-13/' ),
			'on another page'        => array( '/?page_id=2&passerelle_month=2020-05' ),
			'no such place'          => array( '/agenda/?agenda-place=nulle-part' ),
			'no such language'       => array( '/agenda/?agenda-language=tlh' ),
			'no such kind'           => array( '/agenda/?agenda-kind=orgy' ),
		);
	}

	#[DataProvider( 'strangers' )]
	public function test_no_other_address_leads_anywhere( string $url ): void {
		$this->announce( array( 'startDate' => '2020-05-02' ) );
		$this->go_to( $url );

		self::assertTrue( is_404() );
	}

	public function test_filters_by_what_is_on_offer_and_keeps_robots_out(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac' );
		$this->announce( array( 'name' => 'Ici', 'startDate' => "$this->coming-10", 'place' => $slug, 'inLanguage' => array( 'fr' ) ) );
		$this->announce( array( 'name' => 'Ailleurs', 'startDate' => "$this->coming-11", 'place' => $this->place( 'Le Quai' ), 'inLanguage' => array( 'nl' ) ) );
		$html = $this->visit( "/agenda/?agenda-place=$slug" );

		self::assertStringContainsString( 'Ici', $html );
		self::assertStringNotContainsString( 'Ailleurs', $html );
		self::assertStringContainsString( 'noindex', $html );
		self::assertStringContainsString( '<link rel="canonical" href="' . home_url( '/agenda/' ) . '"', $html );
		self::assertStringContainsString( '<form method="get"', $html );
		self::assertStringContainsString( "<option value=\"$slug\" selected='selected'>L’Aube</option>", $html );
		self::assertStringNotContainsString( 'noindex', $this->visit( '/agenda/' ) );
	}

	public function test_elsewhere_there_are_neither_months_nor_filters(): void {
		$this->announce( array( 'startDate' => "$this->coming-10", 'kind' => 'concert' ) );
		$this->announce( array( 'startDate' => "$this->coming-11", 'kind' => 'talk' ) );
		$html = $this->visit( (string) get_permalink( $this->post( array( 'post_content' => self::AGENDA ) ) ) );

		self::assertStringNotContainsString( '<form method="get"', $html );
		self::assertStringNotContainsString( 'aria-label="Months"', $html );
		self::assertStringContainsString( 'Ciné-club', $html );
	}

	public function test_an_agenda_beside_the_page_s_own_stays_what_it_is(): void {
		$this->announce( array( 'name' => 'Jadis', 'startDate' => '2020-05-02' ) );
		$this->announce( array( 'name' => 'Bientôt', 'startDate' => "$this->coming-10" ) );
		$page = $this->visit( '/agenda/2020-05/' );
		$here = do_blocks( self::AGENDA );

		self::assertStringContainsString( 'Jadis', $page );
		self::assertStringContainsString( 'aria-label="Months"', $page );
		self::assertStringContainsString( 'Bientôt', $here );
		self::assertStringNotContainsString( 'Jadis', $here );
		self::assertStringNotContainsString( 'aria-label="Months"', $here );

		// The theme's template holds it.
		wp_update_post( array( 'ID' => agenda_page(), 'post_content' => 'Rien' ) );
		$this->go_to( '/agenda/2020-05/' );
		self::assertStringContainsString( 'Jadis', do_blocks( self::AGENDA ) );
	}

	public function test_a_page_that_is_renamed_takes_its_months_along(): void {
		$this->announce( array( 'startDate' => '2020-05-02' ) );
		wp_update_post( array( 'ID' => agenda_page(), 'post_name' => 'calendrier' ) );
		$this->go_to( '/calendrier/2020-05/' );

		self::assertFalse( is_404() );
	}

	public function test_an_agenda_of_ten_costs_at_most_five_queries(): void {
		foreach ( range( 1, 12 ) as $number ) {
			$this->announce( array( 'name' => "Soirée $number", 'startDate' => "$this->coming-1$number" > "$this->coming-19" ? "$this->coming-20" : "$this->coming-1$number" ) );
		}

		$plain = $this->post( array( 'post_type' => 'page', 'post_title' => 'Autre' ) );
		$this->agenda();
		$count = fn( string $url ): int => $this->count_queries( function () use ( $url ): void {
			wp_cache_flush();
			wp_load_alloptions();
			$this->visit( $url );
		} );
		$count( (string) get_permalink( $plain ) );

		self::assertLessThanOrEqual( $count( (string) get_permalink( $plain ) ) + 5, $count( '/agenda/' ) );
	}

	private function agenda(): string {
		return $this->visit( '/agenda/' );
	}
}

<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

require_once __DIR__ . '/EventsTestCase.php';

final class CardTest extends EventsTestCase {
	public function test_an_evening_is_read_at_a_glance(): void {
		$id = $this->announce(
			array( 'programmeComplete' => false, 'inAidOf' => 'la Maison', 'price' => '5 €', 'organizer' => 'Les Passeurs' ),
			array(
				array( 'name' => 'Les Écluses (1972)', 'startTime' => '18:00', 'inLanguage' => array( 'fr' ), 'subtitleLanguage' => array( 'en' ) ),
				array( 'name' => 'Concert', 'startTime' => '21:00', 'endTime' => '22:30', 'performer' => array( array( 'name' => 'Rive gauche', 'description' => 'Duo' ) ) ),
				array( 'name' => 'Apéro' ),
			)
		);
		$page = $this->visit( (string) get_permalink( $id ) );

		foreach ( array( 'Monday 12 April 2027', '6 pm – 10:30 pm', 'id="event-soiree"', 'Les Écluses (1972)', 'In French', 'Subtitles: English', '<b>Rive gauche</b> – Duo', 'Apéro', 'Programme to be completed', 'In aid of: la Maison', 'Organised by: Les Passeurs', 'geo:0,0?q=12%20rue', "events/$id.ics?event=soiree" ) as $piece ) {
			self::assertStringContainsString( $piece, $page );
		}
	}

	public function test_it_is_the_same_for_every_reader_and_whenever(): void {
		$url = (string) get_permalink( $this->announce() );

		self::assertSame( $this->card_in( $this->visit( $url ) ), $this->card_in( $this->visit( $url, 1 ) ) );
	}

	public function test_says_in_french_what_it_says(): void {
		switch_to_locale( 'fr_FR' );
		$html = $this->card_in( $this->visit( (string) get_permalink( $this->announce( array( 'startDate' => '2027-05-01', 'endTime' => '' ) ) ) ) );

		self::assertStringContainsString( 'samedi 1er mai 2027, à partir de 18h', $html );
	}

	public function test_a_page_with_an_event_costs_at_most_one_query_more(): void {
		$slug    = $this->place( 'Maison des Passeurs', '12 rue du Gué, 1060 Saint-Gilles', '50.82', '4.34' );
		$plain   = (string) get_permalink( $this->post() );
		$evening = (string) get_permalink( $this->announce( array( 'place' => $slug ) ) );
		$count   = fn( string $url ): int => $this->count_queries( function () use ( $url ): void {
			wp_cache_flush();
			wp_load_alloptions();
			$this->visit( $url );
		} );
		$count( $plain );

		self::assertLessThanOrEqual( $count( $plain ) + 1, $count( $evening ) );
	}

	public function test_events_on_a_page_cost_one_query_for_all_their_places(): void {
		$one   = $this->place( 'Maison des Passeurs', '12 rue du Gué, 1060 Saint-Gilles', '50.82', '4.34' );
		$two   = $this->place( 'L’Aube', '7 rue du Bac, 1000 Bruxelles' );
		$plain = $this->cost_of( $this->post( array( 'post_type' => 'page' ) ) );
		$alone = $this->announce( array( 'place' => $one ), array(), array( 'post_type' => 'page' ) );
		$both  = $this->post( array( 'post_type' => 'page', 'post_content' => self::block( self::evening( array( 'place' => $one ) ) ) . self::block( self::evening( array( 'id' => 'b', 'place' => $two ) ) ) ) );

		self::assertSame( $plain + 1, $this->cost_of( $alone ) );
		self::assertSame( $plain + 1, $this->cost_of( $both ) );
		self::assertStringContainsString( '7 rue du Bac', $this->visit( (string) get_permalink( $both ) ) );
	}

	private function cost_of( int $page ): int {
		$url  = (string) get_permalink( $page );
		$cost = 0;

		// The first view may fill what the site keeps.
		foreach ( array( 1, 2 ) as $turn ) {
			$cost = $this->count_queries( function () use ( $url ): void {
				wp_cache_flush();
				wp_load_alloptions();
				$this->visit( $url );
			} );
		}

		return $cost;
	}

	public function test_prints_its_poster(): void {
		$page = $this->visit( (string) get_permalink( $this->announce() ) );

		self::assertMatchesRegularExpression( '/<a href="[^"]+#event-soiree" onclick="[^"]*print[^"]*">Print the poster</', $page );
		self::assertMatchesRegularExpression( '#<noscript>[^<]+</noscript>#', $page );
	}

	public function test_a_page_without_events_costs_nothing_more(): void {
		self::assertSame( array(), get_object_taxonomies( 'page' ) );
	}

	public function test_an_event_on_a_page_knows_its_place(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac, 1000 Bruxelles' );
		$id   = $this->announce( array( 'place' => $slug ), array(), array( 'post_type' => 'page' ) );

		self::assertStringContainsString( '7 rue du Bac', $this->visit( (string) get_permalink( $id ) ) );
		self::assertSame( $slug, $this->rows()[0]['place'] );
		self::assertCount( 1, (array) get_the_terms( $id, 'passerelle_place' ) );
	}

	/** @return array<string, array{array<string, mixed>, list<string>}> */
	public static function states(): array {
		return array(
			'cancelled'                 => array( array( 'eventStatus' => 'cancelled' ), array( '<strong>Cancelled</strong>', 'is-cancelled' ) ),
			'postponed to a date'       => array( array( 'eventStatus' => 'postponed', 'previousStartDate' => '2027-04-05' ), array( 'Postponed to Monday 12 April 2027', 'instead of Monday 5 April 2027' ) ),
			'postponed without'         => array( array( 'eventStatus' => 'postponed' ), array( 'Postponed: the new date is not known yet' ) ),
			'moved'                     => array( array( 'eventStatus' => 'moved' ), array( 'New place' ) ),
			'sold out'                  => array( array( 'soldOut' => true ), array( 'Sold out' ) ),
			'a day, no hour'            => array( array( 'startTime' => '', 'endTime' => '' ), array( 'datetime="2027-04-12"' ) ),
			'several days'              => array( array( 'startTime' => '', 'endTime' => '', 'endDate' => '2027-04-28' ), array( 'Monday 12 April 2027 to Wednesday 28 April 2027' ) ),
			'past midnight'             => array( array( 'endTime' => '02:00' ), array( 'Monday 12 April 2027, 6 pm – 2 am' ) ),
			'the end is before'         => array( array( 'endTime' => '17:00' ), array( 'from 6 pm' ) ),
			'online'                    => array( array( 'eventAttendanceMode' => 'online', 'onlineUrl' => 'https://salle.example/a' ), array( 'Take part online' ) ),
			'no date'                   => array( array( 'startDate' => 'bientôt' ), array( 'The date is not known yet' ) ),
			'markup in a title'         => array( array( 'name' => '<script>alert(1)</script>A & B' ), array( '>alert(1)A &amp; B</h2>' ) ),
			'another zone'              => array( array( 'timezone' => 'Europe/London' ), array( 'T18:00+01:00' ) ),
			'a zone that is none'       => array( array( 'timezone' => 'Mars/Phobos' ), array( 'T18:00+02:00' ) ),
			'the hour that was skipped' => array( array( 'startDate' => '2027-03-28', 'startTime' => '02:30', 'endTime' => '' ), array( 'T03:30+02:00' ) ),
			'29 February'               => array( array( 'startDate' => '2028-02-29' ), array( 'Tuesday 29 February 2028' ) ),
			'29 February, no such'      => array( array( 'startDate' => '2027-02-29' ), array( 'The date is not known yet' ) ),
		);
	}

	/**
	 * @dataProvider states
	 *
	 * @param array<string, mixed> $event
	 * @param list<string>         $pieces
	 */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'states' )]
	public function test_says_how_things_are( array $event, array $pieces ): void {
		$html = $this->card_in( $this->visit( (string) get_permalink( $this->announce( $event ) ) ) );

		foreach ( $pieces as $piece ) {
			self::assertStringContainsString( $piece, $html );
		}

		self::assertStringNotContainsString( '<script>alert', $html );
	}

	public function test_hours_are_told_before_the_date_is_known(): void {
		$html = $this->card_in( $this->visit( (string) get_permalink( $this->announce( array( 'startDate' => '' ), array( array( 'name' => 'Film', 'startTime' => '18:30', 'endTime' => '20:00' ) ) ) ) ) );

		self::assertStringContainsString( 'The date is not known yet', $html );
		self::assertStringContainsString( '<time datetime="18:30">6:30 pm – 8 pm</time>', $html );
	}

	public function test_copies_in_one_article_have_anchors_of_their_own(): void {
		$block = self::block( self::evening() );
		$html  = $this->visit( (string) get_permalink( $this->post( array( 'post_content' => $block . $block . self::block( self::evening( array( 'id' => '' ) ) ) ) ) ) );

		foreach ( array( 'soiree', 'soiree-2', 'e3' ) as $key ) {
			self::assertSame( 1, substr_count( $html, "id=\"event-$key\"" ) );
		}
	}

	public function test_an_event_of_another_article_is_shown_and_stays_one(): void {
		$there = $this->announce();
		$here  = $this->post( array( 'post_content' => self::block( array( 'referencePost' => $there, 'referenceEvent' => 'soiree' ) ) ) );
		$page  = $this->visit( (string) get_permalink( $here ) );

		self::assertStringContainsString( 'Ciné-club', $page );
		self::assertStringContainsString( "events/$there.ics?event=soiree", $page );
		self::assertStringNotContainsString( 'ld+json', $page );
		self::assertCount( 1, $this->rows() );

		wp_update_post( array( 'ID' => $there, 'post_status' => 'private' ) );
		self::assertStringNotContainsString( 'Ciné-club', $this->visit( (string) get_permalink( $here ) ) );
	}

	public function test_points_at_no_calendar_file_that_is_not_there(): void {
		$pattern = $this->announce( array( 'id' => 'motif' ), array(), array( 'post_type' => 'wp_block' ) );
		$article = $this->post( array( 'post_content' => "<!-- wp:block {\"ref\":$pattern} /-->" . self::block( self::evening( array( 'id' => 'propre' ) ) ) ) );
		$page    = $this->visit( (string) get_permalink( $article ) );

		self::assertStringContainsString( 'id="event-motif"', $page );
		self::assertStringNotContainsString( 'event=motif', $page );
		self::assertStringContainsString( "events/$article.ics?event=propre", $page );

		add_filter( 'post_password_required', '__return_false' );
		$page = $this->visit( (string) get_permalink( $this->announce( array(), array(), array( 'post_password' => 'gué' ) ) ) );
		self::assertStringContainsString( 'Ciné-club', $page );
		self::assertStringNotContainsString( '.ics', $this->card_in( $page ) );
	}

	public function test_switched_off_it_prints_nothing(): void {
		update_option( 'passerelle_settings', array( 'features' => array( 'events' => false ) ) );

		self::assertStringNotContainsString( 'Ciné-club', $this->visit( (string) get_permalink( $this->announce() ) ) );
	}

	private function card_in( string $page ): string {
		self::assertSame( 1, preg_match( '#<article [^>]*passerelle-event.*?</article>#s', $page, $found ), 'There is no card.' );

		return $found[0];
	}
}

<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

require_once __DIR__ . '/EventsTestCase.php';

final class NextTest extends EventsTestCase {
	private const LOOP = '<!-- wp:query {"query":{"perPage":5,"postType":"post","inherit":false,"passerelleUpcoming":true},"namespace":"passerelle/upcoming-events"} --><div class="wp-block-query"><!-- wp:post-template --><!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"passerelle/next-event","args":{"key":"date"}}}}} --><p></p><!-- /wp:paragraph --><!-- wp:post-title /--><!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"passerelle/next-event","args":{"key":"place"}}}}} --><p></p><!-- /wp:paragraph --><!-- /wp:post-template --></div><!-- /wp:query -->';

	public function test_a_loop_lists_articles_by_their_next_event(): void {
		$this->announce( array( 'startDate' => '2037-05-20' ), array(), array( 'post_title' => 'Deuxième' ) );
		$this->post( array( 'post_title' => 'Premier', 'post_content' => self::block( self::evening( array( 'startDate' => '2020-01-01' ) ) ) . self::block( self::evening( array( 'id' => 'b', 'startDate' => '2037-05-10', 'locationName' => 'L’Aube' ) ) ) ) );
		$this->announce( array( 'startDate' => '2020-01-01' ), array(), array( 'post_title' => 'Révolu' ) );
		$this->post( array( 'post_title' => 'Sans rien' ) );
		$page = $this->post( array( 'post_type' => 'page', 'post_content' => self::LOOP ) );
		$html = do_blocks( (string) get_post( $page )?->post_content );

		self::assertGreaterThan( strpos( $html, 'Premier' ), strpos( $html, 'Deuxième' ) );
		self::assertStringNotContainsString( 'Révolu', $html );
		self::assertStringNotContainsString( 'Sans rien', $html );
		self::assertStringContainsString( '>Sunday 10 May 2037, 6 pm – 10:30 pm</p>', $html );
		self::assertStringContainsString( 'L’Aube', $html );
	}

	public function test_what_is_sticky_stands_on_top_of_no_agenda(): void {
		$id = $this->announce( array( 'startDate' => '2037-05-20' ), array(), array( 'post_title' => 'Annoncé' ) );
		update_option( 'sticky_posts', array( $this->post( array( 'post_title' => 'À la une' ) ), $id ) );
		$html = do_blocks( self::LOOP );

		self::assertStringContainsString( 'Annoncé', $html );
		self::assertStringNotContainsString( 'À la une', $html );
	}

	public function test_the_events_of_a_loop_are_read_at_once(): void {
		foreach ( range( 1, 5 ) as $number ) {
			$this->announce( array( 'startDate' => "2037-05-1$number" ) );
		}

		$loop  = self::LOOP;
		$count = fn( string $content ): int => $this->count_queries( static function () use ( $content ): void {
			wp_cache_flush();
			wp_load_alloptions();
			do_blocks( $content );
		} );
		$plain = (string) preg_replace( '/,"passerelleUpcoming":true|"metadata":\{.*?\}\}\}\}/', '', $loop );
		$count( $plain );

		self::assertLessThanOrEqual( $count( $plain ) + 1, $count( $loop ) );
	}

	public function test_is_offered_in_the_editor(): void {
		$names = array_column( \WP_Block_Type_Registry::get_instance()->get_registered( 'core/query' )->get_variations(), 'name' );
		self::assertContains( 'passerelle/upcoming-events', $names );

		$id = $this->announce( array( 'startDate' => '2037-05-20' ) );
		$this->post();
		self::assertSame( array( $id ), array_column( (array) $this->rest( 'GET', '/wp/v2/posts', array( 'passerelleUpcoming' => 'true' ) )->get_data(), 'id' ) );
	}

	public function test_patterns_hold_blocks_that_are_read(): void {
		foreach ( array( 'evening', 'screening', 'series' ) as $name ) {
			$pattern = \WP_Block_Patterns_Registry::get_instance()->get_registered( "passerelle/$name" );
			self::assertNotSame( array(), \Passerelle\Events\events_in( $pattern['content'] ) );
		}
	}
}

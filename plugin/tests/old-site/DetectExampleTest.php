<?php
/**
 * What the old site itself proves: titles on its home page, one article given as an example, pages read to check a guess.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

require_once __DIR__ . '/DetectTestCase.php';

final class DetectExampleTest extends DetectTestCase {
	/** Two articles on the home page are enough to find the field that holds their numbers. */
	public function test_titles_on_the_home_page_find_an_unknown_field(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->with_field( 'zahl', $old_id, $post ) );
		$old   = $this->serve( array( '/' => self::spip_home( array( 'spip.php?article812' => self::title( 812 ), 'spip.php?article1204' => self::title( 1204 ), 'spip.php?rubrique3' => 'Agenda' ) ) ) );
		$found = $this->detect( $old );

		self::assertSame( array( 'zahl' ), array_column( $found['item']['identities'], 'key' ) );
		$this->assert_links( $found, $posts, "$old/spip.php?article%d" );
	}

	/** WordPress itself made the guids and slugs: what was moved is older than this site. */
	public function test_titles_on_the_home_page_prove_that_ids_were_kept(): void {
		$this->born( '2019-06-01' );
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->post( array( 'import_id' => self::FAR + $old_id ) + $post ) );
		$old   = $this->serve( array( '/' => self::spip_home( array( 'spip.php?article70812' => self::title( 812 ), 'spip.php?article71204' => self::title( 1204 ) ) ) ) );
		$found = $this->detect( $old );

		self::assertSame( array( 'postId' ), array_column( $found['item']['identities'], 'source' ) );
		self::assertSame( array( 'date' => '2019-06-01' ), $found['item']['identities'][0]['until'] );
		self::assertContains( 'bounded', self::doubts( $found ) );
		$this->assert_links( $found, array_map( static fn( int $old_id ): int => 0 === $old_id ? 0 : self::FAR + $old_id, $posts ), "$old/spip.php?article%d" );
	}

	/** When this WordPress was installed, or this site of a network created. */
	private function born( string $day ): void {
		global $wpdb;

		$wpdb->query( "UPDATE $wpdb->users SET user_registered = '$day 09:00:00'" );

		if ( is_multisite() ) {
			wp_update_site( get_current_blog_id(), array( 'registered' => "$day 09:00:00" ) );
		}
	}

	public function test_one_title_is_no_proof(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->with_field( 'zahl', $old_id, $post ) );
		$found = $this->detect( $this->serve( array( '/' => self::spip_home( array( 'spip.php?article812' => self::title( 812 ) ) ) ) ) );

		self::assertSame( array( 0, array( 'nothing_recognised' ) ), array( $found['recognised'], self::doubts( $found ) ) );
	}

	public function test_a_title_that_many_articles_bear_tells_nothing(): void {
		foreach ( array( 812, 1204, 40, 41 ) as $old_id ) {
			$this->with_field( 'zahl', $old_id, array( 'post_title' => 'Agenda de la semaine' ) );
		}

		$found = $this->detect( $this->serve( array( '/' => self::spip_home( array( 'spip.php?article812' => 'Agenda de la semaine', 'spip.php?article1204' => 'Agenda de la semaine' ) ) ) ) );

		self::assertSame( 0, $found['recognised'] );
	}

	public function test_titles_that_contradict_the_rules_are_told(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$found = $this->detect( $this->serve( array( '/' => self::spip_home( array( 'spip.php?article3' => self::title( 812 ), 'spip.php?article4' => self::title( 1204 ) ) ) ) ) );

		self::assertContains( 'home_disagrees', self::doubts( $found ) );
	}

	public function test_names_in_the_addresses_of_the_home_page_are_slugs(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->post( array( 'post_name' => "l-ete-no-$old_id" ) + $post ) );
		$old   = $this->serve( array( '/' => '<a href="/nouvelles/l-ete-no-812.html">' . self::title( 812 ) . '</a><a href="/nouvelles/l-ete-no-1204.html">' . self::title( 1204 ) . '</a>' ) );
		$found = $this->detect( $old );
		$this->accept( $found );

		self::assertSame( 'nouvelles/{slug}.html', $found['item']['articleUrl'] );
		self::assertSame( "$old/nouvelles/l-ete-no-8.html", \Passerelle\OldSite\address( get_post( array_search( 8, $posts, true ) ) ) );
	}

	public function test_an_example_teaches_the_field_and_the_form(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->with_field( 'zahl', $old_id, $post ) );
		$old   = $this->serve( array( '/' => 'Bonjour', '/texte.asp?n=812&l=fr' => self::article_page( self::title( 812 ) ), '/texte.asp?no=812' => self::article_page( self::title( 812 ) ) ) );
		$found = $this->detect( $old, "$old/texte.asp?no=812" );

		self::assertSame( array( 'generic', 'texte.asp?no={id}', array() ), array( $found['item']['system'], $found['item']['articleUrl'], self::doubts( $found ) ) );
		$this->assert_links( $found, $posts, "$old/texte.asp?no=%d" );
	}

	public function test_an_example_with_a_known_form_takes_the_form_that_lasts(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->with_field( 'zahl', $old_id, $post ) );
		$old   = $this->serve( array( '/' => self::spip_home(), '/article812.html' => self::article_page( self::title( 812 ) ) ) );

		$this->assert_links( $this->detect( $old, "$old/article812.html" ), $posts, "$old/spip.php?article%d" );
	}

	public function test_an_article_given_for_the_site_is_an_example(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->with_field( 'zahl', $old_id, $post ) );
		$old   = $this->serve( array( '/' => self::spip_home(), '/spip.php?article812' => self::article_page( self::title( 812 ) ) ) );

		$this->assert_links( $this->detect( "$old/spip.php?article812" ), $posts, "$old/spip.php?article%d" );
	}

	public function test_an_example_of_a_dead_site(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->with_field( 'old_id', $old_id, $post ) );
		$found = $this->detect( 'http://ancien.example/', 'http://ancien.example/article812.html' );

		self::assertContains( 'example_unconfirmed', self::doubts( $found ) );
		$this->assert_links( $found, $posts, 'http://ancien.example/article%d.html' );
	}

	public function test_an_example_elsewhere_tells_where_the_old_site_is_now(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'rss', $old_id, $post ) );
		add_filter( 'home_url', static fn(): string => 'https://www.exemple.org/' );
		$found = $this->detect( 'https://www.exemple.org/', 'https://ancien.example/spip.php?article812' );

		self::assertSame( array( 'https://ancien.example/', array( 'https://www.exemple.org/' ) ), array( $found['item']['baseUrl'], $found['item']['formerUrls'] ) );
		$this->assert_links( $found, $posts, 'https://ancien.example/spip.php?article%d' );
	}

	/** Every site has an article 70812: that of another title is another article. */
	public function test_an_example_whose_page_has_another_title_proves_nothing(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->post( array( 'import_id' => self::FAR + $old_id ) + $post ) );
		$id    = self::FAR + 812;
		$old   = $this->serve( array( '/' => self::spip_home(), "/spip.php?article$id" => self::article_page( 'Tout autre chose' ) ) );
		$found = $this->detect( $old, "$old/spip.php?article$id" );

		self::assertSame( array( 0, array( 'nothing_recognised' ) ), array( $found['recognised'], self::doubts( $found ) ) );
	}

	public function test_an_example_that_nothing_explains(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->post( $post ) );
		$found = $this->detect( 'https://ancien.example/', 'https://ancien.example/L-ete-des-lectures' );

		self::assertSame( 0, $found['recognised'] );
		self::assertStringContainsString( 'Try another one', implode( ' ', array_column( $found['doubts'], 'message' ) ) );
	}

	/** Slugs as SPIP writes them speak for kept ids; two or three pages of the old site decide. */
	public function test_a_guess_is_checked_on_the_old_site(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->copied( $old_id, $post ) );
		$pages = array( '/' => self::spip_home( array( 'L-ete' => 'Un nom sans aucun nombre' ) ) );

		foreach ( self::OLD_IDS as $old_id ) {
			$pages[ '/spip.php?article' . ( self::FAR + $old_id ) ] = self::article_page( self::title( $old_id ) );
		}

		$old   = $this->serve( $pages );
		$found = $this->detect( $old );

		self::assertSame( array( 12, array( 'bounded' ) ), array( $found['recognised'], self::doubts( $found ) ) );
		self::assertCount( 4, $this->requests( $old ) );
		$this->assert_links( $found, array_combine( array_keys( $posts ), array_map( static fn( int $old_id ): int => 0 === $old_id ? 0 : self::FAR + $old_id, $posts ) ), "$old/spip.php?article%d" );
	}

	public function test_a_guess_that_the_old_site_denies_is_dropped(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->copied( $old_id, $post ) );
		$found = $this->detect( $this->serve( array( '/' => self::spip_home() ) ) );

		self::assertSame( array( 0, array( 'nothing_recognised' ) ), array( $found['recognised'], self::doubts( $found ) ) );
	}

	private function copied( int $old_id, array $post ): int {
		return $this->overwrite( $this->post( array( 'import_id' => self::FAR + $old_id ) + $post ), 'post_name', "L-ete-no-$old_id" );
	}

	private function with_field( string $key, int $old_id, array $post ): int {
		$id = $this->post( $post );
		update_post_meta( $id, $key, (string) $old_id );
		update_post_meta( $id, 'vues', (string) ( 10 * $old_id ) );

		return $id;
	}
}

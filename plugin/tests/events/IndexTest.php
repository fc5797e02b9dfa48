<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\Events;

require_once __DIR__ . '/EventsTestCase.php';

use function Passerelle\db;
use function Passerelle\table;

final class IndexTest extends EventsTestCase {
	public function test_follows_the_article(): void {
		$id = $this->announce();
		self::assertSame( array( '2027-04-12 16:00:00', '2027-04-12 20:30:00' ), array( $this->rows()[0]['start_utc'], $this->rows()[0]['end_utc'] ) );

		wp_update_post( array( 'ID' => $id, 'post_status' => 'draft' ) );
		self::assertNotSame( '', $this->rows()[0]['removed_at'] );
		self::assertSame( '1', $this->rows()[0]['sequence'] );

		wp_publish_post( $id );
		self::assertSame( array( '', '2' ), array( $this->rows()[0]['removed_at'], $this->rows()[0]['sequence'] ) );

		wp_trash_post( $id );
		self::assertNotSame( '', $this->rows()[0]['removed_at'] );
		wp_untrash_post( $id );
		wp_publish_post( $id );
		self::assertSame( '', $this->rows()[0]['removed_at'] );

		wp_delete_post( $id, true );
		self::assertNotSame( '', $this->rows()[0]['removed_at'] );
		self::assertCount( 1, $this->rows() );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function hidden(): array {
		return array(
			'a draft'           => array( array( 'post_status' => 'draft' ) ),
			'a private article' => array( array( 'post_status' => 'private' ) ),
			'with a password'   => array( array( 'post_password' => 'gué' ) ),
			'not yet'           => array( array( 'post_status' => 'future', 'post_date' => '2037-01-01 10:00:00' ) ),
			'a synced pattern'  => array( array( 'post_type' => 'wp_block' ) ),
			'a template'        => array( array( 'post_type' => 'wp_template' ) ),
		);
	}

	/** @param array<string, mixed> $post */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'hidden' )]
	public function test_knows_nothing_of_what_is_not_for_everybody( array $post ): void {
		$this->announce( array(), array(), $post );

		self::assertSame( array(), $this->rows() );
	}

	public function test_saving_fifty_events_costs_at_most_ten_queries(): void {
		$places  = array_map( fn( int $number ): string => $this->place( "Lieu $number", "rue $number, 1000 Bruxelles" ), range( 1, 10 ) );
		$content = '';

		foreach ( range( 1, 50 ) as $number ) {
			$content .= self::block( self::evening( array( 'id' => "e$number", 'place' => $places[ $number % 10 ] ) ), array( array( 'name' => 'Film', 'startTime' => '18:00' ), array( 'name' => 'Débat', 'startTime' => '20:00' ) ) );
		}

		update_option( 'permalink_structure', '/%postname%/' );
		update_option( 'passerelle_agenda_page', $this->post( array( 'post_type' => 'page', 'post_name' => 'agenda', 'post_content' => '<!-- wp:passerelle/agenda /-->' ) ) );
		$this->announce( array( 'id' => 'avant' ) );
		$post = get_post( $this->post( array( 'post_content' => 'rien' ) ) );
		self::assertNotNull( $post );
		$post->post_content = $content;
		wp_cache_flush();
		wp_load_alloptions();
		get_post( $post->ID );
		$first = $this->count_queries( static fn() => \Passerelle\Events\index_article( $post ) );
		self::assertCount( 51, $this->rows() );
		self::assertLessThanOrEqual( 10, $first );

		$post->post_content = str_replace( '22:30', '23:00', $content );
		self::assertLessThanOrEqual( 10, $this->count_queries( static fn() => \Passerelle\Events\index_article( $post ) ) );
		self::assertSame( 10, count( (array) get_the_terms( $post->ID, 'passerelle_place' ) ) );
		self::assertSame( 1, (int) get_term_by( 'slug', $places[0], 'passerelle_place' )->count );
	}

	public function test_what_did_not_change_is_not_written_again(): void {
		$id     = $this->announce();
		$before = $this->rows();
		$this->save( $id, self::block( self::evening() ) . '<!-- wp:paragraph --><p>Autre chose.</p><!-- /wp:paragraph -->' );

		self::assertSame( $before, $this->rows() );
	}

	public function test_a_place_that_moves_is_seen_in_its_events(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac, 1000 Bruxelles' );
		$this->announce( array( 'place' => $slug ) );
		$term = get_term_by( 'slug', $slug, 'passerelle_place' );
		update_term_meta( $term->term_id, 'passerelle_address', '9 rue du Bac, 1000 Bruxelles' );
		wp_update_term( $term->term_id, 'passerelle_place', array( 'name' => 'L’Aube nouvelle' ) );

		self::assertStringContainsString( '9 rue du Bac', $this->rows()[0]['data'] );
		self::assertStringContainsString( 'L’Aube nouvelle', $this->rows()[0]['data'] );
		self::assertSame( '1', $this->rows()[0]['sequence'] );
	}

	public function test_a_place_keeps_its_slug_whatever_its_name_becomes(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac' );
		$this->announce( array( 'place' => $slug ) );
		$term = get_term_by( 'slug', $slug, 'passerelle_place' );
		self::assertInstanceOf( \WP_Term::class, $term );
		wp_update_term( $term->term_id, 'passerelle_place', array( 'name' => 'Le Matin', 'slug' => 'le-matin' ) );

		self::assertSame( $slug, $this->rows()[0]['place'] );
		self::assertStringContainsString( 'Le Matin', $this->rows()[0]['data'] );
		wp_update_term( 1, 'category', array( 'slug' => 'autre' ) );
		self::assertSame( 'autre', get_term( 1 )->slug );
	}

	public function test_a_place_that_is_deleted_leaves_its_name(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac' );
		$this->announce( array( 'place' => $slug ) );
		wp_delete_term( get_term_by( 'slug', $slug, 'passerelle_place' )->term_id, 'passerelle_place' );

		self::assertSame( '', $this->rows()[0]['place'] );
		self::assertStringContainsString( 'Maison des Passeurs', $this->rows()[0]['data'] );
	}

	public function test_a_place_that_is_deleted_leaves_all_its_articles_in_steps(): void {
		$slug = $this->place( 'L’Aube', '7 rue du Bac' );

		foreach ( range( 1, 45 ) as $number ) {
			$this->announce( array( 'place' => $slug, 'name' => "Soirée $number" ) );
		}

		wp_delete_term( get_term_by( 'slug', $slug, 'passerelle_place' )->term_id, 'passerelle_place' );
		$at = fn(): int => count( array_filter( $this->rows(), static fn( array $row ): bool => $slug === $row['place'] ) );
		self::assertSame( 25, $at() );
		$this->run_events( 'passerelle_place_deleted' );
		self::assertSame( 5, $at() );
		$this->run_events( 'passerelle_place_deleted' );
		self::assertSame( 0, $at() );
		self::assertFalse( $this->run_events( 'passerelle_place_deleted' ) );
	}

	/** As cron does: what is scheduled of a hook, with its arguments. */
	private function run_events( string $hook ): bool {
		foreach ( _get_cron_array() as $time => $hooks ) {
			foreach ( $hooks[ $hook ] ?? array() as $event ) {
				wp_unschedule_event( $time, $hook, $event['args'] );
				do_action( $hook, ...$event['args'] );

				return true;
			}
		}

		return false;
	}

	public function test_is_made_again_in_batches_that_go_on_where_they_stopped(): void {
		foreach ( range( 1, 60 ) as $number ) {
			$this->announce( array( 'name' => "Soirée $number" ) );
		}

		db()->query( 'DELETE FROM ' . table( 'occurrences' ) );
		\Passerelle\Events\begin_rebuild();
		\Passerelle\Events\rebuild_some();
		self::assertCount( 50, $this->rows() );
		self::assertIsInt( wp_next_scheduled( 'passerelle_rebuild_agenda' ) );
		wp_unschedule_hook( 'passerelle_rebuild_agenda' );
		\Passerelle\Events\rebuild_some();
		self::assertCount( 60, $this->rows() );
		self::assertFalse( wp_next_scheduled( 'passerelle_rebuild_agenda' ) );
	}

	public function test_another_zone_of_the_site_moves_the_moments(): void {
		$this->announce();
		update_option( 'timezone_string', 'Europe/London' );
		\Passerelle\Events\rebuild_some();

		self::assertSame( '2027-04-12 17:00:00', $this->rows()[0]['start_utc'] );
		self::assertSame( '1', $this->rows()[0]['sequence'], 'Calendars hear of it.' );
	}

	public function test_tombstones_are_kept_ninety_days(): void {
		$id = $this->announce();
		wp_trash_post( $id );
		\Passerelle\Events\tidy_agenda();
		self::assertCount( 1, $this->rows() );

		db()->query( 'UPDATE ' . table( 'occurrences' ) . " SET removed_at = '" . gmdate( 'Y-m-d H:i:s', time() - 91 * DAY_IN_SECONDS ) . "'" );
		\Passerelle\Events\tidy_agenda();
		self::assertSame( array(), $this->rows() );
	}

	public function test_the_name_for_calendars_never_changes_and_is_nobody_elses(): void {
		$id  = $this->announce();
		$uid = $this->rows()[0]['uid'];
		self::assertMatchesRegularExpression( '/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/', $uid );

		$this->save( $id, self::block( self::evening( array( 'startDate' => '2027-05-30', 'name' => 'Autrement' ) ) ) );
		self::assertSame( $uid, $this->rows()[0]['uid'] );

		// The same article number and block on another site of the network.
		update_option( 'passerelle_agenda', array( 'namespace' => wp_generate_uuid4() ) + get_option( 'passerelle_agenda' ) );
		self::assertNotSame( $uid, \Passerelle\Events\uid( $id, 'soiree' ) );
	}

	public function test_an_article_without_events_costs_one_query(): void {
		$post = get_post( $this->post() );

		self::assertLessThanOrEqual( 1, $this->count_queries( static fn() => \Passerelle\Events\index_article( $post ) ) );
	}
}

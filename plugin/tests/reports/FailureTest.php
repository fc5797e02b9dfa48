<?php
/**
 * When the database does not do what it should, at every step: nobody is thanked for what was not kept, nothing is
 * lost after thanks, and no reader's word gets into a log.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\db;
use function Passerelle\table;

require_once __DIR__ . '/ReportsTestCase.php';

final class FailureTest extends ReportsTestCase {
	private string $log = '';

	protected function setUp(): void {
		parent::setUp();
		$this->log = (string) tempnam( sys_get_temp_dir(), 'log' );
		ini_set( 'error_log', $this->log );
	}

	protected function tearDown(): void {
		ini_restore( 'error_log' );
		unlink( $this->log );
		parent::tearDown();
	}

	/** @return array<string, array{string}> What the failing statement begins with. */
	public static function steps(): array {
		return array(
			'reading the article' => array( '/^SELECT posts\.\*/' ),
			'looking before'      => array( '/^SELECT\s+\( SELECT COUNT/' ),
			'counting'            => array( '/^INSERT IGNORE/' ),
			'storing'             => array( '/^INSERT INTO \S+reports/' ),
		);
	}

	#[DataProvider( 'steps' )]
	public function test_nobody_is_thanked_for_what_was_not_kept( string $step ): void {
		$this->send( array( 'reason' => 'other' ) );
		$fields = array( 'id' => wp_generate_uuid4(), 'note' => 'Mes mots très personnels 🎈' );
		$break  = static fn( string $query ): string => 1 === preg_match( $step, $query ) ? str_replace( array( table( 'reports' ), table( 'counts' ), db()->posts ), 'rien', $query ) : $query;

		add_filter( 'query', $break );
		$answer = $this->send( $fields );
		remove_filter( 'query', $break );

		self::assertContains( $answer->get_status(), array( 404, 503 ) );
		self::assertNotContains( $fields['note'], array_column( self::stored(), 'note' ) );
		self::assertStringNotContainsString( 'personnels', (string) file_get_contents( $this->log ) );
		self::assertStringNotContainsString( 'personnels', db()->last_error );

		if ( is_a( db(), 'WP_SQLite_DB' ) ) {
			// A failed statement undoes this test's whole transaction there, the article included.
			return;
		}

		// The reader tries again: it is kept, once.
		self::assertSame( 201, $this->send( $fields )->get_status() );
		self::assertSame( array( '1', '1' ), array_column( self::stored(), 'count' ) );
		self::assertSame( $fields['note'], self::stored()[1]['note'] );
	}

	public function test_an_address_that_was_typed_gets_into_no_log_either(): void {
		$identity = array( 'object' => 'post', 'kind' => 'article', 'source' => 'meta', 'key' => '_fgs2wp_old_article_id' );
		$site     = array( 'id' => 'ancien', 'name' => 'Ancien site', 'baseUrl' => 'https://ancien.example/', 'formerUrls' => array(), 'system' => 'spip', 'state' => 'online', 'identities' => array( $identity ), 'articleUrl' => 'spip.php?article{id}', 'searchUrl' => 'spip.php?page=recherche&recherche={query}', 'searchFallback' => 'archive' );
		update_option( 'passerelle_old_sites', array( 'revision' => 1, 'items' => array( $site ) ) );
		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, 'SELECT post_id FROM' ) ? str_replace( db()->postmeta, 'rien', $query ) : $query );

		$this->send( array( 'postId' => null, 'url' => 'https://ancien.example/spip.php?article4711' ) );

		self::assertStringContainsString( 'Passerelle could not read', (string) file_get_contents( $this->log ) );
		self::assertStringNotContainsString( '4711', (string) file_get_contents( $this->log ) );

		if ( is_a( db(), 'WP_SQLite_DB' ) ) {
			// A failed statement ends this test's transaction there: what came after it stays.
			array_map( static fn( string $name ) => db()->query( 'DELETE FROM ' . table( $name ) ), array( 'reports', 'counts', 'days' ) );
		}
	}

	public function test_says_when_it_makes_sense_to_try_again(): void {
		$this->send( array( 'reason' => 'other' ) );
		add_filter( 'query', static fn( string $query ): string => str_replace( 'INSERT INTO ' . table( 'reports' ), 'INSERT INTO rien', str_replace( '`', '', $query ) ) );

		$answer = $this->send();

		self::assertSame( array( 503, '300', 'no-store' ), array( $answer->get_status(), $answer->get_headers()['Retry-After'], $answer->get_headers()['Cache-Control'] ) );
		self::assertMatchesRegularExpression( '/Passerelle could not write reports: database error \d+/', (string) file_get_contents( $this->log ) );
	}

	public function test_without_script_everything_typed_is_still_there(): void {
		$this->send( array( 'reason' => 'other' ) );
		add_filter( 'query', static fn( string $query ): string => str_replace( 'INSERT INTO ' . table( 'reports' ), 'INSERT INTO rien', str_replace( '`', '', $query ) ) );

		$answer = $this->post_form( array( 'note' => 'Tout est encore là' ) );

		self::assertSame( 503, $answer->get_status() );
		self::assertStringContainsString( 'Tout est encore là', $answer->get_data() );
	}

	public function test_killed_between_counting_and_storing_it_is_stored_by_the_next_try(): void {
		$fields = array( 'id' => wp_generate_uuid4(), 'note' => 'Un mot' );
		$this->send( $fields );
		// What a kill leaves: the count without its report.
		db()->query( 'DELETE FROM ' . table( 'reports' ) );
		db()->query( 'UPDATE ' . table( 'counts' ) . ' SET at = at - 60' );

		self::assertSame( 'received', $this->send( $fields )->get_data()['status'] );
		self::assertSame( array( 'Un mot', 'new', '1' ), array( self::the_report()['note'], self::the_report()['status'], self::the_report()['count'] ) );
	}

	public function test_a_deadlock_is_tried_once_more(): void {
		$this->send( array( 'reason' => 'other' ) );
		$tries = 0;
		// MariaDB says 1213 itself when it is told to.
		$break = static function ( string $query ) use ( &$tries ): string {
			if ( 1 === preg_match( '/^INSERT INTO \S+reports/', $query ) && 1 === ++$tries ) {
				return is_a( db(), 'WP_SQLite_DB' ) ? $query : "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'";
			}

			return $query;
		};
		add_filter( 'query', $break );

		self::assertSame( 201, $this->send()->get_status() );
		self::assertCount( 2, self::stored() );
		self::assertSame( is_a( db(), 'WP_SQLite_DB' ) ? 1 : 2, $tries );
	}

	public function test_without_its_tables_it_is_closed_and_says_so(): void {
		update_option( 'passerelle_schema', array( 'version' => 1, 'failedAt' => time() ) );

		self::assertSame( 503, $this->send()->get_status() );
		self::assertStringContainsString( 'CREATE', \Passerelle\Reports\health_of_reports()['description'] );
	}
}

<?php
/**
 * A person's data: found, handed out, taken out.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use function Passerelle\db;
use function Passerelle\Reports\content_of;
use function Passerelle\Reports\erase_personal;
use function Passerelle\Reports\export_personal;
use function Passerelle\Reports\note_progress;
use function Passerelle\table;

require_once __DIR__ . '/ReportsTestCase.php';

final class PrivacyTest extends ReportsTestCase {
	public function test_an_address_that_nobody_asked_for_is_not_kept(): void {
		update_option( 'passerelle_settings', array() );
		note_progress( array( 'askedUntil' => 0 ) );
		$this->send( array( 'email' => 'une@exemple.org' ) );
		// Not even looked at: nothing of it could be corrected in the form.
		self::assertSame( 201, $this->send( array( 'email' => 'une@', 'reason' => 'typo' ) )->get_status() );

		self::assertSame( array( '', '' ), array_column( self::stored(), 'email' ) );
	}

	public function test_pages_from_a_cache_ask_on_for_as_long_as_they_last(): void {
		$this->ask_for_email( false );
		$this->send( array( 'email' => 'une@exemple.org' ) );
		note_progress( array( 'askedUntil' => time() - 91 * DAY_IN_SECONDS ) );
		$this->send( array( 'reason' => 'typo', 'email' => 'deux@exemple.org' ) );

		self::assertSame( array( 'une@exemple.org', '' ), array_column( self::stored(), 'email' ) );
	}

	public function test_is_known_to_wordpress(): void {
		self::assertArrayHasKey( 'passerelle-reports', apply_filters( 'wp_privacy_personal_data_exporters', array() ) );
		self::assertArrayHasKey( 'passerelle-reports', apply_filters( 'wp_privacy_personal_data_erasers', array() ) );
	}

	public function test_finds_the_field_and_the_words_in_any_case(): void {
		$this->send( array( 'email' => 'Une+liste@Exemple.org' ) );
		$this->send( array( 'note' => 'Écrivez-moi : UNE+liste@exemple.org, merci' ) );
		$this->send( array( 'note' => 'Écrivez-moi : autre@exemple.org' ) );

		$found = export_personal( 'une+liste@exemple.org' );
		self::assertTrue( $found['done'] );
		self::assertCount( 2, $found['data'] );

		$erased = erase_personal( 'une+liste@exemple.org' );
		self::assertSame( array( true, false, true ), array( $erased['items_removed'], $erased['items_retained'], $erased['done'] ) );
		self::assertSame( array( '', '', '' ), array_column( self::stored(), 'email' ) );
		self::assertSame( 'Écrivez-moi : …, merci', self::stored()[1]['note'] );
		self::assertStringContainsString( 'autre@', self::stored()[2]['note'] );
		self::assertSame( array(), export_personal( 'une+liste@exemple.org' )['data'] );
	}

	public function test_somebody_elses_address_is_not_handed_out(): void {
		$this->send( array( 'email' => 'lectrice@exemple.org', 'note' => 'L’auteur s’appelle une@exemple.org.' ) );

		$found = export_personal( 'une@exemple.org' )['data'];

		self::assertCount( 1, $found );
		self::assertStringNotContainsString( 'lectrice@', (string) wp_json_encode( $found ) );
		self::assertStringContainsString( 'lectrice@', (string) wp_json_encode( export_personal( 'lectrice@exemple.org' )['data'] ) );

		erase_personal( 'une@exemple.org' );
		self::assertSame( array( 'lectrice@exemple.org', 'L’auteur s’appelle ….' ), array( self::the_report()['email'], self::the_report()['note'] ) );
	}

	public function test_an_address_inside_of_another_is_another(): void {
		$notes = array( 'aucune@exemple.org', 'pas.une@exemple.org', 'une@exemple.org.uk', 'une@exemple.org-vert.example' );

		foreach ( $notes as $note ) {
			$this->send( array( 'note' => $note ) );
		}

		self::assertSame( array(), export_personal( 'une@exemple.org' )['data'] );
		self::assertFalse( erase_personal( 'une@exemple.org' )['items_removed'] );
		self::assertSame( $notes, array_column( self::stored(), 'note' ) );
	}

	public function test_what_stays_of_a_report_does_not_tell_its_address_without_the_sites_secret(): void {
		$this->send( array( 'email' => 'une@exemple.org' ) );
		$content = self::the_report()['content'];
		$report  = array( 'reason' => 'image', 'email' => 'une@exemple.org' );
		$subject = array( 'post' => get_post( $this->article ), 'url' => '', 'salt' => '' );
		self::assertSame( $content, content_of( $report, $subject ) );

		add_filter( 'salt', static fn(): string => 'another' );
		self::assertNotSame( $content, content_of( $report, $subject ) );
	}

	public function test_a_thousand_and_one_are_paged(): void {
		$this->fill( 1001 );

		for ( $page = 1, $seen = 0; $page < 20; ++$page ) {
			$found = export_personal( 'une@exemple.org', $page );
			$seen += count( $found['data'] );

			if ( $found['done'] ) {
				break;
			}
		}

		self::assertSame( array( 1001, 11 ), array( $seen, $page ) );

		for ( $page = 1; $page < 20 && ! erase_personal( 'une@exemple.org', $page )['done']; ++$page );

		self::assertSame( 11, $page );
		self::assertSame( '0', db()->get_var( 'SELECT COUNT(*) FROM ' . table( 'reports' ) . " WHERE email <> ''" ) );
		self::assertSame( '1001', db()->get_var( 'SELECT COUNT(*) FROM ' . table( 'reports' ) ) );
	}

	public function test_wild_signs_in_an_address_are_signs(): void {
		$this->fill( 3 );

		self::assertSame( array(), export_personal( '%' )['data'] );
		self::assertSame( array(), export_personal( '' )['data'] );
		self::assertSame( array(), export_personal( 'u_e@exemple.org' )['data'] );
	}

	private function fill( int $count ): void {
		foreach ( array_chunk( range( 1, $count ), 200 ) as $chunk ) {
			$rows = array_map( static fn( int $number ): string => "(1, '', 'typo', 'x', '', '', 'une@exemple.org', 'new', '', 1, '', 'c$number', 'f$number', 1700000000, 1700000000, 0, 0)", $chunk );
			db()->query( 'INSERT INTO ' . table( 'reports' ) . ' (post_id, url, reason, note, quote, target, email, status, held_for, `count`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at) VALUES ' . implode( ', ', $rows ) );
		}
	}
}

<?php
/**
 * Digests, mails to readers, forgetting.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use function Passerelle\db;
use function Passerelle\lock;
use function Passerelle\Reports\forget;
use function Passerelle\Reports\look_after_cron;
use function Passerelle\Reports\note_progress;
use function Passerelle\Reports\progress;
use function Passerelle\Reports\work;
use function Passerelle\table;
use function Passerelle\unlock;

use const Passerelle\Reports\WORK_HOOK;

require_once __DIR__ . '/ReportsTestCase.php';

final class BackgroundTest extends ReportsTestCase {
	protected function setUp(): void {
		parent::setUp();
		note_progress( array( 'digestAt' => 0, 'lastId' => 0, 'failedAt' => 0, 'sent' => array() ) );
	}

	public function test_one_digest_with_our_own_titles_and_no_readers_words(): void {
		foreach ( range( 1, 4 ) as $number ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			$this->send( array( 'note' => "Mots d’une lectrice $number", 'email' => "lectrice$number@exemple.org" ), array(), 4 !== $number );
		}

		work();
		work();

		self::assertCount( 1, $this->mails );
		self::assertSame( get_option( 'admin_email' ), $this->mails[0]['to'] );
		self::assertStringContainsString( '4', $this->mails[0]['subject'] );
		self::assertStringContainsString( 'L’été des lectures (4)', $this->mails[0]['message'] );
		self::assertStringContainsString( '3 to be done, 1 to check', $this->mails[0]['message'] );
		self::assertStringNotContainsString( 'lectrice', $this->mails[0]['message'] . $this->mails[0]['subject'] );
	}

	public function test_a_digest_names_ten_articles_and_counts_all_the_others(): void {
		$values = array();

		for ( $number = 1; $number <= 1200; ++$number ) {
			$values[] = sprintf( "( %d, '', 'typo', '', '', '', '', '%s', '', 1, '', '%s', NULL, 1, 1, 0, 0 )", 100000 + $number, $number <= 200 ? 'held' : 'new', md5( (string) $number ) );
		}

		\Passerelle\db()->query( 'INSERT INTO ' . \Passerelle\table( 'reports' ) . ' ( post_id, url, reason, note, quote, target, email, status, held_for, `count`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at ) VALUES ' . implode( ', ', $values ) );
		$this->send();
		work();

		self::assertStringContainsString( '1,201 new reports', $this->mails[0]['subject'] );
		self::assertStringContainsString( '1,001 to be done, 200 to check', $this->mails[0]['message'] );
		self::assertStringContainsString( '- and 1,191 other articles', $this->mails[0]['message'] );
		self::assertSame( 11, substr_count( $this->mails[0]['message'], "\n- " ) );
	}

	public function test_nothing_new_is_no_mail(): void {
		work();

		self::assertSame( array(), $this->mails );
	}

	public function test_daily_is_daily_and_hourly_hourly(): void {
		$this->settings( 'hourly' );
		$this->send();
		work();
		$this->send( array( 'note' => 'Plus tard' ) );
		work();
		self::assertCount( 1, $this->mails );

		note_progress( array( 'digestAt' => time() - 3601 ) );
		work();
		self::assertCount( 2, $this->mails );

		$this->settings( 'off' );
		$this->send( array( 'note' => 'Encore' ) );
		note_progress( array( 'digestAt' => 0 ) );
		work();
		self::assertCount( 2, $this->mails );
	}

	public function test_a_dead_mail_server_loses_no_digest_and_sends_none_twice(): void {
		$this->settings( 'daily', array( 'une@exemple.org', 'deux@exemple.org' ) );
		$this->send();
		remove_filter( 'pre_wp_mail', array( $this, 'capture_mail' ) );
		$half = function ( ?bool $sent, array $mail ): bool {
			$this->mails[] = $mail;

			return 'deux@exemple.org' !== $mail['to'];
		};
		add_filter( 'pre_wp_mail', $half, 10, 2 );
		work();
		self::assertGreaterThan( 0, progress()['failedAt'] );
		self::assertSame( 'recommended', \Passerelle\Reports\health_of_reports()['status'] );

		$this->send( array( 'note' => 'Entre-temps' ) );
		remove_filter( 'pre_wp_mail', $half );
		add_filter( 'pre_wp_mail', array( $this, 'capture_mail' ), 10, 2 );
		work();

		self::assertSame( array( 'une@exemple.org', 'deux@exemple.org', 'deux@exemple.org' ), array_column( $this->mails, 'to' ) );
		self::assertSame( array( 0, array() ), array( progress()['failedAt'], progress()['sent'] ) );
		// What came in between is in the next one, for both.
		note_progress( array( 'digestAt' => 0 ) );
		work();
		self::assertCount( 5, $this->mails );
	}

	public function test_two_servers_send_one(): void {
		$this->send();
		$owner = lock( 'reports', 60 );
		work();
		self::assertSame( array(), $this->mails );

		unlock( 'reports', (string) $owner );
		work();
		self::assertCount( 1, $this->mails );
	}

	public function test_an_admins_request_does_what_cron_does_not_come_to(): void {
		$this->send();
		wp_unschedule_hook( WORK_HOOK );
		look_after_cron();
		self::assertIsInt( wp_next_scheduled( WORK_HOOK ) );
		self::assertSame( array(), $this->mails );

		wp_unschedule_hook( WORK_HOOK );
		wp_schedule_single_event( time() - 3600, WORK_HOOK );
		look_after_cron();
		self::assertCount( 1, $this->mails );
		self::assertGreaterThan( time(), wp_next_scheduled( WORK_HOOK ) );
	}

	public function test_a_reader_is_told_once_a_day_in_constant_words_and_then_forgotten(): void {
		foreach ( array( 'un', 'deux' ) as $number => $note ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			$this->send( array( 'note' => $note, 'email' => 'Lectrice@exemple.org' ) );
		}

		$this->settings( 'off' );
		$this->rest( 'POST', '/reports/bulk', array( 'ids' => array_map( 'intval', array_column( self::stored(), 'id' ) ), 'status' => 'fixed' ), 'editor' );
		work();
		work();

		self::assertSame( array( 'lectrice@exemple.org' ), array_column( $this->mails, 'to' ) );
		self::assertStringNotContainsString( 'lectures', $this->mails[0]['message'] );
		self::assertSame( array( '', '' ), array_column( self::stored(), 'email' ) );

		// Another repair on the same day: tomorrow.
		$_SERVER['REMOTE_ADDR'] = '5.9.1.1';
		$this->send( array( 'note' => 'trois', 'email' => 'lectrice@exemple.org' ) );
		$this->rest( 'PATCH', '/reports/' . self::stored()[2]['id'], array( 'status' => 'fixed' ), 'editor' );
		work();
		self::assertCount( 1, $this->mails );
		db()->query( 'DELETE FROM ' . table( 'counts' ) );
		work();
		self::assertCount( 2, $this->mails );
	}

	public function test_nobody_is_told_because_of_what_waited(): void {
		$this->settings( 'off' );
		$this->send( array( 'email' => 'une@exemple.org' ), array(), false );
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'fixed' ), 'editor' );
		work();

		self::assertSame( array(), $this->mails );
		self::assertSame( '', self::the_report()['email'] );
	}

	public function test_who_had_no_script_is_told_once_somebody_let_it_through(): void {
		$this->settings( 'off' );
		$this->post_form( array( 'email' => 'une@exemple.org' ) );
		$path = '/reports/' . self::the_report()['id'];
		$this->rest( 'PATCH', $path, array( 'status' => 'new' ), 'editor' );
		$this->rest( 'PATCH', $path, array( 'status' => 'fixed' ), 'editor' );
		work();

		self::assertSame( array( 'une@exemple.org' ), array_column( $this->mails, 'to' ) );
		self::assertSame( '', self::the_report()['email'] );
	}

	public function test_a_dead_letterbox_is_given_up_and_forgotten(): void {
		$this->settings( 'off' );
		$this->send( array( 'email' => 'une@exemple.org' ) );
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'fixed' ), 'editor' );
		add_filter( 'pre_wp_mail', '__return_false', 99 );
		work();
		self::assertSame( 'une@exemple.org', self::the_report()['email'] );

		db()->query( 'UPDATE ' . table( 'reports' ) . ' SET tell_at = tell_at - 4 * 86400' );
		work();
		self::assertSame( '', self::the_report()['email'] );
	}

	public function test_forgets_in_time(): void {
		foreach ( array( 'ouvert', 'fermé', 'fermé depuis longtemps' ) as $number => $note ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			$this->send( array( 'note' => $note, 'email' => "une$number@exemple.org" ) );
		}

		$day = 86400;
		db()->query( 'UPDATE ' . table( 'reports' ) . " SET created_at = created_at - 400 * $day" );
		db()->query( 'UPDATE ' . table( 'reports' ) . " SET status = 'fixed', closed_at = created_at + 221 * $day WHERE note = 'fermé'" );
		db()->query( 'UPDATE ' . table( 'reports' ) . " SET status = 'fixed', closed_at = created_at + 219 * $day WHERE note LIKE '%longtemps'" );
		db()->query( 'UPDATE ' . table( 'counts' ) . " SET at = at - 3 * $day" );
		db()->query( 'UPDATE ' . table( 'days' ) . " SET day = '20200101'" );

		forget( time() );

		self::assertSame( array( 'ouvert', 'fermé' ), array_column( self::stored(), 'note' ) );
		self::assertSame( array( '', '' ), array_column( self::stored(), 'email' ) );
		self::assertSame( array(), self::counts() );
		self::assertSame( array(), db()->get_col( 'SELECT day FROM ' . table( 'days' ) ) );
	}

	/** @param list<string> $recipients */
	private function settings( string $digest, array $recipients = array() ): void {
		update_option( 'passerelle_settings', array( 'reports' => array( 'askEmail' => true, 'digest' => $digest, 'recipients' => $recipients ) ) );
	}
}

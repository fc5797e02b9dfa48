<?php
/**
 * The same once more: by the same reader, by another one, after the repair.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

require_once __DIR__ . '/ReportsTestCase.php';

final class RepeatTest extends ReportsTestCase {
	public function test_the_same_again_is_the_same_answer(): void {
		$id    = wp_generate_uuid4();
		$first = $this->send( array( 'id' => $id, 'note' => 'Un mot' ) );

		// A retry may have waited, and its stamp may be another.
		$again = $this->send( array( 'id' => strtoupper( $id ), 'note' => 'Un mot', 'elapsed' => 90000 ) );

		self::assertSame( array( 201, $first->get_data() ), array( $again->get_status(), $again->get_data() ) );
		self::assertSame( '1', self::the_report()['count'] );
	}

	public function test_the_same_id_for_something_else_is_refused(): void {
		$id = wp_generate_uuid4();
		$this->send( array( 'id' => $id, 'note' => 'Un mot' ) );

		$other = $this->send( array( 'id' => $id, 'note' => 'Un autre' ) );

		self::assertSame( array( 409, 'passerelle_other_report' ), array( $other->get_status(), self::error_code( $other ) ) );
		self::assertSame( 'Un mot', self::the_report()['note'] );
	}

	public function test_a_repetition_after_the_repair_opens_nothing(): void {
		$fields = array( 'id' => wp_generate_uuid4() );
		$this->send( $fields );
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'fixed' ), 'editor' );

		self::assertSame( 'received', $this->send( $fields )->get_data()['status'] );
		self::assertSame( 'fixed', self::the_report()['status'] );
	}

	public function test_another_reader_who_says_the_same_is_added(): void {
		$this->send( array( 'note' => 'L’image manque.' ) );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';

		$answer = $this->send( array( 'note' => '  l’image  manque ' ) );

		self::assertSame( array( 'received', true ), array( $answer->get_data()['status'], $answer->get_data()['known'] ) );
		self::assertDoesNotMatchRegularExpression( '/\d/', $answer->get_data()['message'] );
		self::assertSame( '2', self::the_report()['count'] );
	}

	public function test_who_says_it_twice_is_counted_once(): void {
		$this->send();
		$this->send();

		self::assertSame( '1', self::the_report()['count'] );
	}

	public function test_after_the_repair_it_opens_anew(): void {
		$this->send();
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'fixed' ), 'editor' );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';

		self::assertFalse( $this->send()->get_data()['known'] );
		self::assertSame( array( 'fixed', 'new' ), array_column( self::stored(), 'status' ) );
	}

	public function test_the_same_network_too_is_heard_again_after_the_repair(): void {
		$this->send();
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'fixed' ), 'editor' );

		self::assertSame( 'received', $this->send()->get_data()['status'] );
		self::assertSame( array( 'fixed', 'new' ), array_column( self::stored(), 'status' ) );

		// But once: it is open now.
		$this->send();
		self::assertSame( array( '1', '1' ), array_column( self::stored(), 'count' ) );
	}

	public function test_without_script_the_same_network_is_heard_again_after_the_repair(): void {
		$this->post_form();
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'dismissed' ), 'editor' );
		$this->post_form();
		$this->post_form();

		self::assertSame( array( array( 'dismissed', '1' ), array( 'held', '1' ) ), array_map( static fn( array $row ): array => array( $row['status'], $row['count'] ), self::stored() ) );
	}

	public function test_what_waits_never_grows_what_was_had(): void {
		$this->send();
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';
		$this->send( array(), array(), false );

		self::assertSame( array( array( 'new', '1' ), array( 'held', '1' ) ), array_map( static fn( array $row ): array => array( $row['status'], $row['count'] ), self::stored() ) );
	}

	public function test_who_leaves_an_address_has_a_report_of_their_own(): void {
		$this->send( array( 'email' => 'une@exemple.org' ) );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';
		$this->send( array( 'email' => 'deux@exemple.org' ) );

		self::assertSame( array( 'une@exemple.org', 'deux@exemple.org' ), array_column( self::stored(), 'email' ) );
	}
}

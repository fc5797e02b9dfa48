<?php
/**
 * POST reports: what readers send, and what becomes of it.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

require_once __DIR__ . '/ReportsTestCase.php';

final class ReceiveTest extends ReportsTestCase {
	public function test_one_tap_is_enough(): void {
		$answer = $this->send();

		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( 'received', $answer->get_data()['status'] );
		self::assertFalse( $answer->get_data()['known'] );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );

		$row = self::the_report();
		self::assertSame( array( (string) $this->article, 'image', 'new', '', '1' ), array( $row['post_id'], $row['reason'], $row['status'], $row['held_for'], $row['count'] ) );
	}
}

<?php
/**
 * What every test stands on: a real WordPress, as it was before, after each test.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use Passerelle\Tests\Support\Articles;
use Passerelle\Tests\Support\Isolation;
use Passerelle\Tests\Support\Requests;
use Passerelle\Tests\Support\Servers;
use PHPUnit\Framework\TestCase as PhpUnitTestCase;

abstract class TestCase extends PhpUnitTestCase {
	use Isolation;
	use Articles;
	use Requests;
	use Servers;

	/** @var list<array{to: string|list<string>, subject: string, message: string}> What wp_mail() was asked to send. */
	protected array $mails = array();

	protected function setUp(): void {
		parent::setUp();
		$this->isolate();
		$this->mails = array();
		add_filter( 'pre_wp_mail', array( $this, 'capture_mail' ), 10, 2 );
	}

	protected function tearDown(): void {
		$this->stop_servers();
		$this->restore();
		parent::tearDown();
	}

	/**
	 * @internal A filter has to be public.
	 *
	 * @param array{to: string|list<string>, subject: string, message: string} $mail
	 */
	public function capture_mail( ?bool $sent, array $mail ): bool {
		$this->mails[] = $mail;

		return true;
	}

	/** How many queries something costs. */
	protected function count_queries( callable $act ): int {
		global $wpdb;

		$before = $wpdb->num_queries;
		$act();

		return $wpdb->num_queries - $before;
	}
}

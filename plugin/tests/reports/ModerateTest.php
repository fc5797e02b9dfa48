<?php
/**
 * What moderators see and decide.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/ReportsTestCase.php';

final class ModerateTest extends ReportsTestCase {
	private int $other = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->other = $this->post( array( 'post_title' => 'Un autre' ) );
		$this->send( array( 'reason' => 'image', 'note' => 'Photo 100 % blanche', 'email' => 'une@exemple.org' ) );
		$this->send( array( 'reason' => 'typo', 'quote' => 'un passage' ) );
		$this->send( array( 'postId' => $this->other, 'reason' => 'typo' ), array(), false );
	}

	/** @return array<string, array{string, string, int}> */
	public static function roles(): array {
		return array(
			'nobody'        => array( '', 'GET', 401 ),
			'a subscriber'  => array( 'subscriber', 'GET', 403 ),
			'a contributor' => array( 'contributor', 'GET', 403 ),
			'an author'     => array( 'author', 'GET', 403 ),
			'an editor'     => array( 'editor', 'GET', 200 ),
			'an admin'      => array( 'administrator', 'GET', 200 ),
		);
	}

	#[DataProvider( 'roles' )]
	public function test_who_reads( string $role, string $method, int $status ): void {
		foreach ( array( '/reports', '/reports/articles', '/reports/hours', '/reports/export.csv' ) as $route ) {
			self::assertSame( $status, $this->rest( $method, $route, null, $role )->get_status(), $route );
		}

		$id = self::stored()[0]['id'];
		self::assertSame( $status, $this->rest( 'PATCH', "/reports/$id", array( 'status' => 'confirmed' ), $role )->get_status() );
		self::assertSame( $status, $this->rest( 'POST', '/reports/bulk', array( 'ids' => array( (int) $id ), 'status' => 'confirmed' ), $role )->get_status() );
	}

	public function test_a_volunteer_without_any_other_right_moderates(): void {
		$id   = $this->user( 'subscriber' );
		$user = get_userdata( $id );
		$user->add_cap( 'passerelle_moderate' );

		self::assertSame( 200, $this->rest( 'GET', '/reports', null, $id )->get_status() );
		$articles = $this->rest( 'GET', '/reports/articles', null, $id )->get_data();
		self::assertSame( '', $articles[0]['editLink'] );
	}

	public function test_who_may_edit_an_article_sees_its_reports_only(): void {
		$author = $this->user( 'author' );
		$own    = $this->post( array( 'post_author' => $author ) );
		$this->send( array( 'postId' => $own ) );

		self::assertCount( 1, $this->rest( 'GET', '/reports', array( 'postId' => $own ), $author )->get_data() );
		self::assertSame( 403, $this->rest( 'GET', '/reports', array( 'postId' => $this->article ), $author )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', '/reports', array( 'postId' => 0 ), $author )->get_status() );
	}

	public function test_addresses_never_leave_the_server(): void {
		foreach ( array( '/reports', '/reports/articles' ) as $route ) {
			self::assertStringNotContainsString( 'exemple.org', (string) wp_json_encode( $this->rest( 'GET', $route, null, 'administrator' )->get_data() ) );
		}

		$rows = $this->rest( 'GET', '/reports', array( 'order' => 'asc' ), 'editor' )->get_data();
		self::assertSame( array( true, false, false ), array_column( $rows, 'wantsAnswer' ) );
	}

	/** @return array<string, array{array<string, mixed>, list<string>}> Query, reasons found. */
	public static function queries(): array {
		return array(
			'a status'        => array( array( 'status' => 'held' ), array( 'typo' ) ),
			'two'             => array( array( 'status' => 'new,held', 'reason' => 'typo' ), array( 'typo', 'typo' ) ),
			'words'           => array( array( 'search' => 'blanche' ), array( 'image' ) ),
			'another case'    => array( array( 'search' => 'PASSAGE' ), array( 'typo' ) ),
			'a per cent sign' => array( array( 'search' => '100 %' ), array( 'image' ) ),
			'a lone per cent' => array( array( 'search' => '%' ), array( 'image' ) ),
			'an underscore'   => array( array( 'search' => '_' ), array() ),
			'SQL'             => array( array( 'search' => "' OR 1=1 -- " ), array() ),
			'a title'         => array( array( 'search' => 'Un autre' ), array( 'typo' ) ),
		);
	}

	/**
	 * @param array<string, mixed> $query
	 * @param list<string>         $reasons
	 */
	#[DataProvider( 'queries' )]
	public function test_filters( array $query, array $reasons ): void {
		$answer = $this->rest( 'GET', '/reports', $query + array( 'order' => 'asc' ), 'editor' );

		self::assertSame( $reasons, array_column( $answer->get_data(), 'reason' ) );
		self::assertSame( (string) count( $reasons ), $answer->get_headers()['X-WP-Total'] );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function bad_queries(): array {
		return array(
			'status'   => array( array( 'status' => 'spam' ) ),
			'orderby'  => array( array( 'orderby' => 'id; DROP TABLE' ) ),
			'per_page' => array( array( 'per_page' => 101 ) ),
			'page'     => array( array( 'page' => 0 ) ),
			'unknown'  => array( array( 'statuss' => 'new' ) ),
		);
	}

	/** @param array<string, mixed> $query */
	#[DataProvider( 'bad_queries' )]
	public function test_refuses_filters_that_are_none( array $query ): void {
		self::assertSame( 400, $this->rest( 'GET', '/reports', $query, 'editor' )->get_status() );
	}

	public function test_articles_begin_with_the_most_reported(): void {
		$rows = $this->rest( 'GET', '/reports/articles', null, 'editor' )->get_data();

		self::assertSame( array( $this->article, $this->other ), array_column( $rows, 'postId' ) );
		self::assertSame( array( array( 2, 0 ), array( 0, 1 ) ), array_map( static fn( array $row ): array => array( $row['open'], $row['held'] ), $rows ) );
		self::assertSame( 'L’été des lectures', $rows[0]['title'] );
		self::assertStringContainsString( 'action=edit', $rows[0]['editLink'] );
	}

	public function test_articles_tell_what_is_wrong_with_them_in_one_more_query_however_many(): void {
		$ask = fn(): array => $this->rest( 'GET', '/reports/articles', null, 'editor' )->get_data();
		$ask();
		$few                    = $this->count_queries( $ask );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';
		$this->send( array( 'reason' => 'typo', 'quote' => 'un passage' ) );

		foreach ( array( 'Trois', 'Quatre', 'Cinq' ) as $title ) {
			$this->send( array( 'postId' => $this->post( array( 'post_title' => $title ) ), 'reason' => 'link' ) );
		}

		$rows = array_column( $ask(), 'reasons', 'title' );

		self::assertSame( array( 'typo', 'image' ), $rows['L’été des lectures'] );
		self::assertSame( array( array( 'typo' ), array( 'link' ) ), array( $rows['Un autre'], $rows['Cinq'] ) );
		self::assertSame( $few, $this->count_queries( $ask ) );
	}

	public function test_decides(): void {
		$id  = self::stored()[0]['id'];
		$row = $this->rest( 'PATCH', "/reports/$id", array( 'status' => 'fixed', 'internalNote' => 'Remise en place' ), 'editor' )->get_data();

		self::assertSame( array( 'fixed', 'Remise en place' ), array( $row['status'], $row['internalNote'] ) );
		self::assertMatchesRegularExpression( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $row['closedAt'] );

		$row = $this->rest( 'PATCH', "/reports/$id", array( 'status' => 'new' ), 'editor' )->get_data();
		self::assertSame( array( 'new', null, 'Remise en place' ), array( $row['status'], $row['closedAt'], $row['internalNote'] ) );
	}

	public function test_released_it_collects_again(): void {
		$held = self::stored()[2];
		$this->rest( 'PATCH', "/reports/{$held['id']}", array( 'status' => 'new' ), 'editor' );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';

		self::assertTrue( $this->send( array( 'postId' => $this->other, 'reason' => 'typo' ) )->get_data()['known'] );
		self::assertSame( '2', self::stored()[2]['count'] );
	}

	public function test_an_address_goes_when_there_is_nothing_to_tell(): void {
		$id = self::stored()[0]['id'];
		$this->rest( 'PATCH', "/reports/$id", array( 'status' => 'dismissed' ), 'editor' );

		self::assertSame( '', self::stored()[0]['email'] );
	}

	public function test_bulk_says_what_failed(): void {
		$ids    = array_map( static fn( array $row ): int => (int) $row['id'], self::stored() );
		$answer = $this->rest( 'POST', '/reports/bulk', array( 'ids' => array( ...$ids, 999999 ), 'status' => 'dismissed' ), 'editor' )->get_data();

		self::assertSame( array( 'done' => 3, 'failed' => array( array( 'id' => 999999, 'code' => 'passerelle_unknown_report' ) ) ), $answer );
		self::assertSame( array( 'dismissed' ), array_values( array_unique( array_column( self::stored(), 'status' ) ) ) );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function bad_changes(): array {
		return array(
			'held'        => array( array( 'status' => 'held' ) ),
			'unknown'     => array( array( 'status' => 'done' ) ),
			'nothing'     => array( array() ),
			'other field' => array( array( 'status' => 'new', 'email' => 'x@exemple.org' ) ),
		);
	}

	/** @param array<string, mixed> $change */
	#[DataProvider( 'bad_changes' )]
	public function test_refuses_other_changes( array $change ): void {
		self::assertSame( 400, $this->rest( 'PATCH', '/reports/' . self::stored()[0]['id'], $change, 'editor' )->get_status() );
	}

	public function test_unknown_reports_are_not_found(): void {
		self::assertSame( 404, $this->rest( 'PATCH', '/reports/999999', array( 'status' => 'fixed' ), 'editor' )->get_status() );
	}

	public function test_hours_tell_a_crowd_from_an_attack(): void {
		$hours = $this->rest( 'GET', '/reports/hours', null, 'editor' )->get_data();
		$sums  = array_map( static fn( string $key ): int => array_sum( array_column( $hours, $key ) ), array( 'received', 'held', 'refused' ) );

		self::assertSame( array( 2, 1, 0 ), $sums );
		self::assertSame( 1, max( array_column( $hours, 'networks' ) ) );
		// One after the other, the quiet ones too.
		self::assertCount( 24, $hours );
		self::assertSame( array( 3600 ), array_values( array_unique( array_map( static fn( int $place ): int => strtotime( $hours[ $place ]['hour'] ) - strtotime( $hours[ $place - 1 ]['hour'] ), range( 1, 23 ) ) ) ) );
		self::assertLessThanOrEqual( 3600, time() - strtotime( $hours[23]['hour'] ) );
	}
}

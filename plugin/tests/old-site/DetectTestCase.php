<?php
/**
 * Articles as importers leave them, an old site to ask, and what detection makes of both.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use function Passerelle\OldSite\address;

require_once __DIR__ . '/OldSiteTestCase.php';

abstract class DetectTestCase extends OldSiteTestCase {
	/** Ids of the old site that are no ids here. */
	protected const OLD_IDS = array( 8, 12, 25, 40, 61, 77, 102, 150, 151, 200, 812, 1204 );

	/** An id here that no article has yet. */
	protected const FAR = 70000;

	/**
	 * Articles of the old site, over twelve years, and three written here afterwards.
	 *
	 * @param callable(int $old_id, array $post): int $import
	 * @return array<int, int> Old ids by post; 0 for those written here.
	 */
	protected function move( callable $import ): array {
		$posts = array();

		foreach ( self::OLD_IDS as $index => $old_id ) {
			$posts[ $import( $old_id, array( 'post_title' => self::title( $old_id ), 'post_date' => sprintf( '%d-05-04 10:00:00', 2004 + $index ) ) ) ] = $old_id;
		}

		return $posts + $this->write_here();
	}

	/** @return array<int, int> */
	protected function write_here( int $many = 3 ): array {
		$posts = array();

		for ( $number = 1; $number <= $many; ++$number ) {
			$posts[ $this->post( array( 'import_id' => self::FAR + 5000 + $number, 'post_title' => "Écrit ici, le $number", 'post_date' => "2021-0$number-01 10:00:00" ) ) ] = 0;
		}

		return $posts;
	}

	protected static function title( int $old_id ): string {
		return "L’été n° $old_id des passeurs « du gué »";
	}

	/** @return array<string, mixed> */
	protected function detect( string $url, string $example = '' ): array {
		$answer = $this->rest( 'POST', '/old-sites/detect', array( 'url' => $url ) + ( '' === $example ? array() : array( 'example' => $example ) ), 'administrator' );

		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( 0, \Passerelle\OldSite\revision(), 'Something was written.' );

		return $answer->get_data();
	}

	/**
	 * "That is right": one write, and every article leads to where it lived.
	 *
	 * @param array<string, mixed> $found
	 * @param array<int, int>      $posts Old ids by post.
	 * @param string               $url   With `%d`.
	 */
	protected function assert_links( array $found, array $posts, string $url ): void {
		$this->accept( $found );

		foreach ( $posts as $id => $old_id ) {
			self::assertSame( 0 === $old_id ? '' : sprintf( $url, $old_id ), address( get_post( $id ) ), get_the_title( $id ) );
		}

		self::assertSame( array( count( array_filter( $posts ) ), count( $posts ) ), array( $found['recognised'], $found['of'] ) );
	}

	/** @param array<string, mixed> $found */
	protected function accept( array $found ): void {
		$answer = $this->rest( 'PUT', '/old-sites', array( 'revision' => 0, 'items' => array( $found['item'] ) ), 'administrator' );

		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
	}

	/** @param array<string, mixed> $found */
	protected static function doubts( array $found ): array {
		return array_column( $found['doubts'], 'code' );
	}

	/**
	 * A web server with these pages.
	 *
	 * @param array<string, string|array{0: int, 1?: list<string>, 2?: string}> $pages By path and query; a text is a page, else status, headers, body.
	 * @return string Its address without a slash at the end.
	 */
	protected function serve( array $pages ): string {
		return $this->local_server(
			'$page = ( ' . var_export( $pages, true ) . ' )[ $_SERVER["REQUEST_URI"] ] ?? array( 404 );
			$page = is_array( $page ) ? $page : array( 200, array(), $page );
			http_response_code( $page[0] );
			array_map( "header", array_map( static fn ( $line ) => str_replace( "HOST", $_SERVER["HTTP_HOST"], $line ), $page[1] ?? array() ) );
			echo str_replace( "HOST", $_SERVER["HTTP_HOST"], $page[2] ?? "" );'
		);
	}

	/**
	 * The home page of a SPIP with these links: titles by address.
	 *
	 * @param array<string, string> $links
	 */
	protected static function spip_home( array $links = array(), string $more = '' ): string {
		$list = '';

		foreach ( $links as $href => $title ) {
			$list .= '<li><a href="' . esc_attr( $href ) . '">' . esc_html( $title ) . '</a></li>';
		}

		return '<!doctype html><html><head><title>Les Passeurs - Lectures</title><meta name="generator" content="SPIP 3.2.8 [24473]"></head>'
			. "<body><h1>Les Passeurs</h1><ul>$list</ul>$more</body></html>";
	}

	protected static function article_page( string $title ): string {
		return '<!doctype html><html><head><title>' . esc_html( $title ) . ' - Les Passeurs</title><meta name="generator" content="SPIP 3.2.8"></head><body><h1>' . esc_html( $title ) . '</h1></body></html>';
	}
}

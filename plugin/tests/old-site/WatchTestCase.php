<?php
/**
 * An old site on this machine, and articles that come from it.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use Passerelle\Tests\TestCase;

use function Passerelle\lock;
use function Passerelle\OldSite\keep_watch;
use function Passerelle\OldSite\link_state;
use function Passerelle\OldSite\look_after;
use function Passerelle\OldSite\old_site;
use function Passerelle\OldSite\replace_old_sites;
use function Passerelle\OldSite\revision;
use function Passerelle\OldSite\watch_of;
use function Passerelle\unlock;

abstract class WatchTestCase extends TestCase {
	protected string $old;

	protected int $now;

	/** @var list<int> Posts whose pages were said to have changed. */
	protected array $changed = array();

	protected function setUp(): void {
		parent::setUp();
		$this->old     = $this->local_server( '$folder = __DIR__; require ' . var_export( dirname( __DIR__ ) . '/support/ancien.php', true ) . ';' );
		$this->now     = time();
		$this->changed = array();
		add_filter( 'passerelle_watch_pace', static fn(): float => 0.0 );
		add_action( 'passerelle_pages_changed', function ( array $ids ): void { $this->changed = array( ...$this->changed, ...$ids ); } );
		// What the installation itself brought.
		array_map( static fn( int $id ): mixed => wp_delete_post( $id, true ), get_posts( array( 'post_type' => 'any', 'fields' => 'ids', 'numberposts' => -1 ) ) );
		$this->set_up_old_sites( array( $this->site() ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected function site( array $changes = array() ): array {
		return array_merge(
			array(
				'id'             => 'ancien',
				'name'           => 'Ancien site',
				'baseUrl'        => "{$this->old}/",
				'formerUrls'     => array(),
				'system'         => 'spip',
				'state'          => 'online',
				'identities'     => array( array( 'object' => 'post', 'kind' => 'article', 'source' => 'meta', 'key' => '_fgs2wp_old_article_id' ) ),
				'articleUrl'     => 'spip.php?article{id}',
				'searchUrl'      => 'spip.php?page=recherche&recherche={query}',
				'searchFallback' => 'archive',
			),
			$changes
		);
	}

	/** @param list<array<string, mixed>> $items */
	protected function set_up_old_sites( array $items ): void {
		self::assertIsInt( replace_old_sites( $items, revision() ) );
	}

	/**
	 * Articles 1 to n of the old site.
	 *
	 * @return array<int, int> Posts by their old ids.
	 */
	protected function articles( int $count ): array {
		$posts = array();

		for ( $id = 1; $id <= $count; ++$id ) {
			$posts[ $id ] = $this->imported_post( 'fgs2wp', $id, array( 'post_title' => "L'été n°&nbsp;$id des <em>lectures</em>" ) );
		}

		return $posts;
	}

	/** @param array<string, string> $mood See support/ancien.php. */
	protected function old_site_is( array $mood ): void {
		$answer = wp_remote_get( "{$this->old}/mood?" . http_build_query( $mood ), array( 'timeout' => 30 ) );

		self::assertSame( 200, wp_remote_retrieve_response_code( $answer ), is_wp_error( $answer ) ? $answer->get_error_message() : '' );
	}

	/** One run of the watch, some days from now. */
	protected function look( float $days = 0 ): void {
		$owner = lock( 'watch', 180 );
		$now   = $this->now + (int) ( $days * DAY_IN_SECONDS );
		$site  = old_site( 'ancien' );
		self::assertIsString( $owner );
		self::assertNotNull( $site );

		if ( 'online' === $site['state'] ) {
			// Cron waits for its time; the tests do not.
			keep_watch( 'ancien', array( 'nextAt' => 0 ) + watch_of( $site ) );
			look_after( $site, $owner, $now );
		}

		unlock( 'watch', $owner );
	}

	/** @return array{string, int} */
	protected function state( int $post ): array {
		$link = link_state( $post );

		return array( $link['state'], $link['status'] );
	}

	/** @return list<string> What the old site was asked for, without the tests' own wishes. */
	protected function asked(): array {
		return array_values( preg_grep( '~/mood~', $this->requests( $this->old ), PREG_GREP_INVERT ) );
	}
}

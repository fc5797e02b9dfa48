<?php
/**
 * What tests of old sites share: the files that only routes and lists load, and an old site to begin with.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use Passerelle\Tests\TestCase;

use function Passerelle\OldSite\replace_old_sites;
use function Passerelle\OldSite\revision;

require_once dirname( __DIR__, 2 ) . '/inc/old-site/rest/doors.php';

abstract class OldSiteTestCase extends TestCase {
	protected function setUp(): void {
		parent::setUp();
		// What the installation itself brought.
		array_map( static fn( int $id ): mixed => wp_delete_post( $id, true ), get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'fields' => 'ids', 'numberposts' => -1 ) ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected static function site( array $changes = array() ): array {
		return array_merge(
			array(
				'id'             => 'ancien',
				'name'           => 'Ancien site',
				'baseUrl'        => 'https://ancien.example/',
				'formerUrls'     => array(),
				'system'         => 'spip',
				'state'          => 'online',
				'identities'     => array( self::rule() ),
				'articleUrl'     => 'spip.php?article{id}',
				'searchUrl'      => 'spip.php?page=recherche&recherche={query}',
				'searchFallback' => 'archive',
			),
			$changes
		);
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected static function rule( array $changes = array() ): array {
		return array_merge( array( 'object' => 'post', 'kind' => 'article', 'source' => 'meta', 'key' => '_fgs2wp_old_article_id' ), $changes );
	}

	/** @param array<string, mixed> ...$items */
	protected function set_up_sites( array ...$items ): void {
		self::assertIsInt( replace_old_sites( array_values( $items ), revision() ) );
	}

	/** Writes what WordPress would not let through: guids as scripts leave them, slugs with capitals. */
	protected function overwrite( int $id, string $column, string $value ): int {
		global $wpdb;

		$wpdb->update( $wpdb->posts, array( $column => $value ), array( 'ID' => $id ) );
		clean_post_cache( $id );

		return $id;
	}
}

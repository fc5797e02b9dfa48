<?php
/**
 * Lists filtered by rules: the database answers as PHP does, in each shape of rules.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;
use WP_Query;

use function Passerelle\OldSite\is_imported;
use function Passerelle\OldSite\prepare_lists;

require_once __DIR__ . '/OldSiteTestCase.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

final class ListFilterTest extends OldSiteTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->set_up_sites( self::site() );
	}

	#[DataProvider( 'rules' )]
	public function test_filters_as_the_rules_say( array $site ): void {
		$term = $this->term();
		$site = json_decode( str_replace( '"TERM"', (string) $term, (string) wp_json_encode( $site ) ), true );
		$this->set_up_sites( self::site( $site ) );
		$ids = $this->all_kinds_of_articles( $term );

		$imported = array_values( array_filter( $ids, static fn( int $id ): bool => is_imported( get_post( $id ) ) ) );
		$checked  = array_slice( $imported, 0, 1 );
		array_map( static fn( int $id ) => update_post_meta( $id, '_passerelle_checked', '2024-01-01' ), $checked );

		self::assertGreaterThan( 1, count( $imported ) );
		self::assertEqualsCanonicalizing( array_diff( $imported, $checked ), $this->filtered( 'waiting' ), 'waiting' );
		self::assertEqualsCanonicalizing( $checked, $this->filtered( 'checked' ), 'checked' );
		self::assertEqualsCanonicalizing( array_diff( $ids, $imported ), $this->filtered( 'none' ), 'none' );
		self::assertEqualsCanonicalizing( $ids, $this->filtered( '' ), 'all' );
		self::assertEqualsCanonicalizing( $ids, $this->filtered( 'x' ), 'unknown' );
	}

	public static function rules(): array {
		$guid = array( 'object' => 'post', 'kind' => 'article', 'source' => 'guid', 'pattern' => '[/?]article([1-9][0-9]{0,9})(?:\.html)?=?(?:[?&#].*)?$' );
		$id   = array( 'object' => 'post', 'kind' => 'article', 'source' => 'postId', 'where' => array( 'postType' => array( 'post' ) ) );

		return array(
			'a meta'                         => array( array() ),
			'a meta of paths'                => array( array( 'identities' => array( self::rule( array( 'kind' => 'path', 'key' => '_import_url', 'pattern' => '^(?:https?://(?:www\.)?ancien\.example/|/?)([^#/][^#]*)' ) ) ) ) ),
			'a guid'                         => array( array( 'identities' => array( $guid ) ) ),
			'a guid and a meta'              => array( array( 'identities' => array( $guid, self::rule() ) ) ),
			'a look ahead'                   => array( array( 'identities' => array( array( 'pattern' => '^(?=https?://(?:www\.)?ancien\.example/).*article([1-9][0-9]{0,9})$' ) + $guid ) ) ),
			'a slug'                         => array( array( 'identities' => array( array( 'source' => 'slug', 'pattern' => '^art(?:icle)?([1-9][0-9]{0,9})$' ) + $guid ) ) ),
			'an id, up to a day'             => array( array( 'identities' => array( array( 'until' => array( 'date' => '2012-07-14' ) ) + $id ) ) ),
			'an id, up to an id'             => array( array( 'identities' => array( array( 'until' => array( 'id' => 81240 ) ) + $id ) ) ),
			'a term'                         => array( array( 'identities' => array( self::rule( array( 'where' => array( 'term' => array( 'TERM', 99999 ) ) ) ), $guid ) ) ),
			'a term’s own id'                => array( array( 'identities' => array( self::rule( array( 'object' => 'term' ) ), $guid ) ) ),
			'no rule, addresses typed'       => array( array( 'identities' => array(), 'formerUrls' => array( 'http://www.exemple.org/vieux/' ) ) ),
			'signs that SQL reads otherwise' => array( array( 'identities' => array( $guid, self::rule( array( 'key' => "o'ld_%", 'pattern' => '^\\\\?\'?"?([1-9][0-9]{0,9})$' ) ) ) ) ),
		);
	}

	/** @return list<int> */
	private function all_kinds_of_articles( int $term ): array {
		$metas = array( '12', ' 13 ', 'abc', '-1', '0', '014', '99999999999', '1000000', array( 15 ), '1.5', '' );
		$urls  = array( 'https://ancien.example/un/deux.html', '/un/trois', 'https://autre.example/x', 'https://ancien.example/un deux', '/a/../b', '/"quatre', 'https://ANCIEN.example/cinq', '#x' );
		$guids = array( 'https://ancien.example/spip.php?article12', 'https://ancien.example/spip.php?Article13', 'https://ancien.example/article14.html', 'http://autre.example/article15', 'https://ancien.example/article0' );
		$slugs = array( 'art12', 'article13', 'art0', 'art14b', 'start15' );
		$typed = array( 'https://ancien.example/x', 'http://exemple.org/vieux/y', 'https://autre.example/', 'http://exemple.org/neuf', 'javascript:alert(1)' );
		$ids   = array();

		foreach ( $metas as $index => $value ) {
			$ids[] = $this->with_meta( '_fgs2wp_old_article_id', $value, array( 'post_category' => array( $index % 3 ? 1 : $term ) ) );
		}

		foreach ( $urls as $value ) {
			$ids[] = $this->with_meta( '_import_url', $value );
		}

		foreach ( $typed as $value ) {
			$ids[] = $this->with_meta( '_passerelle_old_url', $value );
		}

		foreach ( $guids as $guid ) {
			$ids[] = $this->overwrite( $this->post(), 'guid', $guid );
		}

		foreach ( $slugs as $index => $slug ) {
			$ids[] = $this->post( array( 'post_name' => $slug, 'import_id' => 81238 + $index, 'post_date' => '2012-07-' . ( 12 + $index ) . ' 23:59:59' ) );
		}

		$ids[] = $this->with_meta( "o'ld_%", '\\"16' );
		$first = $this->with_meta( '_fgs2wp_old_article_id', 'abc' );
		add_post_meta( $first, '_fgs2wp_old_article_id', '17' );

		return array( ...$ids, $first );
	}

	private function with_meta( string $key, mixed $value, array $post = array() ): int {
		$id = $this->post( $post );
		add_post_meta( $id, wp_slash( $key ), wp_slash( $value ) );

		return $id;
	}

	/** @return list<int> */
	private function filtered( string $choice ): array {
		prepare_lists();
		$_GET['passerelle'] = $choice;

		$GLOBALS['wp_the_query'] = new WP_Query();
		$GLOBALS['wp_query']     = $GLOBALS['wp_the_query'];

		return $GLOBALS['wp_query']->query( array( 'post_type' => 'post', 'posts_per_page' => -1, 'fields' => 'ids', 'post_status' => 'any' ) );
	}

	public function test_other_queries_are_left_alone(): void {
		$id = $this->post();
		prepare_lists();
		$_GET['passerelle'] = 'checked';

		self::assertSame( array( $id ), get_posts( array( 'fields' => 'ids', 'suppress_filters' => false ) ) );
	}

	public function test_offers_the_choices(): void {
		prepare_lists();
		$_GET['passerelle'] = 'waiting';
		ob_start();
		do_action( 'restrict_manage_posts', 'post', 'top' );
		$html = (string) ob_get_clean();

		self::assertStringContainsString( '<label for="passerelle-filter" class="screen-reader-text">', $html );
		self::assertStringContainsString( "<option value=\"waiting\" selected='selected'>To check</option>", $html );
		self::assertSame( 4, substr_count( $html, '<option' ) );

		ob_start();
		do_action( 'restrict_manage_posts', 'attachment', 'bar' );
		self::assertSame( '', ob_get_clean() );
	}
}

<?php
/**
 * Articles, users and pictures, in the shapes that importers leave them in.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Support;

use RuntimeException;
use WP_Error;

trait Articles {
	/**
	 * @param array<string, mixed> $post As wp_insert_post() wants it; published unless it says otherwise.
	 * @return int Its id.
	 */
	protected function post( array $post = array() ): int {
		$defaults = array(
			'post_title'   => 'Un article',
			'post_content' => '<!-- wp:paragraph --><p>Le texte de l’article.</p><!-- /wp:paragraph -->',
			'post_status'  => 'publish',
			'post_date'    => '2012-07-14 18:30:00',
		);

		// wp_insert_post() takes slashes away.
		return self::id( wp_insert_post( wp_slash( array_merge( $defaults, $post ) ), true ) );
	}

	/**
	 * An article as an importer leaves it.
	 *
	 * @param string               $importer `fgs2wp` `fgs2wp-breve` `fgd2wp` `fgj2wp` `cave12` `post-id` `guid` `rss` `slug` `blogger` `url-meta`.
	 * @param int                  $old_id   Its id on the old site.
	 * @param array<string, mixed> $post     As for post().
	 * @return int Its id on this site.
	 */
	protected function imported_post( string $importer, int $old_id, array $post = array() ): int {
		if ( 'post-id' === $importer ) {
			return $this->post( array_merge( array( 'import_id' => $old_id ), $post ) );
		}

		if ( 'slug' === $importer ) {
			return $this->post( array_merge( array( 'post_name' => "art$old_id" ), $post ) );
		}

		$id = $this->post( $post );
		$this->leave_trace( $importer, $id, $old_id );

		return $id;
	}

	private function leave_trace( string $importer, int $id, int $old_id ): void {
		global $wpdb;

		$guids = array(
			// The scripts write the bare number, which wp_insert_post() would not let through.
			'guid' => (string) $old_id,
			'rss'  => "https://ancien.example/spip.php?article$old_id",
		);
		$metas = array(
			'fgs2wp'       => array( '_fgs2wp_old_article_id', (string) $old_id ),
			'fgs2wp-breve' => array( '_fgs2wp_old_news_id', (string) $old_id ),
			'fgd2wp'       => array( '_fgd2wp_old_node_id', (string) $old_id ),
			'fgj2wp'       => array( '_fgj2wp_old_id', (string) $old_id ),
			'cave12'       => array( 'c12_spip_article_id', (string) $old_id ),
			'blogger'      => array( 'blogger_permalink', "/2012/07/billet-$old_id.html" ),
			'url-meta'     => array( '_import_url', "https://ancien.example/spip.php?article$old_id" ),
		);

		if ( isset( $guids[ $importer ] ) ) {
			$wpdb->update( $wpdb->posts, array( 'guid' => $guids[ $importer ] ), array( 'ID' => $id ) );
			clean_post_cache( $id );
		} elseif ( isset( $metas[ $importer ] ) ) {
			update_post_meta( $id, $metas[ $importer ][0], $metas[ $importer ][1] );
		} else {
			throw new RuntimeException( "No importer is called $importer." );
		}
	}

	/**
	 * A user who lives for this test.
	 *
	 * @param string $role A role's name; `super` is an administrator of the whole network.
	 * @return int Its id.
	 */
	protected function user( string $role = 'administrator' ): int {
		static $count = 0;

		++$count;
		$id = self::id(
			wp_insert_user(
				array(
					'user_login' => "$role-$count",
					'user_pass'  => 'password',
					'user_email' => "$role-$count@example.org",
					'role'       => 'super' === $role ? 'administrator' : $role,
				)
			)
		);

		if ( 'super' === $role && is_multisite() ) {
			grant_super_admin( $id );
		}

		return $id;
	}

	/**
	 * @param array<string, mixed> $term As wp_insert_term() wants it.
	 * @return int Its id.
	 */
	protected function term( string $taxonomy = 'category', string $name = 'Une rubrique', array $term = array() ): int {
		$made = wp_insert_term( $name, $taxonomy, $term );

		return self::id( is_wp_error( $made ) ? $made : (int) $made['term_id'] );
	}

	private static function id( int|WP_Error $made ): int {
		if ( is_wp_error( $made ) ) {
			throw new RuntimeException( $made->get_error_message() );
		}

		return $made;
	}
}

<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use WP_Post;

use function Passerelle\article_locale;

require_once __DIR__ . '/support/polylang.php';

/**
 * Polylang and WPML cannot be had here; WPML is asked through its filter, which anyone may answer, Polylang through a
 * function of the same name and shape.
 */
final class LocaleTest extends TestCase {
	public function test_an_article_speaks_the_sites_language(): void {
		self::assertSame( get_locale(), $this->locale() );
	}

	public function test_wpml_knows_the_articles_language(): void {
		$id = $this->post();
		add_filter( 'wpml_post_language_details', static fn( mixed $known, int $post ): array => array( 'language_code' => 'nl', 'locale' => $post === $id ? 'nl_BE' : 'de_DE' ), 10, 2 );

		self::assertSame( 'nl_BE', article_locale( self::the( $id ) ) );
	}

	public function test_polylang_knows_the_articles_language(): void {
		$id = $this->post();
		add_filter( 'passerelle_test_polylang', static fn( mixed $known, int $post, string $field ): mixed => $post === $id && 'locale' === $field ? 'fr_BE' : $known, 10, 3 );

		self::assertSame( 'fr_BE', article_locale( self::the( $id ) ) );
		// It answers false for an article without a language.
		self::assertSame( get_locale(), $this->locale() );
	}

	public function test_an_article_wpml_does_not_know_speaks_the_sites_language(): void {
		add_filter( 'wpml_post_language_details', static fn(): \WP_Error => new \WP_Error( 'inconnu' ) );

		self::assertSame( get_locale(), $this->locale() );
	}

	public function test_costs_no_query(): void {
		$post = self::the( $this->post() );

		self::assertSame( 0, $this->count_queries( static fn() => article_locale( $post ) ) );
	}

	private function locale(): string {
		return article_locale( self::the( $this->post() ) );
	}

	private static function the( int $id ): WP_Post {
		$post = get_post( $id );
		self::assertInstanceOf( WP_Post::class, $post );

		return $post;
	}
}

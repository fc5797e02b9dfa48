<?php
/**
 * The strip in classic themes, which have no Block Hooks for the content.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

require_once __DIR__ . '/ReaderTestCase.php';

final class StripClassicThemeTest extends ReaderTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->use_classic_theme();
	}

	public function test_stands_once_at_the_end_of_the_content_with_its_style_in_the_head(): void {
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, '.passerelle-search', '</head>', 'La fin du texte.', '<aside class="passerelle' );
	}

	public function test_stands_after_content_without_blocks_too(): void {
		$page = $this->read( $this->article( array( 'post_content' => "Un vieux texte.\n\nSans blocs." ) ) );

		self::assertOrder( $page, '<p>Sans blocs.</p>', '<aside class="passerelle' );
	}

	public function test_stands_before_the_content_when_the_settings_say_so(): void {
		$this->settings( array( 'strip' => 'before' ) );

		self::assertOrder( $this->read( $this->article() ), '<aside class="passerelle', 'La fin du texte.' );
	}

	public function test_is_not_there_when_it_is_to_be_placed_by_hand(): void {
		$this->settings( array( 'strip' => 'manual' ) );

		self::assertNothingOfOurs( $this->read( $this->article() ) );
	}

	public function test_placed_by_hand_it_wins(): void {
		$page = $this->read( $this->article( array( 'post_content' => self::STRIP . self::PARAGRAPH ) ) );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, '</head>', '<aside class="passerelle', 'La fin du texte.' );
	}

	public function test_a_page_without_an_old_address_has_not_a_byte_of_ours(): void {
		self::assertNothingOfOurs( $this->read( $this->post() ) );
	}

	public function test_a_list_of_whole_articles_has_none(): void {
		$this->article( array( 'post_date' => current_time( 'mysql' ) ) );

		self::assertNothingOfOurs( $this->visit( '/' ) );
		self::assertNothingOfOurs( $this->feed( '/feed/' ) );
	}

	public function test_waits_for_the_password(): void {
		self::assertNothingOfOurs( $this->read( $this->article( array( 'post_password' => 'secret' ) ) ) );
	}

	public function test_another_loop_on_the_page_has_none(): void {
		$other = $this->imported_post( 'fgs2wp', 13 );
		add_action(
			'loop_start',
			static function ( \WP_Query $query ) use ( $other ): void {
				if ( $query->is_main_query() ) {
					$related = new \WP_Query( array( 'p' => $other ) );
					$related->the_post();
					the_content();
					wp_reset_postdata();
				}
			}
		);

		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertStringContainsString( 'spip.php?article12"', $page );
	}

	public function test_a_description_made_in_the_head_does_not_use_up_the_one(): void {
		$seen = '';
		add_action(
			'wp_head',
			static function () use ( &$seen ): void {
				$post = get_queried_object();
				$seen = $post instanceof \WP_Post ? apply_filters( 'the_content', $post->post_content ) : '';
			}
		);
		$page = $this->read( $this->article( array( 'post_content' => self::PARAGRAPH . self::STRIP ) ) );

		self::assertStringContainsString( 'La fin du texte.', $seen );
		self::assertStrips( 0, $seen );
		self::assertStrips( 1, $page );
	}

	public function test_an_excerpt_on_the_same_page_has_none(): void {
		$id      = $this->article();
		$excerpt = '';
		add_action(
			'loop_start',
			static function () use ( &$excerpt, $id ): void {
				$excerpt = get_the_excerpt( $id );
			}
		);
		$page = $this->read( $id );

		self::assertSame( 'La fin du texte.', $excerpt );
		self::assertStrips( 1, $page );
	}
}

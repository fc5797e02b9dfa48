<?php
/**
 * The pattern passerelle/old-site-help: a whole page that explains the way back and gathers its tools.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\is_enabled;

function register_help_pattern(): void {
	register_block_pattern_category( 'passerelle', array( 'label' => 'Passerelle' ) );
	register_block_pattern(
		'passerelle/old-site-help',
		array(
			'title'       => __( 'Help for readers: the old site', 'passerelle' ),
			'description' => __( 'A page that explains how to read articles from the old site, and searches it.', 'passerelle' ),
			'categories'  => array( 'passerelle' ),
			'keywords'    => array( __( 'old site', 'passerelle' ), __( 'archive', 'passerelle' ), __( 'help', 'passerelle' ) ),
			'postTypes'   => array( 'page' ),
			'inserter'    => is_enabled( 'old-site' ),
			// Read only when someone asks for it.
			'filePath' => __DIR__ . '/pattern-content.php',
		)
	);
}

/** The title of the help page, in the site's language. */
function help_page_title(): string {
	return in_site_locale( static fn(): string => __( 'Articles from the old site', 'passerelle' ) );
}

/** The content of the help page as block markup, in the site's language whoever creates it. */
function help_page_content(): string {
	return in_site_locale( static fn(): string => help_markup() );
}

/**
 * @template T
 * @param callable(): T $speak
 * @return T
 */
function in_site_locale( callable $speak ): mixed {
	$switched = switch_to_locale( get_locale() );

	try {
		return $speak();
	} finally {
		if ( $switched ) {
			restore_previous_locale();
		}
	}
}

function help_markup(): string {
	return paragraph( __( 'We have moved to this new site, and our older articles came along. The move was long and is not perfect: an image may be missing, a document may not open, strange signs may stand in the text. Nothing is lost: each of these articles leads back to the page it comes from.', 'passerelle' ) )
		. heading( __( 'Reading an old article', 'passerelle' ) )
		. bullets(
			array(
				__( 'A box on the article’s page says that it comes from our old site.', 'passerelle' ),
				__( '“View on the old site” opens the same article as it was published there, as long as that site is open.', 'passerelle' ),
				__( '“View the archived copy” opens the copy kept by the Internet Archive. It is there even when the old site is slow or closed.', 'passerelle' ),
				__( '“Checked article” means that someone compared it with the original: nothing is missing.', 'passerelle' ),
				__( 'Your browser’s Back button brings you back to where you were.', 'passerelle' ),
			)
		)
		. heading( __( 'Searching the old site', 'passerelle' ) )
		. paragraph( __( 'Under an article, “Search the old site for this article” looks for its exact title; “Search for these words” finds more. They are there as long as the old site can be searched. Here is what you can search or browse of it today:', 'passerelle' ) )
		. "<!-- wp:passerelle/old-search /-->\n\n"
		. heading( __( 'When a link leads nowhere', 'passerelle' ) )
		. bullets(
			array(
				__( 'Search this site for the title, or for a few rare words of the text.', 'passerelle' ),
				__( 'Then look at what is left of the old site, above.', 'passerelle' ),
				__( 'If you have the address of the page that is gone, type web.archive.org/web/ in front of it and open that: the archive shows its last copy, if it has one.', 'passerelle' ),
			)
		)
		. heading( __( 'Reporting a problem', 'passerelle' ) )
		. paragraph( __( 'Under an article from the old site, “Report a problem with this article” tells us what is broken: a reason is enough. You can do it here as well, for any article, with its address here or on the old site.', 'passerelle' ) )
		. "<!-- wp:passerelle/report {\"askEmail\":true} /-->\n\n"
		. heading( __( 'How far we are', 'passerelle' ) )
		. "<!-- wp:passerelle/migration-status /-->\n\n"
		. heading( __( 'What is the archive?', 'passerelle' ) )
		. paragraph( __( 'web.archive.org belongs to the Internet Archive, a library that has kept copies of public pages for many years. It is not ours: a copy can be slow to open, and pictures or documents may be missing from it. The archive and the old site learn of your visit only when you follow a link to them.', 'passerelle' ) );
}

function heading( string $text ): string {
	return "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">" . esc_html( $text ) . "</h2>\n<!-- /wp:heading -->\n\n";
}

function paragraph( string $text ): string {
	return "<!-- wp:paragraph -->\n<p>" . esc_html( $text ) . "</p>\n<!-- /wp:paragraph -->\n\n";
}

/** @param list<string> $texts */
function bullets( array $texts ): string {
	$items = array_map(
		static fn( string $text ): string => "<!-- wp:list-item -->\n<li>" . esc_html( $text ) . "</li>\n<!-- /wp:list-item -->",
		$texts
	);

	return "<!-- wp:list -->\n<ul class=\"wp-block-list\">" . implode( "\n\n", $items ) . "</ul>\n<!-- /wp:list -->\n\n";
}

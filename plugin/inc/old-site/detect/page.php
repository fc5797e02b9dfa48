<?php
/**
 * What can be learnt from a page of an old site: its names, links, forms. Read with WordPress's own HTML reader,
 * which survives what old sites call HTML.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_HTML_Tag_Processor;
use WP_Http;

/** A home page rarely has more; what comes after tells nothing new. */
const MOST_LINKS = 600;

/**
 * @param string $html UTF-8.
 * @param string $url  Where it was found: links are made absolute.
 * @return Page
 */
function read_page( string $html, string $url ): array {
	$page   = empty_page( $url );
	$reader = new WP_HTML_Tag_Processor( $html );
	$inside = '';

	while ( $reader->next_token() && count( $page['links'] ) < MOST_LINKS ) {
		$tag = (string) $reader->get_tag();

		if ( '#text' === $reader->get_token_type() ) {
			$page = read_text( $page, $inside, $reader->get_modifiable_text() );
		} elseif ( 'A' === $tag || 'H1' === $tag ) {
			$inside = $reader->is_tag_closer() ? '' : $tag;
			$page   = read_opener( $page, $reader, $tag );
		} elseif ( ! $reader->is_tag_closer() ) {
			$page = read_tag( $page, $reader, $tag );
		}
	}

	return tidy_page( $page );
}

/** @return Page */
function empty_page( string $url ): array {
	return array(
		'title'      => '',
		'heading'    => '',
		'siteName'   => '',
		'generator'  => '',
		'canonical'  => '',
		'base'       => $url,
		'links'      => array(),
		'forms'      => array(),
		'data'       => array(),
		'openSearch' => '',
	);
}

/**
 * @param Page $page
 * @return Page
 */
function read_opener( array $page, WP_HTML_Tag_Processor $reader, string $tag ): array {
	if ( 'A' === $tag && ! $reader->is_tag_closer() ) {
		$page['links'][] = array( 'url' => absolute( attr( $reader, 'href' ), $page ), 'text' => '' );
	}

	return $page;
}

/**
 * @param Page   $page
 * @param string $inside `A`, `H1` or ''.
 * @return Page
 */
function read_text( array $page, string $inside, string $text ): array {
	$last = array_key_last( $page['links'] );

	if ( 'A' === $inside && null !== $last ) {
		$page['links'][ $last ]['text'] .= $text;
	} elseif ( 'H1' === $inside ) {
		$page['heading'] .= $text;
	}

	return $page;
}

/**
 * @param Page $page
 * @return Page
 */
function read_tag( array $page, WP_HTML_Tag_Processor $reader, string $tag ): array {
	return match ( $tag ) {
		'TITLE'  => read_title( $page, $reader ),
		'BASE'   => array( 'base' => absolute( attr( $reader, 'href' ), $page ) ) + $page,
		'SCRIPT' => read_script( $page, $reader ),
		'META'   => read_meta( $page, $reader ),
		'LINK'   => read_link( $page, $reader ),
		'FORM', 'INPUT' => read_form( $page, $reader, $tag ),
		default => $page,
	};
}

/**
 * The first one: pictures (SVG) have titles too.
 *
 * @param Page $page
 * @return Page
 */
function read_title( array $page, WP_HTML_Tag_Processor $reader ): array {
	return '' === $page['title'] ? array( 'title' => $reader->get_modifiable_text() ) + $page : $page;
}

/**
 * @param Page $page
 * @return Page
 */
function read_script( array $page, WP_HTML_Tag_Processor $reader ): array {
	if ( 'application/ld+json' === strtolower( attr( $reader, 'type' ) ) ) {
		$page['data'][] = $reader->get_modifiable_text();
	}

	return $page;
}

/**
 * @param Page $page
 * @return Page
 */
function read_meta( array $page, WP_HTML_Tag_Processor $reader ): array {
	$content = attr( $reader, 'content' );

	if ( 'generator' === strtolower( attr( $reader, 'name' ) ) && '' === $page['generator'] ) {
		$page['generator'] = $content;
	} elseif ( 'og:site_name' === strtolower( attr( $reader, 'property' ) ) ) {
		$page['siteName'] = $content;
	}

	return $page;
}

/**
 * @param Page $page
 * @return Page
 */
function read_link( array $page, WP_HTML_Tag_Processor $reader ): array {
	$relations = (array) preg_split( '/\s+/', strtolower( attr( $reader, 'rel' ) ) );
	$url       = absolute( attr( $reader, 'href' ), $page );

	if ( in_array( 'canonical', $relations, true ) ) {
		$page['canonical'] = $url;
	} elseif ( in_array( 'search', $relations, true ) ) {
		$page['openSearch'] = $url;
	}

	return $page;
}

/**
 * @param Page $page
 * @return Page
 */
function read_form( array $page, WP_HTML_Tag_Processor $reader, string $tag ): array {
	$last = array_key_last( $page['forms'] );

	if ( 'FORM' === $tag ) {
		$page['forms'][] = array(
			'action' => absolute( attr( $reader, 'action' ), $page ),
			'method' => strtolower( attr( $reader, 'method' ) ),
			'fields' => array(),
		);
	} elseif ( null !== $last ) {
		$page['forms'][ $last ]['fields'][] = array(
			'name'  => attr( $reader, 'name' ),
			'type'  => strtolower( attr( $reader, 'type' ) ),
			'value' => attr( $reader, 'value' ),
		);
	}

	return $page;
}

function attr( WP_HTML_Tag_Processor $reader, string $name ): string {
	$value = $reader->get_attribute( $name );

	return is_string( $value ) ? trim( $value ) : '';
}

/** @param Page $page */
function absolute( string $url, array $page ): string {
	return WP_Http::make_absolute_url( $url, $page['base'] );
}

/**
 * @param Page $page
 * @return Page
 */
function tidy_page( array $page ): array {
	foreach ( array( 'title', 'heading', 'siteName' ) as $name ) {
		$page[ $name ] = tidy( $page[ $name ] );
	}

	$page['links'] = array_values( array_filter( $page['links'], static fn( array $link ): bool => '' !== trim( $link['text'] ) ) );

	return $page;
}

<?php
/**
 * Whether a list of old sites makes sense, beyond what its schema says. The TypeScript half, for the person who is
 * typing, is src/engine/address/validate*.ts; this has the last word.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;

use function Passerelle\invalid;

/**
 * A list of old sites, made whole: base URLs with scheme and slash, names without stray spaces, no URL twice.
 *
 * @param list<OldSite> $items  Checked against the schema.
 * @param list<OldSite> $stored What is kept now: hosts that were accepted once are not asked for again.
 * @return list<OldSite>|WP_Error 400 with `field` such as `items[0][identities][1][pattern]`.
 */
function valid_old_sites( array $items, array $stored ): array|WP_Error {
	$valid = array();

	foreach ( $items as $index => $item ) {
		$site = valid_old_site( $item, $stored );

		if ( ! is_wp_error( $site ) ) {
			$site = twin( $site, $valid ) ?? $site;
		}

		if ( is_wp_error( $site ) ) {
			return at_field( "items[$index]", $site );
		}

		$valid[] = $site;
	}

	return $valid;
}

/**
 * One old site, made whole.
 *
 * @param OldSite       $item
 * @param list<OldSite> $stored
 * @return OldSite|WP_Error With `field` such as `baseUrl`.
 */
function valid_old_site( array $item, array $stored ): array|WP_Error {
	$name  = trim( (string) preg_replace( '/[\x00-\x1f\x7f]+/', ' ', $item['name'] ) );
	$site  = valid_bases( $item, $stored );
	$fault = is_wp_error( $site ) ? $site : first_fault(
		array(
			'name'       => '' === $name ? invalid( '', __( 'Give the old site a name.', 'passerelle' ) ) : null,
			'articleUrl' => template_error( $item['articleUrl'], '/\{(?:id|slug)\}/' ),
			'searchUrl'  => '' === $item['searchUrl'] ? null : template_error( $item['searchUrl'], '/\{query\}/' ) ?? query_error( $item['searchUrl'] ),
			'archivedAt' => isset( $item['archivedAt'] ) ? day_error( $item['archivedAt'] ) : null,
			'state'      => state_error( $item, $stored ),
		) + rule_errors( $item['identities'] )
	);

	if ( null !== $fault || is_wp_error( $site ) || '' === $name ) {
		return $fault ?? $site;
	}

	return array( 'name' => $name ) + $site;
}

/**
 * @param OldSite       $item
 * @param list<OldSite> $stored
 * @return OldSite|WP_Error
 */
function valid_bases( array $item, array $stored ): array|WP_Error {
	$known = array();

	foreach ( $stored as $site ) {
		array_push( $known, $site['baseUrl'], ...$site['formerUrls'] );
	}

	$base = valid_base( $item['baseUrl'], $known );

	if ( is_wp_error( $base ) ) {
		return at_field( 'baseUrl', $base );
	}

	$former = array();

	foreach ( $item['formerUrls'] as $index => $url ) {
		$url = valid_base( $url, $known );

		if ( is_wp_error( $url ) ) {
			return at_field( "formerUrls[$index]", $url );
		}

		$former[] = $url;
	}

	$item['baseUrl']    = $base;
	$item['formerUrls'] = array_values( array_diff( array_unique( $former ), array( $base ) ) );

	return $item;
}

/**
 * @param list<string> $known
 * @return non-empty-string|WP_Error
 */
function valid_base( string $typed, array $known ): string|WP_Error {
	$base    = complete_url( $typed );
	$allowed = is_wp_error( $base ) || in_array( $base, $known, true ) ? true : is_allowed_base( $base );
	$valid   = is_wp_error( $allowed ) ? $allowed : $base;

	return '' === $valid ? url_error( 'empty', '' ) : $valid;
}

/**
 * Two old sites of one id or one address could not be told apart.
 *
 * @param OldSite       $site
 * @param list<OldSite> $others
 */
function twin( array $site, array $others ): ?WP_Error {
	foreach ( $others as $other ) {
		if ( $other['id'] === $site['id'] ) {
			return invalid( 'id', __( 'Another old site in this list has the same short name.', 'passerelle' ), 'passerelle_twice' );
		}

		if ( $other['baseUrl'] === $site['baseUrl'] ) {
			return invalid( 'baseUrl', __( 'Another old site in this list has the same address.', 'passerelle' ), 'passerelle_twice' );
		}
	}

	return null;
}

/**
 * Only we suspect a site; people lift it.
 *
 * @param OldSite       $item
 * @param list<OldSite> $stored
 */
function state_error( array $item, array $stored ): ?WP_Error {
	foreach ( $stored as $site ) {
		if ( $site['id'] === $item['id'] && $site['state'] === $item['state'] ) {
			return null;
		}
	}

	return 'suspect' === $item['state']
		? invalid( '', __( 'Choose whether the old site is online, closed with an archive, or closed without a copy.', 'passerelle' ), 'passerelle_suspect' )
		: null;
}

/** A day that exists, today at the latest. */
function day_error( string $day, bool $may_be_ahead = false ): ?WP_Error {
	[ $year, $month, $date ] = array_map( 'intval', explode( '-', $day ) ) + array( 0, 0, 0 );

	if ( ! checkdate( $month, $date, $year ) ) {
		return invalid( '', __( 'That day does not exist. Write it as 2019-07-01: year, month, day.', 'passerelle' ) );
	}

	return ! $may_be_ahead && $day > gmdate( 'Y-m-d', time() + DAY_IN_SECONDS )
		? invalid( '', __( 'That day is still to come: the archive has no copy of it.', 'passerelle' ) )
		: null;
}

/** A template relative to the base URL, with its placeholder once. */
function template_error( string $template, string $placeholder ): ?WP_Error {
	$found = preg_match_all( '/\{[^{}]*\}/', $template, $all );

	$message = match ( true ) {
		1 === preg_match( '~^(?:/|[a-z][a-z0-9+.-]*:)~i', $template )                       => __( 'Write only what stands after the address of the old site, without a slash in front.', 'passerelle' ),
		1 === preg_match( '~[\s\\\\"<>#`^|\x00-\x1f\x7f]|(?:^|/)\.\.?(?:/|$)~', $template ) => __( 'This holds signs that cannot stand in an address.', 'passerelle' ),
		/* translators: {id}, {slug} and {query} are placeholders to be left as they are. */
		0 === $found                                                     => __( 'A placeholder is missing: {id} or {slug} where the number or name of an article stands, {query} where the words of a search stand.', 'passerelle' ),
		$found > 1 || 1 !== preg_match( $placeholder, $all[0][0] ?? '' ) => __( 'Exactly one placeholder must stand here: {id} or {slug} for an article, {query} for a search.', 'passerelle' ),
		default                                                          => '',
	};

	return '' === $message ? null : invalid( '', $message, 'passerelle_template' );
}

/** The words of a search are the whole value of a parameter, or stand in the path: a form cannot send them otherwise. */
function query_error( string $template ): ?WP_Error {
	return 1 === preg_match( '/^[^?]*\{query\}|[?&][^=&]+=\{query\}(?:&|$)/', $template )
		? null
		: invalid( '', __( '{query} must stand alone after an equals sign, or in the path.', 'passerelle' ), 'passerelle_template' );
}

/** @param array<string, WP_Error|null> $faults By field. */
function first_fault( array $faults ): ?WP_Error {
	foreach ( array_filter( $faults ) as $field => $fault ) {
		return at_field( $field, $fault );
	}

	return null;
}

/** The same error, seen from further out: `baseUrl` in `items[0]` is `items[0][baseUrl]`. */
function at_field( string $outer, WP_Error $error ): WP_Error {
	$data  = $error->get_error_data();
	$data  = is_array( $data ) ? $data : array();
	$inner = is_string( $data['field'] ?? null ) ? $data['field'] : '';

	$field = '' === $inner ? $outer : $outer . preg_replace( '/^[^\[]+/', '[$0]', $inner );

	return new WP_Error( $error->get_error_code(), $error->get_error_message(), array( 'field' => $field ) + $data );
}

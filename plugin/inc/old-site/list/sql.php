<?php
/**
 * The rules of old sites as SQL: the same answer as identify() and override(), for the whole of a list.
 *
 * Regexes go to the database as they are: MariaDB reads PCRE, MySQL 8 ICU's, SQLite (the driver of WordPress) PHP's.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\db;

/** What a number rule accepts: see is_old_id(). */
const NUMBER = '^[1-9][0-9]{0,9}$';

/** How no path begins: with a slash or a scheme; nor is it a number that is no id. */
const NO_BEGINNING = '(?!/|[A-Za-z][A-Za-z0-9+.-]*:|-[0-9]+$|0[0-9]*$|[0-9]{11,}$)';

/** Signs that no path of an old site may hold, and segments that climb: see is_old_id(). */
const NO_PATH = '[[:space:]\\\\"<>^`{|}]|(^|/)\\.\\.?(/|$)';

/** Old MySQL has regexes of another kind: there, lists are not filtered by rules. */
function has_regexp(): bool {
	return is_mariadb_or_sqlite() || version_compare( (string) db()->db_version(), '8.0.4', '>=' );
}

function is_mariadb_or_sqlite(): bool {
	return 1 === preg_match( '/mariadb|sqlite/i', (string) db()->db_server_info() ) || defined( 'SQLITE_DB_DROPIN_VERSION' );
}

/** Compares case, as PHP does; the tables of WordPress do not. */
function matches_sql( string $text, string $pattern ): string {
	return is_mariadb_or_sqlite()
		? (string) db()->prepare( "$text REGEXP BINARY %s", $pattern ) // phpcs:ignore WordPress.DB.PreparedSQL -- an expression of ours
		: (string) db()->prepare( "REGEXP_LIKE($text, %s, 'c')", $pattern ); // phpcs:ignore WordPress.DB.PreparedSQL -- an expression of ours
}

function checked_sql(): string {
	return meta_sql( META_CHECKED, "meta.meta_value <> ''" );
}

/** Articles with an old address. */
function imported_sql(): string {
	$sites = old_sites();
	$any   = array();

	foreach ( $sites as $site ) {
		$any[] = meta_sql( META_URL, under_sql( $site ) );

		foreach ( $site['identities'] as $rule ) {
			$any[] = 'post' === $rule['object'] ? rule_sql( $rule ) : '';
		}
	}

	$any = array_diff( $any, array( '' ) );

	return array() === $any ? '( 1 = 0 )' : '( ' . implode( ' OR ', $any ) . ' )';
}

/** @param Identity $rule */
function rule_sql( array $rule ): string {
	$posts = db()->posts;
	$found = match ( $rule['source'] ) {
		'meta'   => meta_sql( $rule['key'] ?? '', id_sql( 'meta.meta_value', $rule ) ),
		'postId' => "$posts.ID <= 9999999999",
		'guid'   => id_sql( "$posts.guid", $rule ),
		'slug'   => id_sql( "$posts.post_name", $rule ),
	};

	return '( ' . implode( ' AND ', array( $found, ...bound_sql( $rule ) ) ) . ' )';
}

/**
 * Whether a text holds a valid id.
 *
 * @param Identity $rule
 */
function id_sql( string $text, array $rule ): string {
	$pattern = $rule['pattern'] ?? null;

	if ( null === $pattern ) {
		return matches_sql( "TRIM($text)", NUMBER );
	}

	// A group that takes numbers only needs no second look.
	return str_contains( $pattern, '([1-9][0-9]{0,9})' )
		? matches_sql( "TRIM($text)", $pattern )
		: '( ' . matches_sql( "TRIM($text)", path_pattern( $pattern ) ) . ' AND NOT ' . matches_sql( "TRIM($text)", NO_PATH ) . ' )';
}

/** The same regex, whose first group does not begin as no path does. */
function path_pattern( string $pattern ): string {
	return (string) preg_replace( '/^((?:[^\\\\([]|\\\\.|\[(?:[^\\\\\]]|\\\\.)+\]|\(\?)*)\((?!\?)/', '$1(' . NO_BEGINNING, $pattern );
}

/**
 * @param Identity $rule
 * @return list<string>
 */
function bound_sql( array $rule ): array {
	$posts  = db()->posts;
	$bounds = array();

	if ( isset( $rule['until']['id'] ) ) {
		$bounds[] = db()->prepare( "$posts.ID <= %d", $rule['until']['id'] ); // phpcs:ignore WordPress.DB.PreparedSQL -- a table of WordPress
	}

	if ( isset( $rule['until']['date'] ) ) {
		$bounds[] = db()->prepare( "$posts.post_date <= %s", $rule['until']['date'] . ' 23:59:59' ); // phpcs:ignore WordPress.DB.PreparedSQL -- a table of WordPress
	}

	if ( isset( $rule['where']['postType'] ) ) {
		$bounds[] = db()->prepare( "$posts.post_type IN (" . list_of( $rule['where']['postType'], '%s' ) . ')', ...$rule['where']['postType'] ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- placeholders only
	}

	if ( isset( $rule['where']['term'] ) ) {
		$terms    = 'EXISTS ( SELECT 1 FROM ' . db()->term_relationships . ' AS rel JOIN ' . db()->term_taxonomy . " AS tax ON tax.term_taxonomy_id = rel.term_taxonomy_id WHERE rel.object_id = $posts.ID AND tax.term_id IN (" . list_of( $rule['where']['term'], '%d' ) . ') )';
		$bounds[] = db()->prepare( $terms, ...$rule['where']['term'] ); // phpcs:ignore WordPress.DB.PreparedSQL -- placeholders only
	}

	return array_map( 'strval', $bounds );
}

/** Whether an article's first meta of this key, the one that get_post_meta() gives, meets a condition. */
function meta_sql( string $key, string $condition ): string {
	$posts = db()->posts;
	$metas = db()->postmeta;
	$first = (string) db()->prepare( "SELECT MIN(first.meta_id) FROM $metas AS first WHERE first.post_id = $posts.ID AND first.meta_key = %s", $key ); // phpcs:ignore WordPress.DB.PreparedSQL -- tables of WordPress

	return "EXISTS ( SELECT 1 FROM $metas AS meta WHERE meta.meta_id = ( $first ) AND $condition )";
}

/**
 * An address that lies under one of the site's.
 *
 * @param OldSite $site
 */
function under_sql( array $site ): string {
	$any = array();

	foreach ( array( $site['baseUrl'], ...$site['formerUrls'] ) as $base ) {
		$any[] = matches_sql( 'LOWER(meta.meta_value)', '^https?://(www\\.)?' . preg_quote( strtolower( lower_host( explode( '://', $base, 2 )[1] ?? '' ) ) ) );
	}

	return '( ' . implode( ' OR ', $any ) . ' )';
}

/** @param array<mixed> $values */
function list_of( array $values, string $placeholder ): string {
	return implode( ',', array_fill( 0, max( 1, count( $values ) ), $placeholder ) );
}

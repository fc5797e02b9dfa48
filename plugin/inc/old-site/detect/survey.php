<?php
/**
 * One walk over all articles, before anything is decided: which importers left traces, which addresses the guids
 * name, which articles WordPress itself made, which bear a title of the old home page.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

/** So many articles stand for all where every meta is read. */
const SOME = 300;

/** A title that more articles bear ("Agenda de la semaine") tells nothing. */
const SAME_TITLE = 2;

/** Guids of a site that gathers feeds name hundreds of hosts: those that tell come often, and early. */
const MOST_HOSTS = 50;

/**
 * @param list<string>          $hosts  Of the old site, as far as they are known.
 * @param array<string, string> $titles Old URLs by bare title.
 * @return Survey
 */
function survey( array $hosts, array $titles ): array {
	$none   = array( 'count' => 0, 'lastId' => 0, 'firstDate' => '', 'lastDate' => '' );
	$survey = array(
		'of'       => count_articles(),
		'seen'     => 0,
		'traces'   => array(),
		'systems'  => array(),
		'hosts'    => array(),
		'native'   => $none,
		'foreign'  => $none,
		'capitals' => $none,
		'slugs'    => $none,
		'types'    => array(),
		'pairs'    => array(),
		'some'     => array(),
	);
	$rules = known_traces();
	$own   = own_hosts();
	$same  = array();
	$step  = max( 1, intdiv( min( $survey['of'], COUNTED_WHOLE ), SOME ) );

	foreach ( read_articles( $survey['of'], keys_of( array_values( $rules ) ) ) as $articles ) {
		foreach ( $articles as $moved ) {
			$survey = survey_article( $survey, $moved, $rules, $hosts, $own );

			note_title( $same, $moved['post'], $titles );

			if ( 0 === $survey['seen']++ % $step ) {
				$survey['some'][] = $moved['post']->ID;
			}
		}
	}

	$survey['pairs'] = array_merge( array(), ...array_values( array_filter( $same, static fn( array $pairs ): bool => count( $pairs ) <= SAME_TITLE ) ) );

	return $survey;
}

/**
 * @param array<string, list<Pair>> $same   By old URL; grows by one where the article bears one of the titles.
 * @param array<string, string>     $titles Old URLs by bare title.
 */
function note_title( array &$same, WP_Post $post, array $titles ): void {
	$url = array() === $titles ? '' : $titles[ bare_title( $post->post_title ) ] ?? '';

	if ( '' !== $url && count( $same[ $url ] ?? array() ) <= SAME_TITLE ) {
		$same[ $url ][] = array( 'post' => $post, 'url' => $url );
	}
}

/**
 * @param Survey                  $survey
 * @param Moved                   $moved
 * @param array<string, Identity> $rules
 * @param list<string>            $hosts Of the old site.
 * @param list<string>            $own   Of this one.
 * @return Survey
 */
function survey_article( array $survey, array $moved, array $rules, array $hosts, array $own ): array {
	$post      = $moved['post'];
	$is_native = is_native( $post, $hosts, $own );
	$systems   = array();

	foreach ( $rules as $name => $rule ) {
		if ( null === identify_moved( $moved, $rule ) || ! tells( $moved, $rule, $is_native, $hosts ) ) {
			continue;
		}

		if ( 'slug' === $rule['source'] ) {
			$survey['slugs'] = marked( $survey['slugs'], $post );
			continue;
		}

		// Addresses as such are no system's.
		$systems[] = 'path' === $rule['kind'] ? 'generic' : explode( ':', $name )[0];
		$survey    = survey_trace( $survey, $name, traced_host( $moved, $rule ) );
	}

	return array() === $systems ? survey_unclaimed( $survey, $post, $is_native ) : survey_claimed( $survey, $systems );
}

/**
 * @param Survey $survey
 * @param string $host   The one in the trace, or ''.
 * @return Survey
 */
function survey_trace( array $survey, string $name, string $host ): array {
	$survey['traces'][ $name ] = ( $survey['traces'][ $name ] ?? 0 ) + 1;

	if ( str_contains( $host, '.' ) && ( isset( $survey['hosts'][ $host ] ) || count( $survey['hosts'] ) < MOST_HOSTS ) ) {
		$survey['hosts'][ $host ] = ( $survey['hosts'][ $host ] ?? 0 ) + 1;
	}

	return $survey;
}

/**
 * @param Survey       $survey
 * @param list<string> $systems Whose traces one article bears.
 * @return Survey
 */
function survey_claimed( array $survey, array $systems ): array {
	$together = implode( ' ', array_unique( $systems ) );

	$survey['systems'][ $together ] = ( $survey['systems'][ $together ] ?? 0 ) + 1;

	return $survey;
}

/**
 * What the scripts that copy one database into the other leave: guids that WordPress did not make, slugs as SPIP writes them.
 *
 * @param Survey $survey
 * @return Survey
 */
function survey_unclaimed( array $survey, WP_Post $post, bool $is_native ): array {
	$kind = $is_native ? 'native' : 'foreign';

	$survey[ $kind ] = marked( $survey[ $kind ], $post );

	// WordPress writes slugs in small letters.
	$has_capitals = 1 === preg_match( '/\p{Lu}/u', rawurldecode( $post->post_name ) );

	if ( $has_capitals ) {
		$survey['capitals'] = marked( $survey['capitals'], $post );
	}

	if ( $has_capitals || ! $is_native ) {
		$survey['types'][ $post->post_type ] = ( $survey['types'][ $post->post_type ] ?? 0 ) + 1;
	}

	return $survey;
}

/**
 * @param Marked $mark
 * @return Marked
 */
function marked( array $mark, WP_Post $post ): array {
	$day = substr( $post->post_date, 0, 10 );

	return array(
		'count'     => $mark['count'] + 1,
		'lastId'    => max( $mark['lastId'], $post->ID ),
		'firstDate' => '' === $mark['firstDate'] ? $day : min( $mark['firstDate'], $day ),
		'lastDate'  => max( $mark['lastDate'], $day ),
	);
}

/**
 * Whether WordPress made this article's guid: its own address with `?p=` and the article's id, or an address of this site.
 *
 * @param list<string> $hosts Of the old site: an importer keeps ids where it can, so its guids may name them too.
 * @param list<string> $own   Of this one.
 */
function is_native( WP_Post $post, array $hosts, array $own ): bool {
	$host   = bare_host( $post->guid );
	$is_own = in_array( $host, $own, true );

	if ( '' !== $host && 1 === preg_match( '/[?&](?:p|page_id)=([0-9]+)/', $post->guid, $match ) ) {
		return $post->ID === (int) $match[1] && ( $is_own || ! in_array( $host, $hosts, true ) );
	}

	return $is_own;
}

/**
 * Whether a match means anything: `?p=12` must not be WordPress's own, and any address as such must be on the old site.
 *
 * @param Moved        $moved
 * @param Identity     $rule
 * @param list<string> $hosts
 */
function tells( array $moved, array $rule, bool $is_native, array $hosts ): bool {
	if ( 'guid' !== $rule['source'] ) {
		return true;
	}

	return match ( $rule['kind'] ) {
		'path'  => ! $is_native && in_array( traced_host( $moved, $rule ), $hosts, true ),
		'post'  => ! $is_native,
		default => true,
	};
}

/**
 * The host in what the importer left, without `www.`; '' where it left no address.
 *
 * @param Moved    $moved
 * @param Identity $rule
 */
function traced_host( array $moved, array $rule ): string {
	return match ( $rule['source'] ) {
		'guid'  => bare_host( $moved['post']->guid ),
		'meta'  => bare_host( $moved['metas'][ $rule['key'] ?? '' ] ?? '' ),
		default => '',
	};
}

/** `www.Ancien.example:80` → `ancien.example:80`; '' for what is no http address. */
function bare_host( string $url ): string {
	return 1 === preg_match( '~^https?://(?:www\.)?([^/?#@]+)~i', $url, $part ) ? strtolower( $part[1] ) : '';
}

/** @return list<string> This site's own. */
function own_hosts(): array {
	return array_values( array_unique( array( bare_host( home_url() ), bare_host( site_url() ) ) ) );
}

<?php
/**
 * The rest of a description: a name, former addresses, the form of articles' addresses; and what to tell the admin.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/** A short name that no other old site has; the same one for an address that is known already. */
function free_id( string $base ): string {
	$slug  = trim( substr( sanitize_title( strtr( bare_host( ascii_url( $base ) ), '.:', '--' ) ), 0, 36 ), '-' );
	$taken = array();

	foreach ( old_sites() as $site ) {
		if ( $site['baseUrl'] === $base ) {
			return $site['id'];
		}

		$taken[] = $site['id'];
	}

	$slug = 1 === preg_match( '/^[a-z0-9]+(?:-[a-z0-9]+)*$/', $slug ) ? $slug : 'old-site';
	$id   = $slug;

	for ( $number = 2; in_array( $id, $taken, true ); ++$number ) {
		$id = "$slug-$number";
	}

	return $id;
}

/**
 * What the old site calls itself, without its slogan.
 *
 * @param Home $home
 * @return non-empty-string
 */
function site_name( array $home ): string {
	$page  = $home['page'];
	$title = explode( ' - ', str_replace( array( ' | ', ' – ', ' — ' ), ' - ', $page['title'] ) )[0];
	$name  = '' !== $page['siteName'] ? $page['siteName'] : ( bare_title( $title ) === bare_title( $page['heading'] ) ? $title : $page['title'] );
	$name  = mb_substr( $name, 0, 100 );

	if ( '' === $name ) {
		$name = bare_host( $home['base'] );
	}

	return '' === $name ? $home['base'] : $name;
}

/**
 * @param Case $case
 * @return list<non-empty-string>
 */
function former_urls( array $case ): array {
	$hosts  = array( bare_host( $case['home']['base'] ) );
	$former = array();

	foreach ( $case['bases'] as $base ) {
		if ( ! in_array( bare_host( $base ), $hosts, true ) || ! is_under_base( $base, $case['home']['base'] ) ) {
			$former[] = $base;
		}
	}

	return array_slice( array_values( array_unique( array_diff( $former, array( $case['home']['base'] ) ) ) ), 0, 20 );
}

/**
 * How the addresses of articles are written. The most lasting form, as long as the old site answers to it; of a closed
 * site the archive knows only the form that its links had.
 *
 * @param Case $case
 * @return non-empty-string
 */
function article_template( array $case, bool $is_online ): string {
	$profile = profile( $case['system'] );
	$urls    = $profile['kinds'][ main_kind( $profile ) ]['urls'] ?? array( '{slug}' );
	$votes   = array_fill_keys( $urls, 0 );

	foreach ( array( $case['example'], ...array_column( $case['home']['page']['links'], 'url' ), ...array_column( posts_for_template( $case ), 'guid' ) ) as $url ) {
		$path = without_ignored( (string) path_on( str_replace( '&amp;', '&', $url ), $case['bases'] ), $profile['ignored'] ?? array() );

		foreach ( $urls as $template ) {
			$votes[ $template ] += null === fill( $template, $path ) ? 0 : 1;
		}
	}

	arsort( $votes );

	$used = (string) array_key_first( $votes );

	// Pretty addresses are other names for pages that keep their plain one.
	return '' === $used || 0 === $votes[ $used ] || ( $is_online && ! str_contains( $used, '?' ) ) ? $urls[0] : $used;
}

/**
 * @param Case $case
 * @return array<int, \WP_Post>
 */
function posts_for_template( array $case ): array {
	$ids = array_slice( $case['survey']['some'], 0, 100 );

	return array() === $ids ? array() : posts_of( (string) \Passerelle\db()->prepare( 'ID IN (' . placeholders( $ids, '%d' ) . ')', ...$ids ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- placeholders only
}

/**
 * Whether the address answers with another system than the one our articles come from.
 *
 * @param Case $case
 */
function has_other_system( array $case ): bool {
	$seen = $case['home']['system'];

	return $case['home']['reached'] && '' !== $seen && $seen !== $case['system'] && 'generic' !== $case['system'] && array() !== $case['rules'];
}

/**
 * What to look at before saying "That is right".
 *
 * @param Case    $case
 * @param OldSite $item
 * @param Tally   $tally
 * @return list<Doubt>
 */
function case_doubts( array $case, array $item, array $tally ): array {
	$doubts = array();
	$traced = traced_systems( $case['survey'], $case['system'] );

	if ( $case['home']['takenOver'] ) {
		$doubts[] = doubt( 'taken_over', __( 'This is the address of this very site, which has taken over the domain. Links will lead to the archive. If the old site can still be read elsewhere, give that address.', 'passerelle' ) );
	}

	if ( has_other_system( $case ) ) {
		/* translators: 1, 2: names of systems such as SPIP */
		$doubts[] = doubt( 'other_system', sprintf( __( 'At this address there is now a site made with %1$s, while your articles come from %2$s: it may be someone else’s. Links will lead to the archive.', 'passerelle' ), profile( $case['home']['system'] )['name'], profile( $case['system'] )['name'] ) );
	}

	// What is recognised already, whatever trace it bears, needs no other old site.
	foreach ( array_filter( $traced, static fn( int $many ): bool => 2 * ( $tally['of'] - $tally['recognised'] ) >= $many ) as $system => $many ) {
		/* translators: 1: a number, 2: a system such as Drupal */
		$doubts[] = doubt( 'other_traces', sprintf( _n( '%1$s article bears traces of %2$s. If it comes from another old site, add that one too.', '%1$s articles bear traces of %2$s. If they come from another old site, add that one too.', $many, 'passerelle' ), number_format_i18n( $many ), profile( $system )['name'] ) );
	}

	foreach ( array_column( $item['identities'], 'until' ) as $until ) {
		$doubts[] = bound_doubt( $until );
	}

	if ( 0 === $tally['recognised'] ) {
		$doubts[] = doubt( 'nothing_recognised', '' === $case['example']
			? __( 'No article recognised: give the address of an old article.', 'passerelle' )
			: __( 'None of your articles could be recognised by this example. Try another one, one whose title has not changed.', 'passerelle' ) );
	}

	return $doubts;
}

/**
 * @param array{id?: int, date?: string} $until
 * @return Doubt
 */
function bound_doubt( array $until ): array {
	$post = isset( $until['id'] ) ? get_post( $until['id'] ) : null;
	$day  = (string) mysql2date( 'Y-m-d', $until['date'] ?? $post->post_date ?? '' );

	return null === $post
		/* translators: %s: a date */
		? doubt( 'bounded', sprintf( __( 'Articles up to %s are taken to come from the old site, later ones to have been written here.', 'passerelle' ), $day ) )
		/* translators: 1: the title of an article, 2: a date */
		: doubt( 'bounded', sprintf( __( '“%1$s” (%2$s) is taken to be the last article that was moved; later ones to have been written here.', 'passerelle' ), plain( $post->post_title ), $day ) );
}

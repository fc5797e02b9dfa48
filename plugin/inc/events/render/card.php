<?php
/**
 * An event as its readers see it: date first, then what, the programme, where, and what to do with it.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @param Happening $event
 * @param string    $url   The article's own address.
 * @param int       $post  The article that announces it: its calendar file is there.
 * @return string HTML inside the card's element.
 */
function card( array $event, string $url, int $post ): string {
	$id   = 'event-' . $event['key'];
	$when = moments( $event );

	return banner( $event )
		. '<p class="passerelle-when">' . when_html( $when ) . '</p>'
		. title_html( $event, $id )
		. poster_html( $event )
		. facts_html( $event )
		. programme_html( $event )
		. ( '' === $event['description'] ? '' : '<p class="passerelle-text">' . nl2br( $event['description'] ) . '</p>' )
		. place_html( $event )
		. links_html( $event )
		. actions_html( $event, $url, $post, $id );
}

/** @param Happening $event */
function banner( array $event ): string {
	$state = state_in_words( $event );
	$was   = '' !== $event['previousDate'] && 'postponed' === $event['state']
		/* translators: %s: a date */
		? ' <s>' . esc_html( sprintf( __( 'instead of %s', 'passerelle' ), day_in_words( new \DateTimeImmutable( $event['previousDate'], zone( $event['zone'] ) ) ) ) ) . '</s>'
		: '';

	return '' === $state ? '' : '<p class="passerelle-state is-' . esc_attr( 'scheduled' === $event['state'] ? 'sold-out' : $event['state'] ) . '"><strong>' . esc_html( $state ) . "</strong>$was</p>";
}

/** @param Moments|null $when */
function when_html( ?array $when ): string {
	return null === $when
		? esc_html__( 'The date is not known yet', 'passerelle' )
		: '<time datetime="' . esc_attr( $when['start']->format( $when['isDay'] ? 'Y-m-d' : 'Y-m-d\TH:iP' ) ) . '">' . esc_html( when_in_words( $when ) ) . '</time>';
}

/** @param Happening $event */
function title_html( array $event, string $id ): string {
	$series = '' === $event['series'] ? '' : '<span class="passerelle-series">' . own_way( $event['series'] ) . '</span> ';
	$second = '' === $event['alternateName'] ? '' : '<p class="passerelle-second"' . lang_attribute( $event['alternateLanguage'] ) . '>' . own_way( $event['alternateName'] ) . '</p>';

	return "<h{$event['level']} id=\"$id-title\">$series" . own_way( name_of( $event ) ) . "</h{$event['level']}>$second";
}

function lang_attribute( string $code ): string {
	return '' === $code ? '' : ' lang="' . esc_attr( $code ) . '"';
}

/** @param Happening $event */
function poster_html( array $event ): string {
	$picture = $event['picture'];

	if ( '' === $picture['url'] ) {
		return '';
	}

	$size    = $picture['width'] > 0 && $picture['height'] > 0 ? " width=\"{$picture['width']}\" height=\"{$picture['height']}\"" : '';
	$caption = '' === $picture['caption'] ? '' : '<figcaption class="wp-element-caption">' . esc_html( $picture['caption'] ) . '</figcaption>';

	return '<figure><img src="' . esc_url( $picture['url'] ) . '" alt="' . esc_attr( $picture['alt'] ) . "\"$size loading=\"lazy\" decoding=\"async\">$caption</figure>";
}

/**
 * What is one line each.
 *
 * @param Happening $event
 */
function facts_html( array $event ): string {
	$lines = array(
		implode( ', ', array_filter( array( in_languages( $event['languages'] ), subtitled_in( $event['subtitles'] ) ), static fn( string $said ): bool => '' !== $said ) ),
		$event['free'] ? trim( __( 'Free entry', 'passerelle' ) . ( '' === $event['price'] ? '' : " ({$event['price']})" ) ) : $event['price'],
		/* translators: %s: what the money goes to */
		'' === $event['inAidOf'] ? '' : sprintf( __( 'In aid of: %s', 'passerelle' ), $event['inAidOf'] ),
	);
	$html = implode( '', array_map( static fn( string $line ): string => '' === $line ? '' : '<li>' . esc_html( $line ) . '</li>', $lines ) ) . organizer_html( $event );

	return performers_html( $event['performers'] ) . ( '' === $html ? '' : "<ul class=\"passerelle-facts\">$html</ul>" );
}

/** @param Happening $event */
function organizer_html( array $event ): string {
	if ( '' === $event['organizer'] ) {
		return '';
	}

	$name = '' === $event['organizerUrl'] ? own_way( $event['organizer'] ) : '<a href="' . esc_url( $event['organizerUrl'] ) . '">' . own_way( $event['organizer'] ) . '</a>';

	/* translators: %s: who organises the event */
	return '<li>' . sprintf( esc_html__( 'Organised by: %s', 'passerelle' ), $name ) . '</li>';
}

/** @param list<Performer> $performers */
function performers_html( array $performers ): string {
	$items = array_map(
		static fn( array $one ): string => '<li><b>' . own_way( $one['name'] ) . '</b>' . ( '' === $one['description'] ? '' : ' – ' . own_way( $one['description'] ) ) . '</li>',
		$performers
	);

	return array() === $items ? '' : '<ul class="passerelle-line-up">' . implode( '', $items ) . '</ul>';
}

/** @param Happening $event */
function place_html( array $event ): string {
	$place  = $event['place'];
	$lines  = array_map( __NAMESPACE__ . '\own_way', place_lines_of( $place ) );
	$both   = count( $lines ) > 1 ? "<b>$lines[0]</b><br>$lines[1]" : implode( '', $lines );
	$online = '' === $event['onlineUrl'] || 'offline' === $event['mode'] ? '' : '<p class="passerelle-online"><a href="' . esc_url( $event['onlineUrl'] ) . '" rel="nofollow">' . esc_html__( 'Take part online', 'passerelle' ) . '</a></p>';

	return ( '' === $both || 'online' === $event['mode'] ? '' : '<p class="passerelle-place"><a href="' . esc_url( geo_url( $place ), array( 'geo' ) ) . "\">$both</a></p>" ) . $online;
}

/** @param Happening $event */
function links_html( array $event ): string {
	$items = array_map(
		static fn( array $one ): string => '<li><a href="' . esc_url( $one['url'] ) . '" rel="nofollow">' . esc_html( '' === $one['label'] ? (string) wp_parse_url( $one['url'], PHP_URL_HOST ) : $one['label'] ) . '</a></li>',
		$event['links']
	);

	return array() === $items ? '' : '<ul class="passerelle-links">' . implode( '', $items ) . '</ul>';
}

/**
 * On the event's own page: the link makes it the target, which is all that goes on paper, and the browser is asked to
 * print. Elsewhere, and without script, the link leads there: the browser's own print gives the same poster.
 */
const PRINT_POSTER = 'this.pathname==location.pathname&&setTimeout(print)';

/** @param Happening $event */
function actions_html( array $event, string $url, int $post, string $id ): string {
	$here = esc_url( "$url#$id" );
	$file = null === moments( $event ) || 0 === $post ? '' : '<a href="' . esc_url( calendar_url( $post, $event['key'] ) ) . '" rel="nofollow">' . esc_html__( 'Add to my calendar', 'passerelle' ) . '</a> ';

	return "<p class=\"passerelle-actions\">$file<a href=\"$here\">" . esc_html__( 'Link to this event', 'passerelle' ) . "</a> <a href=\"$here\" onclick=\"" . esc_attr( PRINT_POSTER ) . '">' . esc_html__( 'Print the poster', 'passerelle' ) . '</a><noscript>' . esc_html__( '(then print this page with your browser)', 'passerelle' ) . '</noscript></p>';
}

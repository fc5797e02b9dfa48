<?php
/**
 * The bar on top: on an article, how many reports it has, one tap from there.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Admin_Bar;

use function Passerelle\is_enabled;

/** For moderators alone, who get no cached pages: readers never pay for the count. */
function add_to_admin_bar( WP_Admin_Bar $bar ): void {
	if ( ! is_enabled( 'reports' ) || is_admin() || ! may_moderate() ) {
		return;
	}

	$post   = is_singular() ? get_queried_object_id() : 0;
	$number = $post > 0 ? number_of_article( $post ) : number_waiting();

	if ( 0 === $number ) {
		return;
	}

	$words = $post > 0
		/* translators: %s: a number. */
		? _n( '%s report about this article', '%s reports about this article', $number, 'passerelle' )
		/* translators: %s: a number, perhaps "99+". */
		: _n( '%s new report', '%s new reports', $number, 'passerelle' );
	$words = sprintf( $words, shown_number( $number ) );

	$bar->add_node(
		array(
			'id'    => 'passerelle-reports',
			'title' => '<span class="ab-icon dashicons dashicons-flag" aria-hidden="true"></span><span class="ab-label" aria-hidden="true">' . esc_html( shown_number( $number ) ) . '</span><span class="screen-reader-text">' . esc_html( $words ) . '</span>',
			'href'  => screen_url() . ( $post > 0 ? "#/article/$post" : '' ),
			'meta'  => array( 'title' => $words ),
		)
	);
}

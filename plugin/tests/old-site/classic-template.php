<?php
/**
 * What a classic theme does, in a few lines.
 */

declare( strict_types = 1 );

echo '<html><head>';
wp_head();
echo '</head><body>';

while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	the_content();
}

wp_footer();
echo '</body></html>';

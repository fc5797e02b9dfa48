<?php

declare( strict_types = 1 );

get_header();
?>
<h1><?php the_archive_title(); ?></h1>
<?php
while ( have_posts() ) {
	the_post();
	?>
<article <?php post_class(); ?>>
	<h2><a href="<?php the_permalink(); ?>"><?php the_title(); ?></a></h2>
	<div class="entry-summary"><?php the_excerpt(); ?></div>
</article>
	<?php
}

the_posts_pagination();
get_footer();

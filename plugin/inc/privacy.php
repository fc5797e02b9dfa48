<?php
/**
 * What this plugin means for readers' privacy: text for the site's own policy, under Settings → Privacy.
 */

declare( strict_types = 1 );

namespace Passerelle;

add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_text' );

function suggest_privacy_text(): void {
	wp_add_privacy_policy_content( 'Passerelle', privacy_text() );
}

/** HTML, in the language of the person who writes the policy. */
function privacy_text(): string {
	$suggested = '<strong class="privacy-policy-tutorial">' . esc_html__( 'Suggested text:', 'passerelle' ) . ' </strong>';

	return implode(
		'',
		array(
			'<p class="privacy-policy-tutorial">' . esc_html__( 'Passerelle keeps nothing about readers: no address, no cookie, no count. Pages with its links are the same for everyone. It stores where articles lived on the old site, whether those pages still answer, and which articles were checked. Now and then, this server (not the reader) asks the old site whether a page is still there.', 'passerelle' ) . '</p>',
			"<p>$suggested" . esc_html__( 'Articles that come from our old site carry links to their old version and to its copy at web.archive.org (the Internet Archive, San Francisco), and a form that searches the old site. Nothing is sent there until you follow a link or press the button. Then the site you go to learns your IP address and what you searched for, and its own privacy policy applies.', 'passerelle' ) . '</p>',
		)
	);
}

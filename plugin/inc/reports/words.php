<?php
/**
 * The words of the form, in the language of the article; of states and reasons for waiting, in that of who reads reports.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/** @return array<ReportReason, string> In the order in which readers see them. */
function reasons(): array {
	return array(
		'image'    => __( 'An image is missing', 'passerelle' ),
		'file'     => __( 'A document does not open', 'passerelle' ),
		'link'     => __( 'A link does not work', 'passerelle' ),
		'code'     => __( 'Strange codes in the text', 'passerelle' ),
		'missing'  => __( 'Text is missing', 'passerelle' ),
		'layout'   => __( 'The layout is broken', 'passerelle' ),
		'typo'     => __( 'A mistake', 'passerelle' ),
		'outdated' => __( 'Out of date', 'passerelle' ),
		'other'    => __( 'Something else', 'passerelle' ),
	);
}

/** @return array<ReportStatus, string> */
function status_words(): array {
	return array(
		'new'       => __( 'New', 'passerelle' ),
		'held'      => __( 'To check', 'passerelle' ),
		'confirmed' => __( 'To repair', 'passerelle' ),
		'fixed'     => __( 'Repaired', 'passerelle' ),
		'dismissed' => __( 'Nothing to fix', 'passerelle' ),
	);
}

/** @return array<string, string> Why a report waits: the words of the screen, src/admin/reports/words.ts. */
function held_words(): array {
	return array(
		'stamp'    => __( 'Sent without JavaScript, or with a clock that is wrong', 'passerelle' ),
		'honeypot' => __( 'A field that people do not see was filled in, often by a password manager', 'passerelle' ),
		'timing'   => __( 'Sent very fast', 'passerelle' ),
		'origin'   => __( 'Sent from another site', 'passerelle' ),
		'limit'    => __( 'Many came from the same network', 'passerelle' ),
		'links'    => __( 'Contains several links', 'passerelle' ),
	);
}

/**
 * What the script says, as `data-…` of the form. Without script they are not needed.
 *
 * @return array<string, string>
 */
function script_words(): array {
	return array(
		'site'    => (string) get_current_blog_id(),
		'passage' => __( 'Report this passage', 'passerelle' ),
		'which'   => __( 'Which image?', 'passerelle' ),
		'other'   => __( 'Another one', 'passerelle' ),
		'remove'  => __( 'Remove the passage', 'passerelle' ),
		/* translators: {n}: a number of minutes */
		'busy' => __( 'Too many at once. Your text is kept: try again in {n} min.', 'passerelle' ),
		'lost' => __( 'Not sent. Your text is kept: try again in a moment.', 'passerelle' ),
	);
}

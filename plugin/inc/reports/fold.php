<?php
/**
 * What makes two reports the same, and two sendings one.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/**
 * Same article, reason, place and words. Who leaves an e-mail address has a report of their own: it is the only place
 * where that address stands.
 *
 * @param Report  $report  Cleaned.
 * @param Subject $subject
 */
function content_of( array $report, array $subject ): string {
	$parts = array(
		null === $subject['post'] ? $subject['url'] : (string) $subject['post']->ID,
		$report['reason'],
		normalised( $report['target'] ?? '' ),
		normalised( $report['quote'] ?? '' ),
		normalised( $report['note'] ?? '' ),
		// Under the site's secret: this stays longer than the address, which could be guessed from it otherwise.
		keyed( strtolower( $report['email'] ?? '' ), wp_salt( 'auth' ) ),
	);

	return short_hash( (string) wp_json_encode( $parts ) );
}

/** Under what an open report collects those that say the same. What waits for a look never grows what was had at once. */
function fold_of( string $content, bool $held ): string {
	return $held ? short_hash( "held $content" ) : $content;
}

/**
 * One sending, however often it arrives: by the id that the page gave it; without one, by its stamp, which fits only
 * these bytes. A form without script has neither: there, a network says a thing once.
 *
 * @param Report  $report
 * @param Sending $sending
 */
function request_of( array $report, array $sending ): string {
	if ( '' !== ( $report['id'] ?? '' ) ) {
		return short_hash( 'id ' . strtolower( $report['id'] ?? '' ) );
	}

	return '' === $sending['stamp'] ? '' : short_hash( "stamp {$sending['stamp']} {$sending['raw']}" );
}

/** 128 bits are plenty to tell reports apart, and short enough for an index. */
function short_hash( string $text ): string {
	return substr( hash( 'sha256', $text ), 0, 32 );
}

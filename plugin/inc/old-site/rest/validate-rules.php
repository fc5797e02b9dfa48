<?php
/**
 * Whether the rules of an old site can be asked: their regexes are run on every imported article, by PHP,
 * JavaScript and the database alike.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;

use function Passerelle\invalid;

/** Longest text a rule reads in practice: a guid has 255 characters, an address in a meta rarely more. */
const PROBE_LENGTH = 300;

/**
 * @param list<Identity> $rules
 * @return array<string, WP_Error|null> By field.
 */
function rule_errors( array $rules ): array {
	$errors = array();

	foreach ( $rules as $index => $rule ) {
		$field = "identities[$index]";

		$errors[ "{$field}[key]" ]     = key_error( $rule );
		$errors[ "{$field}[pattern]" ] = rule_pattern_error( $rule );

		if ( isset( $rule['until']['date'] ) ) {
			$errors[ "{$field}[until][date]" ] = day_error( $rule['until']['date'], true );
		}
	}

	return $errors;
}

/** @param Identity $rule */
function key_error( array $rule ): ?WP_Error {
	return 'meta' === $rule['source'] && '' === trim( $rule['key'] ?? '' )
		? invalid( '', __( 'Which custom field holds the old number? Give its name.', 'passerelle' ), 'passerelle_key' )
		: null;
}

/**
 * A guid or a slug is no number: without a pattern there is no id in it.
 *
 * @param Identity $rule
 */
function rule_pattern_error( array $rule ): ?WP_Error {
	if ( isset( $rule['pattern'] ) ) {
		return pattern_error( $rule['pattern'] );
	}

	return in_array( $rule['source'], array( 'guid', 'slug' ), true )
		? invalid( '', __( 'A regular expression is needed here: its first group takes the number out of the text.', 'passerelle' ), 'passerelle_pattern' )
		: null;
}

/** A regex without delimiters that PCRE and JavaScript read alike, with a group, and quick on any text. */
function pattern_error( string $pattern ): ?WP_Error {
	$message = match ( true ) {
		! is_common_syntax( $pattern ), null === group_count( $pattern ) => __( 'This regular expression cannot be read. Groups, (?:…), (?=…), (?!…), character classes and \d \w \s \b are understood.', 'passerelle' ),
		0 === group_count( $pattern ) => __( 'The part that is the number must stand in parentheses.', 'passerelle' ),
		! is_quick( $pattern )        => __( 'This regular expression would take too long on some texts: a group that is repeated should not itself begin and end with repetitions.', 'passerelle' ),
		default                       => '',
	};

	return '' === $message ? null : invalid( '', $message, 'passerelle_pattern' );
}

/** Neither lookbehind, inline flags, named groups, possessive quantifiers, back references nor escapes of one language only. */
function is_common_syntax( string $pattern ): bool {
	return 1 !== preg_match( '~\(\?(?!:|=|!)|\(\*|\\\\[^dDwWsSbB^$\\\\.*+?()[\]{}|/\-]|[*+?}]\+|\[[^\]]*\[[:.=]~', $pattern );
}

/** How many groups a regex has; null when it is none. */
function group_count( string $pattern ): ?int {
	// An alternative that is empty matches anything, so that all groups are there to be counted.
	$matched = @preg_match( delimited( "$pattern|" ), '', $groups, PREG_UNMATCHED_AS_NULL ); // phpcs:ignore Generic.PHP.NoSilencedErrors -- a person's typo must not fill the log

	return false === $matched ? null : count( $groups ) - 1;
}

/**
 * Tried on texts that make greedy regexes go back and forth, some made of the regex's own letters: PCRE gives up after
 * pcre.backtrack_limit steps.
 */
function is_quick( string $pattern ): bool {
	$letters = array_slice( array_unique( mb_str_split( (string) preg_replace( '/[^\p{L}\p{N}\/_=&-]/u', '', $pattern ) ) ), 0, 30 );

	foreach ( array( ...$letters, 'a', '1', '/', 'a/', '?a=1&', '-', ' ', '%C3%A9' ) as $piece ) {
		$text = mb_substr( str_repeat( $piece, PROBE_LENGTH ), 0, PROBE_LENGTH ) . "\u{2603}";

		// phpcs:ignore Generic.PHP.NoSilencedErrors -- a person's typo must not fill the log
		if ( false === @preg_match( delimited( $pattern ), $text ) || false === @preg_match( delimited( $pattern ), "https://ancien.example/$text" ) ) {
			return false;
		}
	}

	return true;
}

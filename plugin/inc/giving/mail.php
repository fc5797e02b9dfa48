<?php
/**
 * What everyone who looks after the accounts is told, each in their own language.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_User;

/** What is worth a mail: everything but the alarm, which has one of its own. */
const TOLD = array( 'added', 'changed', 'removed', 'proposed', 'confirmed', 'cancelled', 'effective', 'restored', 'accepted', 'shared', 'unshared' );

/** @param list<AccountEvent> $events */
function tell( array $events ): void {
	$events = array_values( array_filter( $events, static fn( array $event ): bool => in_array( $event['action'], TOLD, true ) ) );

	if ( array() === $events ) {
		return;
	}

	$actor = wp_get_current_user()->display_name;

	mail_holders(
		/* translators: %s: name of the site */
		static fn(): string => sprintf( __( '[%s] A bank account was changed', 'passerelle' ), site_name() ),
		static fn(): string => implode( "\n\n", array_map( static fn( array $event ): string => event_text( $event, $actor ), $events ) )
			. "\n\n" . __( 'If this is not what you expect, open the accounts at once and call the others who look after the site:', 'passerelle' ) . "\n" . screen_url()
	);
}

/**
 * To everyone with the right, and to the site's own address.
 *
 * @param callable(): string $subject Asked in each person's language.
 * @param callable(): string $body
 */
function mail_holders( callable $subject, callable $body ): void {
	$addresses = array( text_option( 'admin_email' ) => 0 );

	// On a network, super admins hold every right, whether or not they belong to the site.
	$supers = is_multisite() ? array_map( static fn( string $login ): WP_User|false => get_user_by( 'login', $login ), get_super_admins() ) : array();

	foreach ( array_merge( get_users( array( 'capability' => CAPABILITY ) ), $supers ) as $user ) {
		if ( $user instanceof WP_User ) {
			$addresses[ $user->user_email ] = $user->ID;
		}
	}

	foreach ( $addresses as $address => $id ) {
		$switched = 0 === $id ? switch_to_locale( get_locale() ) : switch_to_user_locale( $id );
		wp_mail( $address, $subject(), $body() );

		if ( $switched ) {
			restore_previous_locale();
		}
	}
}

function text_option( string $name ): string {
	$value = get_option( $name );

	return is_string( $value ) ? $value : '';
}

function site_name(): string {
	return wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES );
}

/** @param AccountEvent $event */
function event_text( array $event, string $actor ): string {
	$account = $event['after'] ?? $event['before'];
	$lines   = array( event_sentence( $event['action'], $account['label'] ?? $event['accountId'], $actor ) );

	return implode( "\n", array_merge( $lines, both_versions( $event ), changed_lines( $event ), waiting_lines( $event ) ) );
}

/**
 * @param AccountEvent $event
 * @return list<string>
 */
function both_versions( array $event ): array {
	$action = $event['action'];
	$before = $event['before'];
	$after  = $event['after'];

	$lines = array(
		in_array( $action, array( 'added', 'changed', 'shared' ), true ) ? '' : version( 'before', $before ),
		'cancelled' === $action ? version( 'given-up', $before['pending'] ?? null ) : '',
		in_array( $action, array( 'cancelled', 'changed', 'unshared' ), true ) ? '' : version( 'new', 'proposed' === $action ? $after['pending'] ?? null : $after ),
	);

	return array_values( array_filter( $lines, static fn( string $line ): bool => '' !== $line ) );
}

/** @param array{payee: string, iban: string, bic: string}|null $details */
function version( string $which, ?array $details ): string {
	if ( null === $details ) {
		return '';
	}

	$text = match ( $which ) {
		/* translators: %s: payee, IBAN and BIC */
		'before' => __( 'Before: %s', 'passerelle' ),
		/* translators: %s: payee, IBAN and BIC */
		'given-up' => __( 'Given up: %s', 'passerelle' ),
		/* translators: %s: payee, IBAN and BIC */
		default => __( 'New: %s', 'passerelle' ),
	};

	return sprintf( $text, details_text( $details ) );
}

/**
 * @param AccountEvent $event
 * @return list<string>
 */
function waiting_lines( array $event ): array {
	$pending = 'proposed' === $event['action'] ? $event['after']['pending'] ?? null : null;

	/* translators: %s: a date and time */
	return null === $pending ? array() : array( sprintf( __( 'Until %s readers see the old details; then the new ones, or as soon as someone else confirms them. Whoever holds the right can cancel the change.', 'passerelle' ), local_time( $pending['effectiveAt'] ) ) );
}

function event_sentence( string $action, string $name, string $actor ): string {
	$sentences = array(
		/* translators: 1: name of a person 2: name of an account */
		'added' => __( '%1$s added the account “%2$s”.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'changed' => __( '%1$s changed the account “%2$s”; readers see it at once.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'shared' => __( '%1$s made “%2$s” the account of all sites that keep none of their own.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'unshared' => __( '%1$s ended that “%2$s” is the account of all sites that keep none of their own.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'removed' => __( '%1$s removed the account “%2$s”.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'proposed' => __( '%1$s asked to change the payment details of “%2$s”.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'confirmed' => __( '%1$s confirmed the new payment details of “%2$s”: they are in force.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'cancelled' => __( '%1$s cancelled the change of “%2$s”.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'restored' => __( '%1$s put the last known details of “%2$s” back.', 'passerelle' ),
		/* translators: 1: name of a person 2: name of an account */
		'accepted' => __( '%1$s reviewed and sealed the account “%2$s”.', 'passerelle' ),
		/* translators: 2: name of an account */
		'effective' => __( 'The new payment details of “%2$s” are in force.', 'passerelle' ),
	);

	return sprintf( $sentences[ $action ] ?? '%2$s', $actor, $name );
}

/** @param array{payee: string, iban: string, bic: string} $details */
function details_text( array $details ): string {
	return implode( ', ', array_filter( array( $details['payee'], group_iban( $details['iban'] ), $details['bic'] ), static fn( string $part ): bool => '' !== $part ) );
}

/** An instant in the site's own time, in words. */
function local_time( string $instant ): string {
	return (string) wp_date( text_option( 'date_format' ) . ' ' . text_option( 'time_format' ), (int) strtotime( $instant ) );
}

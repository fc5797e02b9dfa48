<?php
/**
 * From the accounts in force and the list that someone wants, what comes into force now and what waits.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** A change of payment details waits so long, unless a second person confirms it. */
const WAITING_TIME = DAY_IN_SECONDS;

/**
 * New payment details of a known account never come into force here: they wait. Payee, IBAN, BIC and locked messages are
 * payment details: docs/decisions/0029-what-waits-and-what-is-told.md.
 *
 * @param list<StoredAccount> $base   In force.
 * @param list<StoredAccount> $wanted Tidied and checked.
 * @param int                 $user   Who wants it.
 * @return array{items: list<StoredAccount>, events: list<AccountEvent>}
 */
function change_accounts( array $base, array $wanted, int $user ): array {
	$items  = array();
	$events = array();

	foreach ( $wanted as $new ) {
		$old    = find_account( $base, $new['id'] );
		$item   = null === $old ? $new : waiting_account( $old, $new, $user );
		$action = null === $old ? 'added' : action_of( $old, $item );

		$items[] = $item;
		$events  = array_merge( $events, '' === $action ? array() : array( event( $action, $old, $item ) ) );
	}

	foreach ( $base as $old ) {
		if ( null === find_account( $items, $old['id'] ) ) {
			$events[] = event( 'removed', $old, null );
		}
	}

	return array( 'items' => $items, 'events' => $events );
}

/**
 * @param StoredAccount $old
 * @param StoredAccount $new
 * @return StoredAccount
 */
function waiting_account( array $old, array $new, int $user ): array {
	$asked = asked_details( $old, $new );
	$known = $old['pending'];
	$now   = time();

	$pending = match ( true ) {
		details_of( $old ) === $asked                           => with_sections( $known, $old['sections'], $new['sections'] ),
		null !== $known && $asked === waiting_details( $known ) => $known,
		default                                                 => $asked + array( 'since' => instant( $now ), 'effectiveAt' => instant( $now + WAITING_TIME ), 'by' => $user ),
	};

	return array_merge( $new, array_intersect_key( $old, $asked ), array( 'pending' => $pending ) );
}

/**
 * Sections that wait do so as a whole: what is changed of the others meanwhile, and is in force at once, must not be
 * undone when they come into force.
 *
 * @param Waiting|null  $pending
 * @param list<Section> $old
 * @param list<Section> $new
 * @return Waiting|null
 */
function with_sections( ?array $pending, array $old, array $new ): ?array {
	if ( ! isset( $pending['sections'] ) || $old === $new ) {
		return $pending;
	}

	$before   = array_column( $old, null, 'name' );
	$after    = array_column( $new, null, 'name' );
	$sections = array();

	foreach ( $pending['sections'] as $section ) {
		$name       = $section['name'];
		$sections[] = $section === ( $before[ $name ] ?? null ) ? $after[ $name ] ?? null : $section;
	}

	$added = array_diff_key( $after, $before, array_column( $pending['sections'], null, 'name' ) );

	$pending['sections'] = array_values( array_filter( array_merge( $sections, array_values( $added ) ) ) );

	return $pending;
}

/**
 * The payment details that are asked for. Sections are among them when a locked message is touched, and then wait as a
 * whole.
 *
 * @param StoredAccount $old
 * @param StoredAccount $new
 * @return AskedDetails
 */
function asked_details( array $old, array $new ): array {
	return details_of( $new ) + ( touches_locked( $old['sections'], $new['sections'] ) ? array( 'sections' => $new['sections'] ) : array() );
}

/**
 * Whether pages that show a section would ask for another locked message, or for none, or be given one.
 *
 * @param list<Section> $old
 * @param list<Section> $new
 */
function touches_locked( array $old, array $new ): bool {
	$by_name = array_column( $new, null, 'name' );

	foreach ( $old as $section ) {
		$now = $by_name[ $section['name'] ] ?? null;

		if ( $now !== $section && ( $section['locked'] || true === ( $now['locked'] ?? false ) ) ) {
			return true;
		}
	}

	return false;
}

/**
 * @param Waiting $pending
 * @return AskedDetails
 */
function waiting_details( array $pending ): array {
	$asked = array( 'iban' => $pending['iban'], 'payee' => $pending['payee'], 'bic' => $pending['bic'] );

	return isset( $pending['sections'] ) ? $asked + array( 'sections' => $pending['sections'] ) : $asked;
}

/**
 * @param StoredAccount $old
 * @param StoredAccount $item
 */
function action_of( array $old, array $item ): string {
	return match ( true ) {
		$old === $item                       => '',
		$old['pending'] === $item['pending'] => 'changed',
		// What waits only took along what is in force at once.
		$old['sections'] !== $item['sections'] && without_sections( $old['pending'] ) === without_sections( $item['pending'] ) => 'changed',
		default                                                                                                                => 'proposed',
	};
}

/**
 * @param Waiting|null $pending
 * @return array<string, mixed>
 */
function without_sections( ?array $pending ): array {
	return array_diff_key( $pending ?? array(), array( 'sections' => true ) );
}

/**
 * The account with what waited.
 *
 * @param StoredAccount $account
 * @return StoredAccount
 */
function with_pending( array $account ): array {
	$pending = $account['pending'];

	return null === $pending ? $account : array_merge( $account, waiting_details( $pending ), array( 'pending' => null ) );
}

/**
 * @param StoredAccount|null $before
 * @param StoredAccount|null $after
 * @return AccountEvent
 */
function event( string $action, ?array $before, ?array $after ): array {
	return array( 'action' => $action, 'accountId' => $after['id'] ?? $before['id'] ?? '', 'before' => $before, 'after' => $after );
}

/** An instant as the API says it: UTC, ISO 8601. */
function instant( int $time ): string {
	return gmdate( 'Y-m-d\TH:i:s\Z', $time );
}

/**
 * An account that waited long enough.
 *
 * @param StoredAccount $account
 */
function is_due( array $account ): bool {
	return null !== $account['pending'] && strtotime( $account['pending']['effectiveAt'] ) <= time();
}

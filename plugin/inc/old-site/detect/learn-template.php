<?php
/**
 * What the address of one old article teaches about all of them. The TypeScript half is src/engine/address/learn.ts.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

const NUMBER_IN_QUERY = '/^([^?]*\?(?:[^=&]*=[^&]*&)*?[^=&]*(?:id|no|num|art|page|p)=)([1-9][0-9]{0,9})(&.*)?$/iuD';
const NUMBER_IN_PATH  = '/^((?:[^?]*\/)?(?:[a-z_-]*[a-z_])?[-_,]?)([1-9][0-9]{0,9})(\/|\.[a-z]{2,5}[0-9]?)?$/iuD';
const NAME_IN_PATH    = '/^((?:[^?]*\/)?)([^\/?]+?)(\/|\.[a-z]{2,5}[0-9]?)?$/iuD';

/**
 * Which templates an example fits, the likeliest first: those of the systems, the known one before the others, then
 * what the address itself looks like (`nouvelles/123.html` → `nouvelles/{id}.html`), at last its whole path, `{slug}`.
 *
 * @param string $example Must lie under one of the bases, else nothing fits.
 * @param list<string> $bases
 * @param string $system  What the old site is known to be made with.
 * @return list<array{system: string, kind: string, articleUrl: non-empty-string, id: string}>
 */
function fits( string $example, array $bases, string $system ): array {
	$path    = path_on( str_replace( '&amp;', '&', trim( $example ) ), $bases );
	$address = explode( '#', $path ?? '', 2 )[0];
	$fits    = array();

	if ( '' === $address ) {
		return array();
	}

	$profiles = profiles();
	$profiles = array_intersect_key( $profiles, array( $system => true ) ) + $profiles;

	foreach ( $profiles as $name => $profile ) {
		array_push( $fits, ...known_fits( $address, $name, $profile ) );
	}

	foreach ( looks( $address ) as [ $template, $id ] ) {
		$fits[] = array( 'system' => $system, 'kind' => main_kind( profile( $system ) ), 'articleUrl' => $template, 'id' => $id );
	}

	return $fits;
}

/**
 * A template of the system's that the address fits letter for letter; failing that, the kind it is a form of.
 *
 * @param Profile $profile
 * @return list<array{system: string, kind: string, articleUrl: non-empty-string, id: string}>
 */
function known_fits( string $address, string $system, array $profile ): array {
	$fits = array();

	foreach ( $profile['kinds'] as $kind => $known ) {
		foreach ( $known['urls'] as $template ) {
			$id = str_contains( $template, '{id}' ) ? fill( $template, $address ) : null;

			if ( null !== $id ) {
				$fits[] = array( 'system' => $system, 'kind' => $kind, 'articleUrl' => $template, 'id' => $id );
			}
		}
	}

	$object = array() === $fits ? by_forms( $address, $profile ) : null;

	if ( null !== $object ) {
		$fits[] = array( 'system' => $system, 'kind' => $object['kind'], 'articleUrl' => $profile['kinds'][ $object['kind'] ]['urls'][0], 'id' => $object['id'] );
	}

	return $fits;
}

/** @return list<array{non-empty-string, string}> Templates with what stands in their place. */
function looks( string $address ): array {
	$looks = array();

	foreach ( array( array( NUMBER_IN_QUERY, '{id}' ), array( NUMBER_IN_PATH, '{id}' ), array( NAME_IN_PATH, '{slug}' ) ) as [ $form, $placeholder ] ) {
		if ( 1 === preg_match( $form, $address, $part ) ) {
			$looks[] = array( $part[1] . $placeholder . ( $part[3] ?? '' ), $part[2] );
		}
	}

	if ( ! str_contains( $address, '?' ) ) {
		$looks[] = array( '{slug}', $address );
	}

	return $looks;
}

<?php
/**
 * The witness: a small file outside the database that knows which state of the accounts was sealed last. A backup of the
 * whole database brings an older state back together with its log, rightly sealed, and does not bring this file back.
 *
 * @see docs/decisions/0028-a-witness-outside-the-database.md
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\option;

/**
 * Where it is kept: beside the uploads, or where wp-config.php says (PASSERELLE_WITNESS_DIR), best a folder that no
 * backup brings back. '' where that is no folder of this machine: a page view cannot wait for s3://.
 */
function witness_folder(): string {
	$folder = defined( 'PASSERELLE_WITNESS_DIR' ) ? constant( 'PASSERELLE_WITNESS_DIR' ) : wp_get_upload_dir()['basedir'] . '/passerelle';

	return is_string( $folder ) && ! wp_is_stream( $folder ) ? untrailingslashit( $folder ) : '';
}

/**
 * One file a site and an address: a copy of the site that lives elsewhere (staging) has its own history, even when the
 * files of one are copied over those of the other.
 */
function witness_file(): string {
	$folder = witness_folder();
	$home   = strtolower( (string) preg_replace( '#^https?://(?:www\.)?|/+$#i', '', text_option( 'home' ) ) );

	return '' === $folder || '' === seal_key() ? '' : $folder . '/accounts-' . get_current_blog_id() . '-' . substr( seal_of( array( 'witness', $home ) ), 0, 16 ) . '.json';
}

/**
 * @return Witness|null Null when there is none, or another wp-config.php wrote it.
 */
function witness(): ?array {
	$file = witness_file();
	$text = '' !== $file && is_readable( $file ) ? file_get_contents( $file ) : false;
	$kept = is_string( $text ) ? json_decode( $text, true ) : null;

	if ( ! is_array( $kept ) || ! is_seal_of( $kept['seal'] ?? '', array( 'witness', $kept['revision'] ?? 0, $kept['sealed'] ?? '', $kept['record'] ?? '' ) ) ) {
		return null;
	}

	/** @var Witness $kept Its seal is keep_witness()'s. */
	return $kept;
}

/**
 * After each write. False where nothing can be written: Site Health says so.
 *
 * @param array<array-key, mixed> $record Sealed.
 */
function keep_witness( array $record ): bool {
	$file    = witness_file();
	$content = array( 'revision' => revision_of( $record ), 'sealed' => $record['seal'] ?? '', 'record' => encrypted( $record ) );

	if ( '' === $file || ! wp_mkdir_p( dirname( $file ) ) || ! wp_is_writable( dirname( $file ) ) ) {
		return false;
	}

	$text = (string) wp_json_encode( $content + array( 'seal' => seal_of( array( 'witness', ...array_values( $content ) ) ) ) );
	$part = $file . '.' . bin2hex( random_bytes( 4 ) );

	// Whole or not at all: a page may read it at this moment.
	return strlen( $text ) === file_put_contents( $part, $text ) && rename( $part, $file );
}

/** A witness that is missing or knows less is brought up to date: new here, or another web server wrote meanwhile. */
function renew_witness(): void {
	$record = option( 'accounts' );
	$known  = witness()['revision'] ?? -1;

	if ( is_sealed( $record ) && $known < revision_of( $record ) && is_in_order() ) {
		keep_witness( $record );
	}
}

/**
 * Whether the witness knows a later state, or another one of the same number.
 *
 * @param array<array-key, mixed> $record
 */
function is_behind( array $record ): bool {
	$known    = witness();
	$revision = revision_of( $record );

	return null !== $known && ( $known['revision'] > $revision || ( $known['revision'] === $revision && $known['sealed'] !== ( $record['seal'] ?? '' ) ) );
}

/**
 * The accounts as they were last confirmed: as the witness knows them, or as the log does where that knows more.
 *
 * @return array{revision: int, items: list<StoredAccount>}|null
 */
function last_confirmed(): ?array {
	$witness = witness();
	$record  = null === $witness ? array() : decrypted( $witness['record'] );
	$logged  = last_known();

	return null !== $witness && is_sealed( $record ) && $witness['revision'] >= ( $logged['revision'] ?? -1 )
		? array( 'revision' => $witness['revision'], 'items' => items_of( $record ) )
		: $logged;
}

/**
 * Uploads can be read by anyone, and what waits is nobody else's business.
 *
 * @param array<array-key, mixed> $record
 */
function encrypted( array $record ): string {
	$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );

	return base64_encode( $nonce . sodium_crypto_secretbox( (string) wp_json_encode( $record, JSON_UNESCAPED_SLASHES ), $nonce, witness_key() ) );
}

/** @return array<array-key, mixed> */
function decrypted( string $text ): array {
	$bytes = (string) base64_decode( $text, true );
	$nonce = substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
	$plain = strlen( $nonce ) < SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ? false : sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), $nonce, witness_key() );
	$read  = json_decode( (string) $plain, true );

	return is_array( $read ) ? $read : array();
}

function witness_key(): string {
	return hash( 'sha256', 'passerelle witness|' . seal_key(), true );
}

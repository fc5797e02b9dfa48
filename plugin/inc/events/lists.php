<?php
/**
 * Closed lists: kinds of events and languages, with their names, and what schema.org calls a kind.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

const KINDS  = array( 'event', 'screening', 'concert', 'talk', 'workshop', 'exhibition', 'theatre', 'dance', 'market', 'party', 'meeting' );
const STATES = array( 'scheduled', 'cancelled', 'postponed', 'moved' );
const MODES  = array( 'offline', 'online', 'mixed' );

/** ISO 639-1; sign languages of French and Flemish Belgium, of France and of the Netherlands by ISO 639-3. */
const LANGUAGES = array( 'fr', 'nl', 'en', 'de', 'es', 'it', 'pt', 'ar', 'tr', 'pl', 'ru', 'ro', 'el', 'fa', 'ku', 'ca', 'eu', 'zh', 'ja', 'he', 'sfb', 'vgt', 'fsl', 'dse' );

/** Types of schema.org that are closer than Event. */
const SCHEMA_TYPES = array(
	'screening'  => 'ScreeningEvent',
	'concert'    => 'MusicEvent',
	'talk'       => 'EducationEvent',
	'workshop'   => 'EducationEvent',
	'exhibition' => 'ExhibitionEvent',
	'theatre'    => 'TheaterEvent',
	'dance'      => 'DanceEvent',
	'market'     => 'SaleEvent',
	'party'      => 'SocialEvent',
);

const SCHEMA_MODES = array(
	'offline' => 'OfflineEventAttendanceMode',
	'online'  => 'OnlineEventAttendanceMode',
	'mixed'   => 'MixedEventAttendanceMode',
);

/** @return array<string, string> Names by kind. */
function kind_names(): array {
	return array(
		'event'      => __( 'Event', 'passerelle' ),
		'screening'  => __( 'Film screening', 'passerelle' ),
		'concert'    => __( 'Concert', 'passerelle' ),
		'talk'       => __( 'Talk, debate', 'passerelle' ),
		'workshop'   => __( 'Workshop', 'passerelle' ),
		'exhibition' => __( 'Exhibition', 'passerelle' ),
		'theatre'    => __( 'Theatre', 'passerelle' ),
		'dance'      => __( 'Dance', 'passerelle' ),
		'market'     => __( 'Market, fair', 'passerelle' ),
		'party'      => __( 'Party', 'passerelle' ),
		'meeting'    => __( 'Meeting', 'passerelle' ),
	);
}

/** @return array<string, string> Names by code, such as "French". */
function language_names(): array {
	return array(
		'fr'  => __( 'French', 'passerelle' ),
		'nl'  => __( 'Dutch', 'passerelle' ),
		'en'  => __( 'English', 'passerelle' ),
		'de'  => __( 'German', 'passerelle' ),
		'es'  => __( 'Spanish', 'passerelle' ),
		'it'  => __( 'Italian', 'passerelle' ),
		'pt'  => __( 'Portuguese', 'passerelle' ),
		'ar'  => __( 'Arabic', 'passerelle' ),
		'tr'  => __( 'Turkish', 'passerelle' ),
		'pl'  => __( 'Polish', 'passerelle' ),
		'ru'  => __( 'Russian', 'passerelle' ),
		'ro'  => __( 'Romanian', 'passerelle' ),
		'el'  => __( 'Greek', 'passerelle' ),
		'fa'  => __( 'Persian', 'passerelle' ),
		'ku'  => __( 'Kurdish', 'passerelle' ),
		'ca'  => __( 'Catalan', 'passerelle' ),
		'eu'  => __( 'Basque', 'passerelle' ),
		'zh'  => __( 'Chinese', 'passerelle' ),
		'ja'  => __( 'Japanese', 'passerelle' ),
		'he'  => __( 'Hebrew', 'passerelle' ),
		'sfb' => __( 'French Belgian sign language', 'passerelle' ),
		'vgt' => __( 'Flemish sign language', 'passerelle' ),
		'fsl' => __( 'French sign language', 'passerelle' ),
		'dse' => __( 'Dutch sign language', 'passerelle' ),
	);
}

/** `FR`; sign languages go by the letters that their speakers use. */
function language_letters( string $code ): string {
	return array( 'sfb' => 'LSFB', 'fsl' => 'LSF', 'dse' => 'NGT' )[ $code ] ?? strtoupper( $code );
}

/** @param list<string> $codes */
function in_languages( array $codes ): string {
	/* translators: %s: one or several languages, such as "French, Dutch" */
	return array() === $codes ? '' : sprintf( __( 'In %s', 'passerelle' ), language_list( $codes ) );
}

/** @param list<string> $codes */
function subtitled_in( array $codes ): string {
	/* translators: %s: one or several languages, such as "French, Dutch" */
	return array() === $codes ? '' : sprintf( __( 'Subtitles: %s', 'passerelle' ), language_list( $codes ) );
}

/** @param list<string> $codes */
function language_list( array $codes ): string {
	return implode( ', ', array_map( static fn( string $code ): string => language_names()[ $code ] ?? $code, $codes ) );
}

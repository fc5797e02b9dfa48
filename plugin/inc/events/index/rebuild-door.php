<?php
/**
 * An admin makes the index of events anew: beside the agenda's page in Settings → Reading, and by REST, a batch a
 * request. Cron goes on where a closed tab stopped.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\has_table;
use function Passerelle\is_enabled;
use function Passerelle\languages_folder;
use function Passerelle\route;

use const Passerelle\FILE;

/** The form's own action: without script the first batch is done while the page loads anew. */
const REBUILD_ACTION = 'passerelle_rebuild_agenda';

function register_rebuild_route(): void {
	route( 'GET', '/agenda/rebuild', static fn(): WP_REST_Response => new WP_REST_Response( rebuild_state() ), '\Passerelle\may_manage' );
	route( 'POST', '/agenda/rebuild', __NAMESPACE__ . '\post_rebuild', '\Passerelle\may_manage' );
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function post_rebuild( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = $request->get_json_params();

	if ( ! in_array( $body, array( array( 'start' => true ), array( 'start' => false ) ), true ) ) {
		return \Passerelle\invalid( 'start', __( 'Say whether to start from the first article.', 'passerelle' ) );
	}

	if ( ! is_enabled( 'events' ) || ! has_table( OCCURRENCES ) ) {
		return new WP_Error( 'passerelle_no_index', __( 'There is no index of events: switch events on first.', 'passerelle' ), array( 'status' => 409 ) );
	}

	if ( $body['start'] ) {
		begin_rebuild();
	}

	rebuild_some();

	return new WP_REST_Response( rebuild_state() );
}

/**
 * `of` articles hold events, `done` of them were read; `events` are in the index.
 *
 * @return array{running: bool, done: int, of: int, events: int}
 */
function rebuild_state(): array {
	$last = rebuilt_up_to();
	$all  = has_table( OCCURRENCES ) ? count_articles_with_events( $last ?? PHP_INT_MAX ) : array( 'done' => 0, 'of' => 0 );

	return array( 'running' => null !== $last ) + $all + array( 'events' => count_occurrences() );
}

/** Within the form of Settings → Reading, which a button may send elsewhere. */
function print_rebuild_button(): void {
	if ( ! is_enabled( 'events' ) || ! has_table( OCCURRENCES ) ) {
		return;
	}

	$state = rebuild_state();

	printf(
		'<div id="passerelle-rebuild" data-running="%d"><p class="description" role="status">%s</p><p><button type="submit" class="button" name="action" value="%s" formaction="%s" formnovalidate>%s</button></p></div>',
		(int) $state['running'],
		esc_html( rebuild_words( $state ) ),
		esc_attr( REBUILD_ACTION ),
		esc_url( wp_nonce_url( admin_url( 'admin-post.php' ), REBUILD_ACTION, 'passerelle_nonce' ) ),
		$state['running'] ? esc_html__( 'Go on making the index anew', 'passerelle' ) : esc_html__( 'Make the index of events anew', 'passerelle' )
	);
}

/** @param array{running: bool, done: int, of: int, events: int} $state */
function rebuild_words( array $state ): string {
	return $state['running']
		/* translators: 1: number of articles 2: number of all articles with events */
		? sprintf( __( 'The index of events is being made anew: %1$s of %2$s articles.', 'passerelle' ), number_format_i18n( $state['done'] ), number_format_i18n( $state['of'] ) )
		/* translators: 1: number of events 2: number of articles */
		: sprintf( __( 'Events in the agenda: %1$s. Articles that announce them: %2$s. It follows them by itself; make it anew if one is missing, after an import for example.', 'passerelle' ), number_format_i18n( $state['events'] ), number_format_i18n( $state['of'] ) );
}

/** The button without script. */
function handle_rebuild_button(): void {
	check_admin_referer( REBUILD_ACTION, 'passerelle_nonce' );

	if ( ! \Passerelle\may_manage() ) {
		wp_die( esc_html__( 'You may not do that.', 'passerelle' ), '', array( 'response' => 403 ) );
	}

	if ( null === rebuilt_up_to() ) {
		begin_rebuild();
	}

	$until = microtime( true ) + 5;

	do {
		$before = rebuilt_up_to();
		rebuild_some();
	} while ( null !== rebuilt_up_to() && $before !== rebuilt_up_to() && microtime( true ) < $until );

	wp_safe_redirect( admin_url( 'options-reading.php#passerelle-rebuild' ) );
	exit;
}

/** Loads on that screen only. */
function enqueue_rebuild( string $screen ): void {
	$built = dirname( FILE ) . '/build/admin/agenda-index';

	if ( 'options-reading.php' !== $screen || ! is_readable( "$built.asset.php" ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
	$asset = require "$built.asset.php";

	wp_enqueue_script( 'passerelle-agenda-index', plugins_url( 'build/admin/agenda-index.js', FILE ), $asset['dependencies'], $asset['version'], true );
	wp_set_script_translations( 'passerelle-agenda-index', 'passerelle', languages_folder() );
}

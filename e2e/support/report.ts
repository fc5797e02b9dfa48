import type { Locator, Page } from '@playwright/test';
import type { Site } from './site';

/** The words of the form, in the languages that the sites of the tests speak. */
const WORDS = {
	open: /^(?:Signaler un problème|Report a problem)/,
	send: /^(?:Envoyer|Send)$/,
	typo: /^(?:Faute ou erreur|A mistake)$/,
	image: /^(?:Une image manque|An image is missing)$/,
	note: /^(?:Une précision|Anything to add)/,
	url: /^(?:Adresse de l'article|Address of the article)/,
};

export const SAID = {
	received: /^(?:Merci, c'est transmis\.|Thank you, we have it\.)$/,
	held: /^(?:Merci, c'est reçu\. Une personne va le relire\.|Thank you, someone will read it\.)$/,
	known: /^(?:Déjà signalé|Already reported)/,
	lost: /^(?:Pas envoyé|Not sent)/,
	closed: /^(?:Ce site ne reçoit|This site takes no reports)/,
};

export type ReportForm = {
	all: Locator;
	open: Locator;
	typo: Locator;
	image: Locator;
	note: Locator;
	url: Locator;
	send: Locator;
	/** What is said after sending: thanks, or what went wrong. */
	thanks: Locator;
	error: Locator;
};

/**
 * The form with which readers report a problem.
 *
 * @param page The page it stands on.
 */
export function reportForm( page: Page ): ReportForm {
	const all = page.locator( '.passerelle-report' );

	return {
		all,
		open: all.locator( 'summary' ).filter( { hasText: WORDS.open } ),
		typo: all.getByRole( 'radio', { name: WORDS.typo } ),
		image: all.getByRole( 'radio', { name: WORDS.image } ),
		note: all.getByLabel( WORDS.note ),
		url: all.getByLabel( WORDS.url ),
		send: all.getByRole( 'button', { name: WORDS.send } ),
		thanks: all.getByRole( 'status' ),
		error: all.getByRole( 'alert' ),
	};
}

export type Stored = {
	reason: string;
	note: string;
	quote: string;
	target: string;
	status: string;
	held_for: string;
	post_id: string;
	url: string;
	count: string;
};

/**
 * What is in the database, oldest first.
 *
 * @param site A native one.
 */
export async function stored( site: Site ): Promise< Stored[] > {
	return JSON.parse(
		await site.eval(
			`echo wp_json_encode( $GLOBALS['wpdb']->get_results( "SELECT * FROM {$GLOBALS['wpdb']->prefix}passerelle_reports ORDER BY id" ) );`
		)
	);
}

/**
 * Reports as readers send them, straight into the store.
 *
 * @param site A native one.
 * @param rows Per report what differs from a mistake in the article `half`.
 */
export async function fill(
	site: Site,
	rows: Partial<
		Omit< Stored, 'count' > & { count: number; article: string }
	>[]
): Promise< void > {
	const all = rows.map( ( { article = 'half', ...row } ) => ( {
		path: site.examples[ article as keyof Site[ 'examples' ] ],
		row,
	} ) );
	await site.eval(
		`foreach ( json_decode( ${ JSON.stringify( JSON.stringify( all ) ).replaceAll( '$', '\\$' ) }, true ) as $i => $one ) {
			$GLOBALS['wpdb']->insert( $GLOBALS['wpdb']->prefix . 'passerelle_reports', $one['row'] + array( 'post_id' => url_to_postid( home_url( $one['path'] ) ), 'url' => '', 'reason' => 'typo', 'note' => '', 'quote' => '', 'target' => '', 'email' => '', 'status' => 'new', 'held_for' => '', 'count' => 1, 'internal_note' => '', 'content' => md5( "c$i" ), 'fold' => md5( "f$i" ), 'created_at' => time() - 3600 * ( $i + 1 ), 'latest_at' => time() - 3600 * ( $i + 1 ), 'closed_at' => 0, 'tell_at' => 0 ) );
		}`
	);
}

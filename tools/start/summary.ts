import { LOGINS } from '../../e2e/demo/seed';
import type { Example } from '../../e2e/demo/wordpress';
import type { Demo, DemoOptions } from './playground';

/** What each example shows, in the order in which a newcomer may want to see them. */
const EXAMPLES: [ Example, string ][] = [
	[ 'raw', 'SPIP’s shortcuts in the text' ],
	[ 'half', 'half converted, pictures missing' ],
	[ 'rendered', 'SPIP’s own HTML' ],
	[ 'clean', 'checked: the tools are one line' ],
	[ 'gone', 'its old page is gone' ],
	[ 'password', 'with a password (passeurs)' ],
	[ 'new', 'written after the move: nothing of ours' ],
	[ 'evening', 'an evening with a programme' ],
	[ 'series', 'a series of events, one with subtitles' ],
	[ 'cancelled', 'an event that was cancelled' ],
	[ 'agenda', 'the agenda' ],
	[ 'help', 'the page that explains and gathers the tools' ],
	[ 'support', 'asks for gifts: an account, its code, every month' ],
];

/** What a newcomer wants to know, as text for the terminal. */
export function summary( demo: Demo, options: DemoOptions ): string {
	const setUp = `${ demo.url }/wp-admin/admin.php?page=passerelle`;
	const examples = EXAMPLES.flatMap(
		( [ kind, what ] ): [ string, string ][] => {
			const path = demo.seeded.examples[ kind ];
			return path === undefined ? [] : [ [ what, demo.url + path ] ];
		}
	);
	return [
		'',
		rows( 'Les Passeurs', [
			[ 'the new site, WordPress', `${ demo.url }/` ],
			[ 'the old site, a SPIP', demo.oldUrl ],
			[ 'Passerelle’s screen', setUp ],
		] ),
		`  ${ connection( demo, options ) }`,
		'',
		rows( 'To look at', examples ),
		'',
		rows(
			'Logins, all with the password “password”',
			LOGINS.map( ( { login, role } ) => [ login, role ] )
		),
		'  Your browser is logged in as admin at once; log out to see what readers see.',
		'',
		'',
	].join( '\n' );
}

function connection( { seeded }: Demo, options: DemoOptions ): string {
	const { error, recognised, of } = seeded.setUp;
	if ( options.setUp === 'activated' ) {
		return 'Passerelle is active and asks its one question there: give it the address of the old site.';
	}
	return error === undefined
		? `Passerelle is connected: ${ recognised } of ${ of } articles have an old address.`
		: `Passerelle could not be connected (${ error }): do it on its screen.`;
}

function rows( title: string, list: [ string, string ][] ): string {
	const width = Math.max( ...list.map( ( [ name ] ) => name.length ) );
	return [
		`  ${ title }`,
		...list.map(
			( [ name, value ] ) => `    ${ name.padEnd( width ) }  ${ value }`
		),
	].join( '\n' );
}

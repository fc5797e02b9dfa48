import type { Page } from '@playwright/test';
import { LOGINS } from '../demo/seed';
import type { Site } from './site';

export const ROLES = [
	'administrator',
	'editor',
	'author',
	'contributor',
	'subscriber',
] as const;

export type Role = ( typeof ROLES )[ number ];

type Cookies = Parameters<
	ReturnType< Page[ 'context' ] >[ 'addCookies' ]
>[ 0 ];

/** Cookies of each role, so that a run logs in once per role. */
const known = new Map< string, Cookies >();

/** Sessions are in the database: a site that goes back to an earlier state knows none of them. */
export function forgetLogins(): void {
	known.clear();
}

/**
 * Logs a page in.
 *
 * @param page  The page.
 * @param site  The site.
 * @param login The user's name; the password is `password` for all of them.
 */
export async function logIn(
	page: Page,
	site: Site,
	login: string
): Promise< void > {
	const key = `${ site.url } ${ login }`;
	const context = page.context();
	const cookies = known.get( key );

	if ( cookies ) {
		await context.addCookies( cookies );
		return;
	}
	const answer = await context.request.post( `${ site.url }/wp-login.php`, {
		form: {
			log: login,
			pwd: 'password',
			testcookie: '1',
			rememberme: 'forever',
		},
		headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		maxRedirects: 0,
	} );
	if ( answer.status() !== 302 ) {
		throw new Error( `${ login } could not log in: ${ answer.status() }` );
	}
	known.set( key, await context.cookies() );
}

/**
 * The login of a role's user in the demo.
 *
 * @param role The role.
 */
export function loginOf( role: Role ): string {
	const found = LOGINS.find( ( login ) => login.role === role );
	if ( ! found ) {
		throw new Error( `The demo has no ${ role }.` );
	}
	return found.login;
}

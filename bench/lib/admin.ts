import type { Stack } from '../../tools/native/stack';
import { measure } from './meter';
import type { Measured, Query } from './meter';

export type Ask = (
	method: 'GET' | 'POST' | 'PUT',
	route: string,
	body?: object
) => Promise< Measured & { data: unknown } >;

/**
 * Asks routes of the plugin as the administrator, over HTTP, with their cost.
 *
 * @param stack The site.
 */
export async function asAdmin( stack: Stack ): Promise< Ask > {
	const password = await stack.eval(
		"echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => uniqid() ) )[0];"
	);
	const authorization = `Basic ${ Buffer.from( `admin:${ password }` ).toString( 'base64' ) }`;

	return async ( method, route, body ) => {
		const answer = await measure(
			stack,
			`${ stack.url }/wp-json/passerelle/v1${ route }`,
			{
				method,
				headers: {
					Authorization: authorization,
					'Content-Type': 'application/json',
				},
				...( body ? { body: JSON.stringify( body ) } : {} ),
			}
		);
		if ( answer.status >= 300 ) {
			throw new Error(
				`${ method } ${ route }: ${ answer.status } ${ answer.body.slice( 0, 500 ) }`
			);
		}
		return { ...answer, data: JSON.parse( answer.body ) as unknown };
	};
}

/**
 * The queries that changed something.
 *
 * @param queries Those of a request.
 */
export function writes( queries: readonly Query[] ): string[] {
	return queries
		.map( ( { sql } ) => sql )
		.filter( ( sql ) =>
			/^\s*(?:INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP)\b/i.test(
				sql
			)
		);
}

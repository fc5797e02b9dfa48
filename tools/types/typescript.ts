import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../lib/paths';
import type { Named } from './schema';

/**
 * The schemas as TypeScript types: `export type`, since an interface cannot be
 * given where a `Record< string, unknown >` is asked for.
 *
 * @param named  The schemas; each becomes a type of that name.
 * @param folder Where `$ref` looks for files.
 * @param banner The comment on top.
 */
export async function typeScript(
	named: Named[],
	folder: string,
	banner: string
): Promise< string > {
	// One root that holds them all: a type that several use is written once.
	const root: JSONSchema = {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(
			named.map( ( { name, file, schema } ) => [
				name,
				file === ''
					? ( { ...schema, title: name } as JSONSchema )
					: { $ref: file },
			] )
		),
	};
	const code = await compile( root, 'PasserelleRoot', {
		bannerComment: '',
		cwd: `${ folder }/`,
		format: false,
		ignoreMinAndMaxItems: true,
		unknownAny: true,
	} );
	const types = code
		.replace( /export interface PasserelleRoot \{[^]*?\n\}\n/, '' )
		.replace( /^export interface (\w+) \{/gm, 'export type $1 = {' )
		.replace( /^\}$/gm, '};\n' );

	return format( `${ banner }\n\n${ types }`, {
		...( await resolveConfig( `${ ROOT }/package.json` ) ),
		parser: 'typescript',
	} );
}

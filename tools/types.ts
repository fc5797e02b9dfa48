/**
 * `npm run types`: the types of TypeScript and of PHPStan, from plugin/schema
 * and every block.json. With `--check`, says which committed file is stale.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { isMain } from './lib/main';
import { ROOT } from './lib/paths';
import { command, Plain, say } from './lib/say';
import { phpAliases } from './types/php';
import { attributesSchema, typeName } from './types/schema';
import type { BlockMetadata, Named, Schema } from './types/schema';
import { typeScript } from './types/typescript';

const EDIT = 'Written by `npm run types`: edit';

function json< T >( file: string ): T {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) ) as T;
	} catch ( error ) {
		throw new Plain( `${ file } is not valid JSON: ${ String( error ) }` );
	}
}

/** Files of test vectors live beside the schemas; a schema has a title. */
function readSchemas( root: string ): Named[] {
	const folder = join( root, 'plugin/schema' );

	return readdirSync( folder )
		.filter( ( file ) => file.endsWith( '.json' ) )
		.sort()
		.flatMap( ( file ) => {
			const schema = json< Schema >( join( folder, file ) );
			return schema.title ? [ { name: schema.title, file, schema } ] : [];
		} );
}

function readBlocks( root: string ): Named[] {
	const folder = join( root, 'blocks' );

	return ( existsSync( folder ) ? readdirSync( folder ) : [] )
		.sort()
		.map( ( block ) => join( folder, block, 'block.json' ) )
		.filter( ( file ) => existsSync( file ) )
		.map( ( file ) => {
			const block = json< BlockMetadata >( file );
			const slug = block.name.split( '/' ).pop() ?? '';
			return {
				name: `${ typeName( slug ) }Attributes`,
				file: '',
				schema: attributesSchema( block ),
			};
		} );
}

/**
 * All that is generated.
 *
 * @param root The folder of the checkout.
 * @return Contents by path, relative to it.
 * @throws Plain when a file is no JSON or a `$ref` leads nowhere.
 */
export async function generate(
	root: string
): Promise< Record< string, string > > {
	const schemas = readSchemas( root );
	const blocks = readBlocks( root );
	const folder = join( root, 'plugin/schema' );
	const resolve = ( ref: string ) => {
		const found = schemas.find( ( { file } ) => file === ref );
		if ( found === undefined ) {
			throw new Plain(
				`"$ref": "${ ref }" names no file of plugin/schema`
			);
		}
		return found.name;
	};

	return {
		'src/types/blocks.ts': await typeScript(
			blocks,
			folder,
			`// ${ EDIT } blocks/*/block.json instead.`
		),
		'src/types/schema.ts': await typeScript(
			schemas,
			folder,
			`// ${ EDIT } plugin/schema/*.json instead.`
		),
		'tools/phpstan/types.neon': `# ${ EDIT } plugin/schema/*.json and blocks/*/block.json instead.\n${ phpAliases(
			[ ...schemas, ...blocks ],
			resolve
		) }`,
	};
}

/**
 * Which of the generated files differ from what is on disk.
 *
 * @param root      The folder of the checkout.
 * @param generated What `generate` answered.
 * @return Their paths.
 */
export function stale(
	root: string,
	generated: Record< string, string >
): string[] {
	return Object.keys( generated ).filter( ( path ) => {
		const file = join( root, path );
		return (
			! existsSync( file ) ||
			readFileSync( file, 'utf8' ) !== generated[ path ]
		);
	} );
}

async function main(): Promise< void > {
	const generated = await generate( ROOT );
	const old = stale( ROOT, generated );

	if ( process.argv.includes( '--check' ) ) {
		if ( old.length > 0 ) {
			throw new Plain(
				`Out of date: ${ old.join( ', ' ) }. Type \`npm run types\` and commit the result.`
			);
		}
		say( 'The types are fresh.' );
		return;
	}

	for ( const path of old ) {
		mkdirSync( dirname( join( ROOT, path ) ), { recursive: true } );
		writeFileSync( join( ROOT, path ), generated[ path ] ?? '' );
		say( `Wrote ${ path }` );
	}
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}

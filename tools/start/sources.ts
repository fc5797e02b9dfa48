import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../build';
import { PLUGIN, ROOT, WORK } from '../lib/paths';
import { say } from '../lib/say';

/** What a build is made of. */
const SOURCES = [
	'blocks',
	'src',
	'plugin/cms',
	'plugin/schema',
	'plugin/languages',
	'tools/build.ts',
	'tools/i18n.ts',
	'tools/build',
	'package-lock.json',
];

const STAMP = join( WORK, 'demo/built' );

/** Builds the plugin if something it is made of changed since the last time. */
export async function buildIfNeeded(): Promise< void > {
	const before = existsSync( STAMP ) ? readFileSync( STAMP, 'utf8' ) : '';
	if ( existsSync( join( PLUGIN, 'build/blocks' ) ) && before === stamp() ) {
		return;
	}
	say( 'Building the plugin' );
	await build();
	mkdirSync( dirname( STAMP ), { recursive: true } );
	writeFileSync( STAMP, stamp() );
}

/** Names, sizes and dates: reading all contents would take longer than it saves. */
function stamp(): string {
	const hash = createHash( 'sha256' );
	for ( const file of SOURCES.flatMap( filesIn ).sort() ) {
		const { size, mtimeMs } = statSync( file );
		hash.update( `${ file } ${ size } ${ mtimeMs }\n` );
	}
	return hash.digest( 'hex' );
}

/** Translations are sources as .po; what the build makes of them is not. */
function filesIn( source: string ): string[] {
	const path = join( ROOT, source );
	if ( ! existsSync( path ) ) {
		return [];
	}
	if ( statSync( path ).isFile() ) {
		return [ path ];
	}
	return readdirSync( path, { recursive: true, withFileTypes: true } )
		.filter(
			( entry ) =>
				entry.isFile() &&
				( source !== 'plugin/languages' ||
					entry.name.endsWith( '.po' ) )
		)
		.map( ( entry ) => join( entry.parentPath, entry.name ) );
}

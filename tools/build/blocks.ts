import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import json2php from 'json2php';
import { script, viewModule } from './scripts';
import { style } from './styles';

/** What a block may have, and what its block.json calls it. */
const PARTS = [
	{ source: 'index.ts', file: 'index.js', make: script },
	{ source: 'view.ts', file: 'view.js', make: viewModule },
	{ source: 'style.scss', file: 'style-index.css', make: style },
	{ source: 'editor.scss', file: 'index.css', make: style },
] as const;

async function block( source: string, dest: string ): Promise< void > {
	mkdirSync( dest, { recursive: true } );
	for ( const name of [ 'block.json', 'render.php' ] ) {
		copyFileSync( join( source, name ), join( dest, name ) );
	}
	await Promise.all(
		PARTS.filter( ( part ) =>
			existsSync( join( source, part.source ) )
		).map( ( part ) =>
			part.make( join( source, part.source ), join( dest, part.file ) )
		)
	);
}

/**
 * Builds every block of a folder, and one file that holds all their metadata:
 * WordPress then reads that instead of every block.json on every request.
 *
 * @param source Folders with a block.json.
 * @param dest   Where they go.
 */
export async function blocks( source: string, dest: string ): Promise< void > {
	const names = readdirSync( source )
		.filter( ( name ) => existsSync( join( source, name, 'block.json' ) ) )
		.sort();

	await Promise.all(
		names.map( ( name ) =>
			block( join( source, name ), join( dest, name ) )
		)
	);
	const metadata = Object.fromEntries(
		names.map( ( name ) => [
			name,
			JSON.parse(
				readFileSync( join( source, name, 'block.json' ), 'utf8' )
			) as unknown,
		] )
	);
	writeFileSync(
		join( dest, 'blocks-manifest.php' ),
		`<?php\nreturn ${ json2php.make( { linebreak: '\n', indent: '\t' } )( metadata ) };\n`
	);
}

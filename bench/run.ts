/**
 * `npm run bench`: measures, writes bench/results/<name>.md, and fails when a
 * budget is not kept. Counts are exact; times are of this machine.
 *
 *   npm run bench                     everything but what takes minutes
 *   npm run bench -- reader-page      only that
 *   npm run bench -- --check          without writing the results down
 *   npm run bench -- start --cold     also a start from a fresh clone
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/lib/paths';
import { command, duration, Plain, say, warn } from '../tools/lib/say';
import { holds, markdown } from './lib/table';
import type { Bench, Flags } from './lib/table';

const FOLDER = join( ROOT, 'bench' );

function known(): string[] {
	return readdirSync( FOLDER )
		.filter( ( name ) => name.endsWith( '.bench.ts' ) )
		.map( ( name ) => name.replace( '.bench.ts', '' ) )
		.sort();
}

async function runOne( name: string, flags: Flags ): Promise< number > {
	const started = Date.now();
	const module = ( await import(
		pathToFileURL( join( FOLDER, `${ name }.bench.ts` ) ).href
	) ) as { default: Bench };
	const { title, run } = module.default;
	say( `${ name }: ${ title }` );
	const tables = await run( flags );
	const text = markdown( title, tables );

	if ( ! flags.check ) {
		mkdirSync( join( FOLDER, 'results' ), { recursive: true } );
		writeFileSync( join( FOLDER, 'results', `${ name }.md` ), text );
	}
	process.stdout.write( `\n${ text }\n` );
	say( `${ name } took ${ duration( Date.now() - started ) }` );

	const broken = tables
		.flatMap( ( { rows } ) => rows )
		.filter( ( row ) => ! holds( row ) );
	broken.forEach( ( row ) => warn( `over budget: ${ row.what }` ) );
	return broken.length;
}

await command( async () => {
	const { values, positionals } = parseArgs( {
		allowPositionals: true,
		options: { cold: { type: 'boolean' }, check: { type: 'boolean' } },
	} );
	const names = known();
	const unknown = positionals.filter( ( name ) => ! names.includes( name ) );
	if ( unknown.length > 0 ) {
		throw new Plain(
			`Nothing is measured under the name ${ unknown.join( ', ' ) }. There are: ${ names.join( ', ' ) }`
		);
	}
	let broken = 0;
	for ( const name of positionals.length > 0 ? positionals : names ) {
		broken += await runOne( name, {
			cold: values.cold === true,
			check: values.check === true,
		} );
	}
	return broken === 0 ? 0 : 1;
} );

/**
 * `npm run i18n`: reads every string to translate into plugin/languages, keeps
 * what is translated, and writes what WordPress loads. `--check` changes
 * nothing and says what is missing or wrong.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { catalogue, read, translationsIn, write } from './i18n/catalogue';
import { phpTranslations, scriptTranslations } from './i18n/compile';
import { bundleOf, extract, scripts } from './i18n/extract';
import { faults } from './i18n/french';
import { entries } from './i18n/message';
import { isMain } from './lib/main';
import { ROOT } from './lib/paths';
import { command, Plain, say } from './lib/say';

const FOLDER = 'plugin/languages';
const TEMPLATE = `${ FOLDER }/passerelle.pot`;
const FRENCH = `${ FOLDER }/passerelle-fr_FR.po`;

function textOf( file: string ): string {
	return existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
}

/**
 * The template and the French catalogue as they should be.
 *
 * @param root The folder of the checkout.
 * @return Contents by path, relative to it.
 */
export function catalogues( root: string ): Record< string, string > {
	const all = entries( extract( root ) );
	const known = textOf( join( root, FRENCH ) );

	return {
		[ TEMPLATE ]: write( catalogue( all ) ),
		[ FRENCH ]: write(
			catalogue( all, known === '' ? undefined : read( known ), 'fr_FR' )
		),
	};
}

/**
 * What stands between the catalogues and a complete French plugin.
 *
 * @param root The folder of the checkout.
 * @return Sentences; none when all is well.
 */
export function check( root: string ): string[] {
	const found = catalogues( root );
	const stale = Object.entries( found )
		.filter( ( [ path, text ] ) => textOf( join( root, path ) ) !== text )
		.map(
			( [ path ] ) =>
				`${ path } is out of date. Type \`npm run i18n\` and commit the result.`
		);

	return [
		...stale,
		...translationsIn( read( found[ FRENCH ] ?? '' ) ).flatMap( ( one ) =>
			faults( one ).map(
				( fault ) => `French: "${ one.msgid }" ${ fault }`
			)
		),
	];
}

/** What WordPress loads, by the name of the file, for one .po file. */
function compiled( root: string, name: string ): Record< string, string > {
	const data = read( textOf( join( root, FOLDER, name ) ) );
	const base = name.slice( 0, -'.po'.length );
	const files = { [ `${ base }.l10n.php` ]: phpTranslations( data ) };

	for ( const [ handle, entry ] of Object.entries( scripts( root ) ) ) {
		const json = scriptTranslations( data, bundleOf( root, entry ) );
		if ( json !== undefined ) {
			files[ `${ base }-${ handle }.json` ] = json;
		}
	}
	return files;
}

/**
 * Writes what WordPress loads, from the committed .po files. A site that runs
 * from this folder finds each file whole, the old or the new.
 *
 * @param root The folder of the checkout.
 */
export function compile( root: string ): void {
	const folder = join( root, FOLDER );
	const names = existsSync( folder ) ? readdirSync( folder ) : [];
	const wanted: Record< string, string > = Object.assign(
		{},
		...names
			.filter( ( name ) => name.endsWith( '.po' ) )
			.map( ( name ) => compiled( root, name ) )
	);

	for ( const [ name, text ] of Object.entries( wanted ) ) {
		const file = join( folder, name );
		if ( textOf( file ) !== text ) {
			writeFileSync( `${ file }.${ process.pid }`, text );
			renameSync( `${ file }.${ process.pid }`, file );
		}
	}
	names
		.filter( ( name ) => /\.(json|l10n\.php)$/.test( name ) )
		.filter( ( name ) => ! ( name in wanted ) )
		.forEach( ( name ) => rmSync( join( folder, name ), { force: true } ) );
}

async function main(): Promise< void > {
	if ( process.argv.includes( '--check' ) ) {
		const wrong = check( ROOT );
		if ( wrong.length > 0 ) {
			throw new Plain( wrong.join( '\n' ) );
		}
		say( 'Every string is translated.' );
		return;
	}

	mkdirSync( join( ROOT, FOLDER ), { recursive: true } );
	for ( const [ path, text ] of Object.entries( catalogues( ROOT ) ) ) {
		writeFileSync( join( ROOT, path ), text );
	}
	compile( ROOT );

	const left = check( ROOT );
	say( `Wrote ${ FOLDER }` );
	if ( left.length > 0 ) {
		say( `Left to do:\n${ left.join( '\n' ) }` );
	}
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}

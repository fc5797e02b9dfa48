import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogues, check, compile } from './i18n';

const FRENCH = 'plugin/languages/passerelle-fr_FR.po';

let root: string;

function put( path: string, text: string ): void {
	const file = join( root, path );
	mkdirSync( dirname( file ), { recursive: true } );
	writeFileSync( file, text );
}

function get( path: string ): string {
	return readFileSync( join( root, path ), 'utf8' );
}

function update(): void {
	for ( const [ path, text ] of Object.entries( catalogues( root ) ) ) {
		put( path, text );
	}
}

function translate( id: string, text: string ): void {
	put(
		FRENCH,
		get( FRENCH ).replace(
			`msgid "${ id }"\nmsgstr ""`,
			`msgid "${ id }"\nmsgstr "${ text }"`
		)
	);
}

beforeEach( () => {
	root = mkdtempSync( join( tmpdir(), 'passerelle-i18n-' ) );
	put( 'plugin/inc/a.php', `<?php __( 'Send', 'passerelle' );` );
	put( 'plugin/tests/a.php', `<?php __( 'Tested', 'passerelle' );` );
	put( 'blocks/old-version/index.ts', `import './edit';` );
	put(
		'blocks/old-version/edit.tsx',
		`import { field } from '../../src/editor/field';\n__( 'Words of the link', 'passerelle' );`
	);
	put( 'src/editor/field.tsx', `__( 'Shared', 'passerelle' );` );
	put( 'src/admin/setup/index.tsx', `__( 'Set up', 'passerelle' );` );
	update();
} );

afterEach( () => rmSync( root, { recursive: true } ) );

test( 'the template holds every string of the plugin, and none of its tests', () => {
	const pot = get( 'plugin/languages/passerelle.pot' );

	for ( const id of [ 'Send', 'Words of the link', 'Shared', 'Set up' ] ) {
		expect( pot ).toContain( `msgid "${ id }"\nmsgstr ""` );
	}
	expect( pot ).not.toContain( 'Tested' );
	expect( pot ).not.toMatch( /\d{4}-\d{2}-\d{2}/ );
} );

test( 'translations survive a run, and leave with their string', () => {
	translate( 'Send', 'Envoyer' );
	put( 'plugin/inc/b.php', `<?php __( 'Close', 'passerelle' );` );
	update();

	expect( get( FRENCH ) ).toContain( 'msgid "Send"\nmsgstr "Envoyer"' );
	expect( get( FRENCH ) ).toContain( 'msgid "Close"\nmsgstr ""' );

	put( 'plugin/inc/a.php', '<?php' );
	update();
	expect( get( FRENCH ) ).not.toContain( 'Envoyer' );
} );

test( 'the check names what is missing, and ends with nothing', () => {
	expect( check( root ) ).toContain( 'French: "Send" is not translated' );

	translate( 'Send', 'Envoyer' );
	translate( 'Words of the link', 'Texte du lien' );
	translate( 'Shared', 'Partagé' );
	translate( 'Set up', 'Régler' );
	expect( check( root ) ).toEqual( [] );

	put( 'plugin/inc/b.php', `<?php __( 'Close', 'passerelle' );` );
	expect( check( root ) ).toEqual( [
		expect.stringContaining( 'passerelle.pot is out of date' ),
		expect.stringContaining( 'passerelle-fr_FR.po is out of date' ),
		'French: "Close" is not translated',
	] );
} );

test( 'each script gets the strings that are built into it', () => {
	translate( 'Words of the link', 'Texte du lien' );
	translate( 'Shared', 'Partagé' );
	translate( 'Send', 'Envoyer' );
	put(
		'plugin/languages/passerelle-fr_FR-passerelle-setup.json',
		'from before'
	);
	compile( root );

	const base = 'plugin/languages/passerelle-fr_FR';
	const { messages } = JSON.parse(
		get( `${ base }-passerelle-old-version-editor-script.json` )
	).locale_data;

	expect( messages ).toEqual( {
		'': expect.objectContaining( { lang: 'fr_FR' } ),
		'Words of the link': [ 'Texte du lien' ],
		Shared: [ 'Partagé' ],
	} );
	// Nothing of the screen is translated: no file to load, nor one from before.
	expect( () => get( `${ base }-passerelle-setup.json` ) ).toThrow(
		/ENOENT/
	);
} );

test( 'PHP gets what is translated, quoted as PHP wants it', () => {
	put(
		'plugin/inc/a.php',
		`<?php __( "It's \\\\ here", 'passerelle' ); _n( 'One', 'Many', 2, 'passerelle' );`
	);
	update();
	put(
		FRENCH,
		get( FRENCH )
			.replace(
				'msgid "It\'s \\\\ here"\nmsgstr ""',
				'msgid "It\'s \\\\ here"\nmsgstr "C\'est \\\\ là"'
			)
			.replace( 'msgstr[0] ""', 'msgstr[0] "Un"' )
			.replace( 'msgstr[1] ""', 'msgstr[1] "Plusieurs"' )
	);
	compile( root );

	const php = get( 'plugin/languages/passerelle-fr_FR.l10n.php' );
	expect( php ).toContain( "'It\\'s \\\\ here' => 'C\\'est \\\\ là'," );
	expect( php ).toContain( `'One' => 'Un' . "\\0" . 'Plusieurs',` );
	expect( php ).not.toContain( 'Words of the link' );
} );

test( 'a file that cannot be read is named', () => {
	put( 'plugin/inc/a.php', '<?php function ( {' );

	expect( () => catalogues( root ) ).toThrow( /^plugin\/inc\/a\.php: / );
} );

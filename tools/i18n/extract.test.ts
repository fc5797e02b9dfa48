import { entries } from './message';
import { blockMessages, headerMessages } from './metadata';
import { phpMessages } from './php';
import { importsOf, scriptMessages } from './script';

const file = 'a.php';

test( 'every function of WordPress is read from PHP, templates included', () => {
	const code = `<p><?php esc_html_e( 'Printed', 'passerelle' ); ?></p>
<?php
namespace Passerelle;
$a = \\__( 'Joined ' . "by\\ta dot", 'passerelle' );
$b = esc_attr_x( 'Order', 'noun', 'passerelle' );
$c = _n( 'One article', '%s articles', $n, 'passerelle' );
$d = _nx_noop( 'One', 'Many', 'sites', 'passerelle' );
`;

	expect( phpMessages( code, file ) ).toEqual( [
		{ id: 'Printed', file },
		{ id: 'Joined by\ta dot', file },
		{ id: 'Order', context: 'noun', file },
		{ id: 'One article', plural: '%s articles', file },
		{ id: 'One', plural: 'Many', context: 'sites', file },
	] );
} );

test( 'strings of WordPress itself are not ours', () => {
	expect(
		phpMessages( `<?php __( 'Save' ); __( 'A', 'b' );`, file )
	).toEqual( [] );
	expect(
		scriptMessages( `__( 'Save' ); other( 'A', 'passerelle' );`, 'a.ts' )
	).toEqual( [] );
} );

test( 'what is said to translators travels with the string, and only with that', () => {
	const php = `<?php
printf(
	/* translators: %s: the name
	   of a site */
	esc_html__( 'See %s', 'passerelle' ),
	$name
);

__( 'Alone', 'passerelle' );
`;
	const tsx = `const a = <p>
	{ sprintf(
		// translators: %d: how many
		_n( '%d article', '%d articles', n, 'passerelle' ),
		n
	) }
</p>;`;

	expect(
		phpMessages( php, file ).map( ( { comment } ) => comment )
	).toEqual( [ 'translators: %s: the name of a site', undefined ] );
	expect( scriptMessages( tsx, 'a.tsx' ) ).toEqual( [
		{
			id: '%d article',
			plural: '%d articles',
			comment: 'translators: %d: how many',
			file: 'a.tsx',
		},
	] );
} );

test( 'a comment on placeholders is not for the text beside it that has none', () => {
	const code = `<?php
/* translators: %s: a name */
$a = $name ? sprintf( __( 'See %s', 'passerelle' ), $name ) : __( 'See', 'passerelle' );`;

	expect( phpMessages( code, file ) ).toEqual( [
		{ id: 'See %s', comment: 'translators: %s: a name', file },
		{ id: 'See', file },
	] );
} );

test( 'a string that cannot be read from the source is an error with its place', () => {
	expect( () =>
		phpMessages( `<?php\n__( $name, 'passerelle' );`, file )
	).toThrow( 'a.php:2' );
	expect( () =>
		scriptMessages( '\n\n__( `Hello ${ name }`, "passerelle" );', 'a.ts' )
	).toThrow( 'a.ts:3' );
} );

test( 'a block gives its strings in the contexts that WordPress uses', () => {
	const block = {
		title: 'Old version',
		description: 'A link.',
		keywords: [ 'archive' ],
		attributes: { title: { type: 'string', default: 'no string' } },
		styles: [ { name: 'quiet', label: 'Quiet' } ],
		variations: [ { name: 'button', title: 'Button', keywords: [ 'b' ] } ],
	};

	expect( blockMessages( JSON.stringify( block ), 'block.json' ) ).toEqual(
		[
			[ 'Old version', 'block title' ],
			[ 'A link.', 'block description' ],
			[ 'archive', 'block keyword' ],
			[ 'Quiet', 'block style label' ],
			[ 'Button', 'block variation title' ],
			[ 'b', 'block variation keyword' ],
		].map( ( [ id, context ] ) => ( { id, context, file: 'block.json' } ) )
	);
} );

test( 'the plugin header gives what the list of plugins shows', () => {
	const code = `<?php
/**
 * Plugin Name:       Passerelle
 * Description:       A footbridge.
 * Version:           1.0.0
 */`;

	expect( headerMessages( code, file ) ).toEqual( [
		{ id: 'Passerelle', comment: 'Plugin Name of the plugin', file },
		{ id: 'A footbridge.', comment: 'Description of the plugin', file },
	] );
} );

test( 'only files beside a script are part of it', () => {
	expect(
		importsOf(
			`import a from './a'; import { b } from '@wordpress/i18n'; export * from '../c/d';`
		)
	).toEqual( [ './a', '../c/d' ] );
} );

test( 'a string that stands in several places is one entry, sorted by its words', () => {
	expect(
		entries( [
			{ id: 'View', file: 'b.php' },
			{ id: 'Link', file: 'b.php', comment: 'translators: a link' },
			{ id: 'View', file: 'a.php', plural: 'Views' },
			{ id: 'View', context: 'noun', file: 'a.php' },
		] )
	).toEqual( [
		{
			id: 'Link',
			context: '',
			comments: [ 'translators: a link' ],
			files: [ 'b.php' ],
		},
		{
			id: 'View',
			plural: 'Views',
			context: '',
			comments: [],
			files: [ 'a.php', 'b.php' ],
		},
		{ id: 'View', context: 'noun', comments: [], files: [ 'a.php' ] },
	] );
	expect( () =>
		entries( [
			{ id: 'View', plural: 'Views', file },
			{ id: 'View', plural: 'All views', file },
		] )
	).toThrow( 'two plurals: All views, Views' );
} );

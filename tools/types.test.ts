import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generate, stale } from './types';

const OLD_SITE = {
	title: 'OldSite',
	description: 'A site that this one was moved from.',
	type: 'object',
	required: [ 'id' ],
	additionalProperties: false,
	properties: {
		id: { type: 'string' },
		identities: { type: 'array', maxItems: 2, items: { type: 'integer' } },
	},
};

const OLD_SITES = {
	title: 'OldSites',
	type: 'object',
	required: [ 'items' ],
	additionalProperties: false,
	properties: {
		items: { type: 'array', items: { $ref: 'old-site.json' } },
	},
};

const BLOCK = {
	name: 'passerelle/old-version',
	attributes: {
		label: { type: 'rich-text', source: 'rich-text', default: '' },
		appearance: {
			type: 'string',
			enum: [ 'link', 'button' ],
			default: 'link',
		},
		postId: { type: 'integer' },
	},
};

let root: string;

function write( path: string, value: unknown ): void {
	const file = join( root, path );
	mkdirSync( dirname( file ), { recursive: true } );
	writeFileSync(
		file,
		typeof value === 'string' ? value : JSON.stringify( value )
	);
}

beforeEach( () => {
	root = mkdtempSync( join( tmpdir(), 'passerelle-types-' ) );
	write( 'plugin/schema/old-site.json', OLD_SITE );
	write( 'plugin/schema/old-sites.json', OLD_SITES );
	write( 'plugin/schema/stamp-vectors.json', [ { hour: '2026010100' } ] );
	write( 'blocks/old-version/block.json', BLOCK );
} );

afterEach( () => rmSync( root, { recursive: true } ) );

test( 'an attribute with a default is always there, another may be absent', async () => {
	const { 'src/types/blocks.ts': types } = await generate( root );

	expect( types ).toContain( `export type OldVersionAttributes = {
	label: string;
	appearance: 'link' | 'button';
	postId?: number;
};` );
} );

test( 'a schema that another refers to is written once, by its name', async () => {
	const { 'src/types/schema.ts': types = '' } = await generate( root );

	expect( types ).toContain( 'items: OldSite[];' );
	expect( types.match( /export type OldSite =/g ) ).toHaveLength( 1 );
	expect( types ).not.toContain( 'interface' );
} );

test( 'a list with a greatest length stays a list', async () => {
	const { 'src/types/schema.ts': types } = await generate( root );

	expect( types ).toContain( 'identities?: number[];' );
} );

test( 'PHPStan gets the same shapes', async () => {
	const { 'tools/phpstan/types.neon': neon } = await generate( root );

	expect( neon ).toContain(
		`OldSite: 'array{id: string, identities?: list<int>}'`
	);
	expect( neon ).toContain( `OldSites: 'array{items: list<OldSite>}'` );
	expect( neon ).toContain(
		`OldVersionAttributes: 'array{label: string, appearance: "link"|"button", postId?: int}'`
	);
} );

test( 'nothing but a schema becomes a type', async () => {
	const { 'src/types/schema.ts': types } = await generate( root );

	expect( types ).not.toMatch( /stamp/i );
} );

test( 'a reference that leads nowhere is said', async () => {
	write( 'plugin/schema/old-sites.json', {
		...OLD_SITES,
		properties: { items: { $ref: 'nowhere.json' } },
	} );

	await expect( generate( root ) ).rejects.toThrow( /nowhere\.json/ );
} );

test( 'a file that is no JSON is named', async () => {
	write( 'blocks/old-version/block.json', '{ "name": ' );

	await expect( generate( root ) ).rejects.toThrow(
		/old-version\/block\.json is not valid JSON/
	);
} );

test( 'only what differs from the disk is stale', async () => {
	const generated = await generate( root );
	for ( const [ path, text ] of Object.entries( generated ) ) {
		write( path, text );
	}
	expect( stale( root, generated ) ).toEqual( [] );

	write( 'src/types/schema.ts', '// by hand' );
	expect( stale( root, generated ) ).toEqual( [ 'src/types/schema.ts' ] );
} );

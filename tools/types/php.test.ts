import { phpAliases, phpType } from './php';
import type { Schema } from './schema';

const resolve = ( ref: string ) => `<${ ref }>`;
const type = ( schema: Schema ) => phpType( schema, resolve );

const cases: Record< string, [ Schema, string ] > = {
	'a string': [ { type: 'string' }, 'string' ],
	'a string with a least length': [
		{ type: 'string', minLength: 1 },
		'non-empty-string',
	],
	'one of some strings': [
		{ type: 'string', enum: [ 'link', 'button' ] },
		'"link"|"button"',
	],
	'an integer': [ { type: 'integer' }, 'int' ],
	'an integer from 1': [ { type: 'integer', minimum: 1 }, 'int<1, max>' ],
	'an integer up to 0': [ { type: 'integer', maximum: 0 }, 'int<min, 0>' ],
	'a number': [ { type: 'number', minimum: 1 }, 'int|float' ],
	'several types': [ { type: [ 'string', 'null' ] }, 'string|null' ],
	'any of some': [
		{ anyOf: [ { type: 'boolean' }, { $ref: 'old-site.json' } ] },
		'bool|<old-site.json>',
	],
	anything: [ {}, 'mixed' ],
	'a list': [ { type: 'array', items: { type: 'string' } }, 'list<string>' ],
	'a list with something in it': [
		{ type: 'array', minItems: 1, items: { type: 'integer' } },
		'non-empty-list<int>',
	],
	'a map': [
		{ type: 'object', additionalProperties: { type: 'boolean' } },
		'array<string, bool>',
	],
	'a closed object': [
		{
			type: 'object',
			additionalProperties: false,
			required: [ 'postId' ],
			properties: {
				postId: { type: 'integer' },
				'in-reply-to': { type: 'string' },
			},
		},
		'array{postId: int, "in-reply-to"?: string}',
	],
	'an object that may hold more': [
		{ type: 'object', properties: { a: { type: 'string' } } },
		'array{a?: string, ...<string, mixed>}',
	],
	'an object that holds nothing': [
		{ type: 'object', additionalProperties: false },
		'array{}',
	],
};

test.each( Object.entries( cases ) )( 'types %s', ( _, [ schema, php ] ) => {
	expect( type( schema ) ).toBe( php );
} );

test( 'refuses a type it does not know, rather than typing it wrongly', () => {
	expect( () => type( { type: 'date' } ) ).toThrow( /"date"/ );
} );

test( 'refuses a value that PHPStan could not read', () => {
	expect( () => type( { enum: [ 'a"b' ] } ) ).toThrow( /no way to write/ );
} );

test( 'writes aliases that NEON reads', () => {
	const schema: Schema = { type: 'string', enum: [ "l'été" ] };

	expect(
		phpAliases( [ { name: 'Season', file: '', schema } ], resolve )
	).toBe( `parameters:\n\ttypeAliases:\n\t\tSeason: '"l''été"'\n` );
} );

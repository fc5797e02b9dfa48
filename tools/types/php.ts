import type { Named, Schema } from './schema';

/** Finds the alias that a `$ref` names. */
export type Resolve = ( ref: string ) => string;

function literal( value: string | number | boolean | null ): string {
	if ( typeof value === 'string' && /["\\\n]/.test( value ) ) {
		throw new Error(
			`PHPStan has no way to write the value ${ JSON.stringify( value ) }`
		);
	}
	return JSON.stringify( value );
}

function integer( { minimum, maximum }: Schema ): string {
	return minimum === undefined && maximum === undefined
		? 'int'
		: `int<${ minimum ?? 'min' }, ${ maximum ?? 'max' }>`;
}

function list( schema: Schema, resolve: Resolve ): string {
	const items = phpType( schema.items ?? {}, resolve );

	return `${ schema.minItems ? 'non-empty-list' : 'list' }<${ items }>`;
}

function object( schema: Schema, resolve: Resolve ): string {
	const { properties, additionalProperties: others, required } = schema;
	const rest =
		others === false
			? undefined
			: phpType( typeof others === 'object' ? others : {}, resolve );

	if ( properties === undefined ) {
		return rest === undefined ? 'array{}' : `array<string, ${ rest }>`;
	}

	const keys = Object.entries( properties ).map( ( [ key, value ] ) => {
		const name = /^[A-Za-z_]\w*$/.test( key ) ? key : JSON.stringify( key );
		const optional = required?.includes( key ) ? '' : '?';
		return `${ name }${ optional }: ${ phpType( value, resolve ) }`;
	} );

	return `array{${ [
		...keys,
		...( rest === undefined ? [] : [ `...<string, ${ rest }>` ] ),
	].join( ', ' ) }}`;
}

const SCALARS: Record<
	string,
	( schema: Schema, resolve: Resolve ) => string
> = {
	string: ( { minLength } ) => ( minLength ? 'non-empty-string' : 'string' ),
	integer,
	number: () => 'int|float',
	boolean: () => 'bool',
	null: () => 'null',
	array: list,
	object,
};

function union( types: string[] ): string {
	return [ ...new Set( types ) ].join( '|' );
}

/**
 * A schema as a PHPStan type: what the value is once WordPress validated it.
 *
 * @param schema  The schema.
 * @param resolve Names the alias of another schema file.
 * @throws Error for what has no PHPStan type, so that nothing is typed wrongly.
 */
export function phpType( schema: Schema, resolve: Resolve ): string {
	if ( schema.$ref !== undefined ) {
		return resolve( schema.$ref );
	}

	const choices = schema.anyOf ?? schema.oneOf;
	if ( choices !== undefined ) {
		return union( choices.map( ( choice ) => phpType( choice, resolve ) ) );
	}
	if ( schema.enum !== undefined ) {
		return union( schema.enum.map( literal ) );
	}
	if ( schema.type === undefined ) {
		return 'mixed';
	}

	return union(
		[ schema.type ].flat().map( ( type ) => {
			const write = SCALARS[ type ];
			if ( write === undefined ) {
				throw new Error( `No PHPStan type for "type": "${ type }"` );
			}
			return write( schema, resolve );
		} )
	);
}

/**
 * The aliases, as a PHPStan configuration file.
 *
 * @param named   The schemas, in the order they should stand.
 * @param resolve Names the alias of another schema file.
 */
export function phpAliases( named: Named[], resolve: Resolve ): string {
	const lines = named.map( ( { name, schema } ) => {
		const type = phpType( schema, resolve ).replaceAll( "'", "''" );
		return `\t\t${ name }: '${ type }'`;
	} );

	return [ 'parameters:', '\ttypeAliases:', ...lines, '' ].join( '\n' );
}

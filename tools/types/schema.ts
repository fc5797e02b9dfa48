/**
 * The part of JSON Schema that WordPress reads (`rest_validate_value_from_schema`),
 * plus `$ref` to a file beside it, which Passerelle's own loader follows.
 */
export type Schema = {
	$ref?: string;
	title?: string;
	description?: string;
	type?: string | string[];
	enum?: ReadonlyArray< string | number | boolean | null >;
	default?: unknown;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	minItems?: number;
	items?: Schema;
	properties?: Record< string, Schema >;
	required?: string[];
	additionalProperties?: boolean | Schema;
	anyOf?: Schema[];
	oneOf?: Schema[];
};

/** A schema with the name its types get. `file`: its name in plugin/schema. */
export type Named = { name: string; file: string; schema: Schema };

/** What is read of a block.json. */
export type BlockMetadata = {
	name: string;
	attributes?: Record< string, Schema & Record< string, unknown > >;
};

/**
 * A name for a type: `old-version` becomes `OldVersion`.
 *
 * @param slug Words joined by hyphens.
 */
export function typeName( slug: string ): string {
	return slug
		.split( /[^A-Za-z0-9]+/ )
		.map( ( word ) => word.charAt( 0 ).toUpperCase() + word.slice( 1 ) )
		.join( '' );
}

/** What of an attribute says which values it holds; the rest says where they come from. */
const SHAPE = [ 'type', 'enum', 'items', 'properties', 'required' ] as const;

function attributeShape( attribute: Schema ): Schema {
	const shape: Record< string, unknown > = {};

	for ( const key of SHAPE ) {
		if ( attribute[ key ] !== undefined ) {
			shape[ key ] = attribute[ key ];
		}
	}
	// Rich text is a string wherever it is stored or printed.
	if ( shape.type === 'rich-text' ) {
		shape.type = 'string';
	}
	return shape;
}

/**
 * The schema of a block's attributes. WordPress fills in defaults before anyone
 * reads an attribute, so one that has a default is always there.
 *
 * @param block Its block.json.
 */
export function attributesSchema( block: BlockMetadata ): Schema {
	const attributes = Object.entries( block.attributes ?? {} );

	return {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(
			attributes.map( ( [ key, value ] ) => [
				key,
				attributeShape( value ),
			] )
		),
		required: attributes
			.filter( ( [ , value ] ) => value.default !== undefined )
			.map( ( [ key ] ) => key ),
	};
}

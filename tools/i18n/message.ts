/** A sentence that somebody translates. */
export type Message = {
	id: string;
	plural?: string;
	context?: string;
	/** What its author tells translators. */
	comment?: string;
	/** The file it stands in, from the checkout's folder. */
	file: string;
};

/** A message as it goes to the catalogue: once, with all the places it stands in. */
export type Entry = {
	id: string;
	plural?: string;
	context: string;
	comments: string[];
	files: string[];
};

/**
 * Only what is there: a key whose value is undefined is left out.
 *
 * @param values Any record.
 */
export function given< T extends object >(
	values: T
): { [ Key in keyof T ]?: Exclude< T[ Key ], undefined > } {
	return Object.fromEntries(
		Object.entries( values ).filter(
			( [ , value ] ) => value !== undefined
		)
	) as { [ Key in keyof T ]?: Exclude< T[ Key ], undefined > };
}

function unique( values: Array< string | undefined > ): string[] {
	return [ ...new Set( values ) ]
		.filter( ( value ) => value !== undefined )
		.sort();
}

function entry( places: readonly Message[] ): Entry {
	const [ { id, context = '' } = { id: '' } ] = places;
	const [ plural, other ] = unique( places.map( ( one ) => one.plural ) );

	if ( other !== undefined ) {
		throw new Error( `"${ id }" has two plurals: ${ plural }, ${ other }` );
	}
	return {
		id,
		...given( { plural } ),
		context,
		comments: unique( places.map( ( { comment } ) => comment ) ),
		files: unique( places.map( ( { file } ) => file ) ),
	};
}

/**
 * Joins messages that WordPress would look up as one. Sorted by the words
 * themselves: a line that moves within its file changes nothing.
 *
 * @param messages Of all files.
 * @throws Error when a sentence has two different plurals.
 */
export function entries( messages: readonly Message[] ): Entry[] {
	const places = new Map< string, Message[] >();

	for ( const message of messages ) {
		const key = `${ message.context ?? '' }\u0004${ message.id }`;
		places.set( key, [ ...( places.get( key ) ?? [] ), message ] );
	}
	return [ ...places.entries() ]
		.sort( ( [ one ], [ other ] ) => ( one < other ? -1 : 1 ) )
		.map( ( [ , found ] ) => entry( found ) );
}

/** A comment for translators and the line it ends on. */
type Remark = { text: string; line: number };

const REMARK = /\/\*\s*(translators:[^]*?)\*\/|\/\/\s*(translators:.*)$/gim;

function remarks( code: string ): Remark[] {
	return [ ...code.matchAll( REMARK ) ].map( ( match ) => ( {
		text: ( match[ 1 ] ?? match[ 2 ] ?? '' )
			.replace( /\s*\n[\s*]*/g, ' ' )
			.trim(),
		line: code.slice( 0, match.index + match[ 0 ].length ).split( '\n' )
			.length,
	} ) );
}

/**
 * Finds what a call's author tells translators: a comment that begins with
 * `translators:` and ends on the call's line or the one above. Two calls may
 * share a line: a comment on placeholders is not for a text without any.
 *
 * @param code The file.
 * @return A function that answers for a text whose call begins on a line (from 1).
 */
export function translatorsOf(
	code: string
): ( line: number, text: string ) => string | undefined {
	const all = remarks( code );

	return ( line, text ) => {
		const near = all.filter(
			( remark ) => text.includes( '%' ) || ! remark.text.includes( '%' )
		);
		return (
			near.find( ( remark ) => remark.line === line )?.text ??
			near.find( ( remark ) => remark.line === line - 1 )?.text
		);
	};
}

/** What stands where in a call: text, plural, context, text domain. */
export type Signature = Partial<
	Record< 'id' | 'plural' | 'context', number >
> & { domain: number };

/**
 * Reads a call by the signature of its function.
 *
 * @param signature Of the function.
 * @param values    The arguments; undefined for one that is no plain text.
 * @param where     `file:line`, for the error.
 * @return The message, or undefined for another text domain.
 * @throws Error when our own text cannot be read from the source.
 */
export function readCall(
	signature: Signature,
	values: ReadonlyArray< string | undefined >,
	where: string
): Omit< Message, 'file' > | undefined {
	if ( values[ signature.domain ] !== 'passerelle' ) {
		return undefined;
	}
	const read = ( index: number | undefined ) => {
		const value = index === undefined ? undefined : values[ index ];
		if ( index !== undefined && value === undefined ) {
			throw new Error( `${ where }: a text to translate must be plain` );
		}
		return value;
	};
	const plural = read( signature.plural );
	const context = read( signature.context );

	return { id: read( signature.id ) ?? '', ...given( { plural, context } ) };
}

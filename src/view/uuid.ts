/** A random UUID, version 4. `crypto.randomUUID()` is missing on http pages and older phones. */
export function uuid(): string {
	const bytes = crypto.getRandomValues( new Uint8Array( 16 ) );
	const hex = Array.from( bytes, ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );

	// RFC 9562, 5.4: the version is 4, the variant's first digit one of 8, 9, a, b.
	return hex.replace(
		/^(.{8})(.{4}).(.{3}).(.{3})/,
		( _, a: string, b: string, c: string, d: string ) =>
			`${ a }-${ b }-4${ c }-${ '89ab'[ Number( bytes[ 8 ] ) % 4 ] }${ d }-`
	);
}

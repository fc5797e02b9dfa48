/** HTML in which every value is escaped unless it is HTML already. */
export class Html {
	constructor( readonly text: string ) {}
	toString(): string {
		return this.text;
	}
}

export type Printable = Html | string | number | Printable[];

/** `` markup`<b>${ name }</b>` ``: names are escaped, pieces of HTML and lists of them are kept. */
export function markup(
	strings: TemplateStringsArray,
	...values: Printable[]
): Html {
	return new Html(
		strings.reduce(
			( done, piece, index ) =>
				done + printed( values[ index - 1 ] ?? '' ) + piece
		)
	);
}

/** For text that is known to be HTML. */
export function raw( text: string ): Html {
	return new Html( text );
}

export function escape( text: string ): string {
	return text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' )
		.replaceAll( '"', '&quot;' )
		.replaceAll( "'", '&#039;' );
}

function printed( value: Printable ): string {
	if ( Array.isArray( value ) ) {
		return value.map( printed ).join( '' );
	}
	return value instanceof Html ? value.text : escape( String( value ) );
}

/** What SPIP makes of a title: the page's language, no rank number, no markup. */

const LONGEST = 80;
const ELLIPSIS = '\u00a0(…)';
const ENTITIES: Record< string, string > = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: '\u00a0',
};

/** The title as a line of plain text. */
export function plainTitle( title: string, lang = 'fr' ): string {
	return decoded(
		withoutTags( withoutRank( inLanguage( title, lang ) ) ).replace(
			/[{}]/g,
			''
		)
	).trim();
}

/** The title of a page's window: SPIP cuts it after a whole word. */
export function shortTitle( title: string, lang = 'fr' ): string {
	const text = plainTitle( title, lang );
	const cut = text
		.slice( 0, LONGEST - ELLIPSIS.length + 1 )
		.replace( /\s+\S*$/, '' );
	return text.length > LONGEST ? `${ cut }${ ELLIPSIS }` : text;
}

/** `<multi>[fr]Bonjour[nl]Dag</multi>`: the part for this language, or the first. */
export function inLanguage( text: string, lang: string ): string {
	return text.replace(
		/<multi>(.*?)<\/multi>/gs,
		( _all, inside: string ) => {
			const parts = [ ...inside.matchAll( /\[([a-z]{2,3})\]([^[]*)/g ) ];
			const found =
				parts.find( ( part ) => part[ 1 ] === lang ) ?? parts[ 0 ];
			return found?.[ 2 ]?.trim() ?? inside;
		}
	);
}

/** « 10. Titre »: the number orders lists and is never shown. */
export function withoutRank( text: string ): string {
	return text.replace( /^\s*\d+(?:[.)]|°)\s+/, '' );
}

export function withoutTags( text: string ): string {
	return text.replace( /<(?:!--|\w|\/)[^>]*>/g, '' );
}

export function decoded( text: string ): string {
	return text
		.replace( /&#(\d+);/g, ( _all, code: string ) =>
			String.fromCodePoint( Number( code ) )
		)
		.replace(
			/&([a-z]+);/g,
			( all, name: string ) => ENTITIES[ name ] ?? all
		);
}

import type { OldSite, Profile } from '../../types/schema';
import { decodeEntities } from './entities';

/** Longer titles are cut at a word: old systems refuse long queries, and the beginning tells. */
const LONGEST_QUERY = 120;

/** A piece of a title shorter than this and of one word finds half the site. */
const SHORTEST_PIECE = 8;

export type SearchForm = {
	/** `none`: this site has no search; `link`: the words stand in the path, `{query}` in `action`. */
	method: 'form' | 'link' | 'none';
	action: string;
	/** The form's fixed parameters. */
	fields: Record< string, string >;
	/** The parameter that takes the words. */
	name: string;
	/** The title as an exact phrase where the old system knows that, else as `words`. */
	phrase: string;
	words: string;
};

/**
 * How the old site is asked for an article, as a GET form: its action is the search URL without its query.
 *
 * The same as `search_form()` in inc/old-site/search.php.
 *
 * @param site
 * @param title   As WordPress keeps it: may hold HTML and entities. Empty: a form without words.
 * @param profile The site's system: how it writes an exact phrase.
 */
export function searchForm(
	site: Pick< OldSite, 'baseUrl' | 'searchUrl' >,
	title: string,
	profile: Profile
): SearchForm {
	return {
		...target( site ),
		phrase: phrase( title, profile ),
		words: titleWords( title ),
	};
}

function target( {
	baseUrl,
	searchUrl,
}: Pick< OldSite, 'baseUrl' | 'searchUrl' > ) {
	const [ path = '', query = '' ] = searchUrl.split( /\?(.*)/s );

	if ( path.includes( '{query}' ) ) {
		const action = baseUrl + searchUrl;

		return { method: 'link' as const, action, fields: {}, name: '' };
	}

	const parameters = [ ...new URLSearchParams( query ) ];
	const asked = parameters.find( ( [ , value ] ) => '{query}' === value );

	if ( ! asked ) {
		return { method: 'none' as const, action: '', fields: {}, name: '' };
	}

	return {
		method: 'form' as const,
		action: baseUrl + path,
		fields: Object.fromEntries(
			parameters.filter( ( pair ) => pair !== asked && '' !== pair[ 0 ] )
		),
		name: asked[ 0 ],
	};
}

/**
 * An article's title as one would type it into a search.
 *
 * No HTML, no entities, no quotes, no SPIP number ("10. Titre", `supprimer_numero()`), cut at a word.
 */
export function titleWords( title: string ): string {
	return cut( tidy( plain( title ).replace( /["“”„«»]/g, ' ' ) ) );
}

/**
 * The title as an exact phrase.
 *
 * An exact phrase has to stand in the old title letter for letter, and double quotes, straight or curly,
 * cannot stand in it (seen on SPIP 4.4): the longest piece between them is asked for. « » can, and must.
 *
 * @return The same as titleWords() where the system knows no phrases, or where no piece would tell enough.
 */
export function phrase( title: string, profile: Profile ): string {
	const written = profile.search.phrase ?? '{words}';
	const pieces = plain( title, '"' )
		.split( /["“”„]/ )
		.map( tidy )
		.filter( Boolean )
		.sort( ( a, b ) => length( b ) - length( a ) );
	const [ longest = '' ] = pieces;
	const tells =
		pieces.length < 2 ||
		longest.includes( ' ' ) ||
		length( longest ) >= SHORTEST_PIECE;

	return tells && '' !== longest && '{words}' !== written
		? written.replace( '{words}', () => cut( longest ) )
		: titleWords( title );
}

/** @param tag What stands where a tag stood. */
function plain( title: string, tag = '' ): string {
	const one = title.replace( /<multi>(.*?)<\/multi>/gis, ( _all, multi ) =>
		inOneLanguage( String( multi ) )
	);

	return decodeEntities(
		one.replace( /<\/?[a-z][^>]*>|<!--.*?-->/gis, tag )
	).replace( /^\s*[0-9]+(?:[.)]|°)\s+/, '' );
}

/** Of `[fr]Bonjour[en]Hello`, SPIP's text in several languages, the first. */
function inOneLanguage( multi: string ): string {
	return (
		multi
			.split( /\[[a-z]{2,3}(?:_[a-z]{2,3}){0,2}\]/ )
			.find( ( piece ) => piece !== '' ) ?? ''
	);
}

function tidy( text: string ): string {
	return text.replace( /\s+/g, ' ' ).trim();
}

function length( text: string ): number {
	return [ ...text ].length;
}

function cut( text: string ): string {
	const characters = [ ...text ];

	if ( characters.length <= LONGEST_QUERY ) {
		return text;
	}

	const space = characters.lastIndexOf( ' ', LONGEST_QUERY );

	return characters.slice( 0, space > 0 ? space : LONGEST_QUERY ).join( '' );
}

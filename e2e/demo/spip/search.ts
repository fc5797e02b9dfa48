/**
 * SPIP's own search: words of four letters or more, any of them; a phrase in double quotes as it stands;
 * accents and case do not matter. Whatever is found inside a word counts.
 */
import type { Article, Corpus } from '../types';
import { plainLetters } from './slug';

const SHORTEST_WORD = 4;
/** Stands for the spaces of a phrase while the words are told apart. */
const GLUE = '\u0001';

/**
 * SPIP asks twice: the database roughly (vowels and accented letters stand for anything, other letters for themselves),
 * then what came back, letter for letter without accents. Both have to say yes.
 */
type Pattern = { rough: RegExp; exact: RegExp };

/** Published articles in which the query is found, best first. */
export function search( all: Corpus, query: string ): Article[] {
	const pattern = expression( query.trim() );
	if ( ! pattern ) {
		return [];
	}
	return all.articles
		.filter( ( article ) => article.status === 'published' )
		.map( ( article ) => ( {
			article,
			points: points( all, article, pattern ),
		} ) )
		.filter( ( found ) => found.points > 0 )
		.sort(
			( one, other ) =>
				other.points - one.points || other.article.id - one.article.id
		)
		.map( ( found ) => found.article );
}

/** Sections in which the query is found. */
export function searchSections(
	all: Corpus,
	query: string
): Corpus[ 'sections' ] {
	const pattern = expression( query.trim() );
	return pattern
		? all.sections.filter(
				( section ) =>
					row( pattern, [
						[ section.title, 8 ],
						[ section.text, 1 ],
					] ) > 0
			)
		: [];
}

function expression( query: string ): Pattern | null {
	const glued = query.replace( /"([^"]+)"/, ( _all, phrase: string ) =>
		phrase.trim().replace( /\s+/g, GLUE )
	);
	const words = glued.split( /\s+/ ).filter( ( word ) => word !== '' );
	if ( words.length === 0 ) {
		return null;
	}
	// Bytes, as PHP counts: « été » has five.
	const long =
		words.length === 1
			? words
			: words.filter(
					( word ) => Buffer.byteLength( word ) >= SHORTEST_WORD
				);
	const wanted = long.length > 0 ? long : [ query ];
	const exact = wanted
		.map( ( word ) =>
			quoted( plainLetters( word ) ).replaceAll( GLUE, '\\s' )
		)
		.join( '|' );
	return {
		rough: rough( wanted, words.length > 1 ),
		exact: new RegExp( exact, 'gi' ),
	};
}

function rough( words: string[], several: boolean ): RegExp {
	const any = several ? '.{1,3}' : '.';
	const letter = ( sign: string ): string => {
		if ( 'aeuioc'.includes( sign ) || sign === GLUE ) {
			return '.';
		}
		return plainLetters( sign ) === sign ? quoted( sign ) : any;
	};
	const isTelling = words.some( ( word ) =>
		[ ...word ].some( ( sign ) => letter( sign ) === quoted( sign ) )
	);
	return new RegExp(
		words
			.map( ( word ) =>
				[ ...word ].map( isTelling ? letter : quoted ).join( '' )
			)
			.join( '|' ),
		'is'
	);
}

function quoted( word: string ): string {
	return word.replace( /[.*+?^${}()|[\]\\/]/g, '\\$&' );
}

function points( all: Corpus, article: Article, pattern: Pattern ): number {
	const authors = all.authors.filter( ( author ) =>
		article.authors.includes( author.id )
	);
	const keywords = all.keywords.filter( ( keyword ) =>
		article.keywords.includes( keyword.id )
	);
	const documents = all.documents.filter( ( item ) =>
		new RegExp( `<(?:img|doc)${ item.id }\\b` ).test(
			`${ article.lead }${ article.text }`
		)
	);
	const rows: Field[][] = [
		[
			[ article.title, 8 ],
			[ article.subtitle, 5 ],
			[ article.lead, 3 ],
			[ article.text, 1 ],
			[ article.postscript, 1 ],
		],
		...authors.map( ( author ): Field[] => [ [ author.name, 10 ] ] ),
		...keywords.map( ( keyword ): Field[] => [ [ keyword.title, 3 ] ] ),
		...documents.map( ( item ): Field[] => [ [ item.title, 2 ] ] ),
	];
	return rows.reduce( ( sum, fields ) => sum + row( pattern, fields ), 0 );
}

type Field = [ text: string, factor: number ];

/** How much of a row of a table was found, weighted. */
function row( pattern: Pattern, fields: Field[] ): number {
	if ( ! fields.some( ( [ text ] ) => pattern.rough.test( text ) ) ) {
		return 0;
	}
	const letters = ( text: string ): number =>
		[ ...plainLetters( text ).matchAll( pattern.exact ) ].reduce(
			( sum, found ) => sum + found[ 0 ].length,
			0
		);
	return fields.reduce(
		( sum, [ text, factor ] ) => sum + factor * letters( text ),
		0
	);
}

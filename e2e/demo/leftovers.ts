/** What importers make of a text in SPIP's markup. None of them gets all of it right; that is what the demo shows. */
import { escape } from './html';
import { rendered, type Surroundings } from './spip/shortcuts';
import type { Article, Document } from './types';

/** The month of the move: files that came along are in its folder. */
const MOVED = '2025/07';

/** A third of the pictures came along; what pointed to the others points to nothing. */
export function isMoved( item: Document ): boolean {
	return item.type === 'png' && item.id % 3 === 0;
}

/** Below `wp-content/uploads`. */
export function uploadOf( item: Document, date = '' ): string {
	const folder = isMoved( item )
		? MOVED
		: date.slice( 0, 7 ).replace( '-', '/' );
	return `${ folder }/${ item.file.replace( /^.*\//, '' ) }`;
}

/** Introduction, text and postscript in one, as every importer does it. */
export function whole( article: Article ): string {
	return [ article.lead, article.text, article.postscript ]
		.filter( ( part ) => part !== '' )
		.join( '\n\n' );
}

/** Bold, headings and files are replaced; links to other articles, notes and tables stand as they were. */
export function halfConverted(
	article: Article,
	documents: Document[]
): string {
	return whole( article )
		.replace( /\{\{\{(.+?)\}\}\}/gs, '<h2>$1</h2>' )
		.replace( /\{\{(.+?)\}\}/gs, '<strong>$1</strong>' )
		.replace( /\{([^{}]+)\}/g, '<em>$1</em>' )
		.replace(
			/\[([^[\]]+)->((?:https?|mailto):[^\]]+)\]/g,
			'<a href="$2">$1</a>'
		)
		.replace(
			/<(?:img|doc)(\d+)(?:\|(\w+))?>/g,
			( all, id: string, place = 'none' ) => {
				const item = documents.find(
					( one ) => one.id === Number( id )
				);
				return item ? file( item, article.date, String( place ) ) : all;
			}
		);
}

function file( item: Document, date: string, place: string ): string {
	const address = `/wp-content/uploads/${ uploadOf( item, date ) }`;
	return item.type === 'png'
		? `<img class="align${ place }" src="${ address }" alt="${ escape( item.title ) }" />`
		: `<a href="${ address }">${ escape( item.title ) }</a>`;
}

/**
 * SPIP's own HTML. Every other article kept its addresses relative, so that they lead nowhere now; the rest still
 * fetches its pictures from the old site.
 */
export function htmlOfSpip(
	article: Article,
	around: Surroundings,
	oldUrl: string
): string {
	const { body, notes } = rendered( whole( article ), around );
	const html =
		body.text + ( notes.text === '' ? '' : `<hr />\n${ notes.text }` );
	return article.id % 2 === 0
		? html
				.replaceAll( oldUrl, '' )
				.replaceAll(
					'src="IMG/png/',
					'src="local/cache-vignettes/L320xH200/'
				)
		: html;
}

/** Someone went through it: no classes, everything works. */
export function repaired( article: Article, around: Surroundings ): string {
	return rendered( whole( article ), around )
		.body.text.replace( / class="[^"]*"/g, '' )
		.replace( /<\/?span>/g, '' );
}

/** As the SQL script of contrib.spip.net leaves it: spaces around each tag, first-level headings. */
export function sqlReplaced( article: Article ): string {
	return ( article.lead + article.text )
		.replaceAll( '{{{', ' <h1> ' )
		.replaceAll( '}}}', ' </h1> ' )
		.replaceAll( '{{', ' <b> ' )
		.replaceAll( '}}', ' </b> ' )
		.replaceAll( '{', ' <i> ' )
		.replaceAll( '}', ' </i> ' );
}

/** As WordPress's RSS importer leaves SPIP's feed: the HTML shows as text. */
export function rssEscaped( article: Article, around: Surroundings ): string {
	return escape(
		`<div class='rss_texte'>${ rendered( whole( article ), around ).body.text }</div>`
	).replaceAll( '\n', 'n' );
}

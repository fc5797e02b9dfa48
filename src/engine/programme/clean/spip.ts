/**
 * What SPIP's editors type and importers leave behind: `{{gras}}`, `{italique}`,
 * `{{{intertitre}}}`, `[texte->art12]`, `<img12|left>`, notes `[[…]]`, lists
 * `-*`, tables `| … |` (https://www.spip.net/fr_article1578.html).
 */
import { HEADING } from './html';

const MODEL =
	/<(?:img|doc|emb|document|image|form|formulaire|sondage|site|video|audio|media|article|breve|rubrique|album|map)\d{1,9}[^<>\n]{0,200}>/gi;

/** `<multi>[fr]Bonjour[nl]Dag</multi>`: the first language is as good as another. */
function firstOfMulti( text: string ): string {
	return text.replace(
		/<multi>([^<>]{0,5000})<\/multi>/gi,
		( _whole, inside: string ) =>
			inside.split( /\[[a-z]{2,3}\]/i ).find( ( part ) => part.trim() ) ??
			''
	);
}

function tables( row: string ): string {
	if ( ! /^\s*\|.*\|\s*$/.test( row ) ) {
		return row;
	}

	const cells = row
		.split( '|' )
		.map( ( cell ) => cell.trim() )
		.filter( ( cell ) => cell !== '' && ! /^[:\-<>]+$/.test( cell ) );

	return cells.join( ' | ' );
}

function line( text: string ): string {
	return tables( text )
		.replace( /^\s*-[*#]+\s*/, '• ' )
		.replace( /^\s*_ /, '' )
		.replace( /^\s*-{4,}\s*$/, '' )
		.replace( /^\s*#{1,6}\s+(?=\S)/, HEADING );
}

/** @return The text as readers saw it, headings marked. */
export function spipToText( text: string ): string {
	return firstOfMulti( text )
		.replace( MODEL, ' ' )
		.replace(
			/<\/?(?:quote|poesie|cadre|math|html|intro|multi|code)>/gi,
			'\n'
		)
		.replace(
			/\{\{\{[*\s]{0,5}([^{}]{1,500})\}\}\}/g,
			`\n\n${ HEADING }$1\n\n`
		)
		.replace( /\[([^[\]]{0,500})->[^[\]\s]{0,500}\]/g, linkText )
		.replace(
			/!?\[([^[\]\n]{1,500})\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\)/g,
			'$1'
		)
		.replace( /\[\[(?:(?!\[\[)[^\]]){0,3000}\]\]/g, '' )
		.replace( /\[\?([^[\]]{1,200})\]/g, '$1' )
		.replace( /[{}]/g, '' )
		.split( '\n' )
		.map( line )
		.join( '\n' );
}

/** A link's text, without its bubble (`texte|bulle`) and language (`texte{en}`). */
function linkText( _whole: string, text: string ): string {
	return text.split( '|' )[ 0 ] ?? '';
}

/** SPIP's shortcuts that make a piece of text of their own: headings, lists, tables, quotations. */
import { markup, raw, type Html } from '../html';
import type { Inline } from './shortcuts';

/** One piece, between empty lines. */
export function block( piece: string, inline: Inline ): Html {
	const heading = /^\{\{\{(.+?)\}\}\}$/s.exec( piece );
	if ( heading ) {
		return markup`<h2 class="spip">${ inline( heading[ 1 ] ?? '' ) }</h2>\n`;
	}
	const wrapped = /^<(quote|poesie)>(.*)<\/\1>(.*)$/s.exec( piece );
	if ( wrapped ) {
		return quotation( wrapped[ 1 ] ?? '', wrapped[ 2 ] ?? '', inline );
	}
	if ( /^-[*#]/.test( piece ) ) {
		return list( piece, inline );
	}
	if ( /^\|.*\|$/s.test( piece ) ) {
		return table( piece, inline );
	}
	return markup`<p>${ raw( breaks( inline( piece.replace( /^_ /, '' ) ) ) ) }</p>\n`;
}

function breaks( text: Html ): string {
	return text.text
		.replaceAll( '\n_ ', '<br>\n' )
		.replaceAll( /(?<!>)\n/g, '<br class="autobr">\n' );
}

function quotation( kind: string, text: string, inline: Inline ): Html {
	if ( kind === 'quote' ) {
		return markup`<blockquote class="spip"><p>${ inline( text.trim() ) }</p></blockquote>\n`;
	}
	const lines = text.trim().split( '\n' );
	return markup`<blockquote class="spip_poesie">${ lines.map( ( verse ) => markup`<div>${ inline( verse ) }</div>` ) }</blockquote>\n`;
}

function list( piece: string, inline: Inline ): Html {
	const items = piece
		.split( '\n' )
		.map(
			( line ) =>
				markup`<li>${ inline( line.replace( /^-[*#]+\s*/, '' ) ) }</li>\n`
		);
	return piece.startsWith( '-#' )
		? markup`<ol class="spip">${ items }</ol>\n`
		: markup`<ul class="spip">${ items }</ul>\n`;
}

function table( piece: string, inline: Inline ): Html {
	const rows = piece.split( '\n' ).map( ( line ) =>
		line
			.replace( /^\||\|$/g, '' )
			.split( '|' )
			.map( ( cell ) => cell.trim() )
	);
	const isHead = ( cells: string[] ): boolean =>
		cells.every( ( cell ) => /^\{\{.*\}\}$/.test( cell ) );
	const row = ( cells: string[], index: number ): Html =>
		index === 0 && isHead( cells )
			? markup`<tr class="row_first">${ cells.map( ( cell ) => markup`<th scope="col">${ inline( cell.slice( 2, -2 ) ) }</th>` ) }</tr>\n`
			: markup`<tr class="${ index % 2 === 0 ? 'row_even' : 'row_odd' }">${ cells.map( ( cell ) => markup`<td>${ inline( cell ) }</td>` ) }</tr>\n`;
	return markup`<table class="spip">${ rows.map( row ) }</table>\n`;
}

/**
 * SPIP's shortcuts within a line, rendered as SPIP renders them: enough for the demo's own articles, no more.
 * The converter of the project is another thing; this one only has to make the old site look true.
 */
import { markup, raw, type Html } from '../html';
import type { Document } from '../types';
import type { Kind } from './addresses';
import { block } from './blocks';

/** What a text needs to know of the site it stands on. */
export type Surroundings = {
	href: ( kind: Kind, id: number ) => string;
	title: ( kind: Kind, id: number ) => string;
	document: ( id: number ) => Document | undefined;
	/** Address of the folder of files, ending in `IMG/`. */
	files: string;
};

export type Inline = ( text: string ) => Html;
type Note = { number: number; body: Html };
type Groups = Record< string, string | undefined >;

const PATTERNS = [
	/\[\[(?<note>.*?)\]\](?!\])/,
	/\[\?(?<glossary>[^\]]+)\]/,
	/\[(?<label>[^[\]]*)->(?<target>[^\]]*)\]/,
	/<(?:img|doc)(?<document>\d+)(?:\|(?<place>\w+))?>/,
	/\{\{(?<strong>.+?)\}\}/,
	/\{(?<em>[^{}]+)\}/,
	/ -- /,
];
const SHORTCUT = new RegExp(
	PATTERNS.map( ( pattern ) => pattern.source ).join( '|' ),
	's'
);

const TARGETS: Record< string, Kind > = {
	art: 'article',
	article: 'article',
	rub: 'rubrique',
	rubrique: 'rubrique',
	br: 'breve',
	breve: 'breve',
	mot: 'mot',
	aut: 'auteur',
};

/**
 * A text as HTML, and its notes apart, as SPIP hands them to a page.
 *
 * @param text   In SPIP's markup.
 * @param around The site it stands on.
 * @param before How many notes came before it on the page.
 */
export function rendered(
	text: string,
	around: Surroundings,
	before = 0
): { body: Html; notes: Html; count: number } {
	const notes: Note[] = [];
	const inline = inliner( around, notes, before );
	const pieces = text.split( /\n{2,}/ ).filter( ( piece ) => piece !== '' );
	const body = markup`${ pieces.map( ( piece ) => block( piece.trim(), inline ) ) }`;
	return {
		body,
		notes: markup`${ notes.map( noteBelow ) }`,
		count: before + notes.length,
	};
}

function inliner(
	around: Surroundings,
	notes: Note[],
	before: number
): Inline {
	const inline: Inline = ( text ) => {
		const found = SHORTCUT.exec( text );
		if ( ! found ) {
			return markup`${ spaced( text ) }`;
		}
		const rest = text.slice( found.index + found[ 0 ].length );
		return markup`${ spaced( text.slice( 0, found.index ) ) }${ shortcut( found.groups ?? {} ) }${ inline( rest ) }`;
	};
	const shortcut = ( groups: Groups ): Html => {
		if ( groups.note !== undefined ) {
			return noteMark( groups.note, notes, before, inline );
		}
		if ( groups.target !== undefined ) {
			return link( groups.label ?? '', groups.target, around, inline );
		}
		if ( groups.document !== undefined ) {
			return document(
				Number( groups.document ),
				groups.place ?? '',
				around
			);
		}
		return wording( groups, inline );
	};
	return inline;
}

/** French punctuation keeps to its word. */
function spaced( text: string ): string {
	return text
		.replace( / (?=[:;!?»])/g, '\u00a0' )
		.replace( /« /g, '«\u00a0' );
}

function wording( groups: Groups, inline: Inline ): Html {
	if ( groups.glossary !== undefined ) {
		return markup`<a href="https://fr.wikipedia.org/wiki/${ encodeURIComponent( groups.glossary ) }" class="spip_glossaire" rel="external">${ groups.glossary }</a>`;
	}
	if ( groups.strong !== undefined ) {
		return markup`<strong>${ inline( groups.strong ) }</strong>`;
	}
	return groups.em === undefined
		? raw( '&nbsp;— ' )
		: markup`<i>${ inline( groups.em ) }</i>`;
}

function noteMark(
	text: string,
	notes: Note[],
	before: number,
	inline: Inline
): Html {
	const note: Note = { number: before + notes.length + 1, body: markup`` };
	notes.push( note );
	note.body = inline( text );
	return markup`<span class="spip_note_ref">&nbsp;[<a href="#nb${ note.number }" class="spip_note" rel="appendix" id="nh${ note.number }">${ note.number }</a>]</span>`;
}

function noteBelow( note: Note ): Html {
	return markup`<div id="nb${ note.number }"><p><span class="spip_note_ref">[<a href="#nh${ note.number }" class="spip_note" rev="appendix">${ note.number }</a>]&nbsp;</span>${ note.body }</p></div>
`;
}

function link(
	label: string,
	target: string,
	around: Surroundings,
	inline: Inline
): Html {
	const inside = /^(art|article|rub|rubrique|br|breve|mot|aut)?(\d+)$/.exec(
		target
	);
	return inside
		? linkInside(
				label,
				inside[ 1 ] ?? 'art',
				Number( inside[ 2 ] ),
				around,
				inline
			)
		: linkOutside( label, target, inline );
}

function linkInside(
	label: string,
	prefix: string,
	id: number,
	around: Surroundings,
	inline: Inline
): Html {
	const kind = TARGETS[ prefix ] ?? 'article';
	const text = label === '' ? around.title( kind, id ) : inline( label );
	return markup`<a href="${ around.href( kind, id ) }" class="spip_in">${ text }</a>`;
}

function linkOutside( label: string, target: string, inline: Inline ): Html {
	const address = /^[^:/?#]+@/.test( target ) ? `mailto:${ target }` : target;
	const text = label === '' ? target : inline( label );
	if ( address.startsWith( 'mailto:' ) ) {
		return markup`<a href="${ address }" class="spip_mail">${ text }</a>`;
	}
	return markup`<a href="${ address }" class="${ label === '' ? 'spip_url spip_out' : 'spip_out' }" rel="external">${ text }</a>`;
}

function document( id: number, place: string, around: Surroundings ): Html {
	const item = around.document( id );
	if ( ! item ) {
		return markup``;
	}
	const standing =
		place === ''
			? ''
			: ` spip_documents_${ place } spip_document_${ place }`;
	const classes = `spip_document_${ id } spip_document spip_documents${ standing }`;
	const address = around.files + item.file;
	if ( item.type === 'pdf' ) {
		return markup`<span class="${ classes } spip_document_file"><a href="${ address }" class="spip_doc_lien" type="application/pdf">${ item.title } (PDF)</a></span>`;
	}
	const caption =
		item.title === ''
			? ''
			: markup`<span class="spip_doc_legende">${ item.title }</span>`;
	return markup`<span class="${ classes } spip_document_image"><img src="${ address }" width="${ item.width }" height="${ item.height }" alt="${ item.title }">${ caption }</span>`;
}

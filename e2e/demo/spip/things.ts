/** The pages of what the old site holds: articles, news items, sections, keywords, authors. */
import { dateInWords } from '../calendar';
import { markup, type Html, type Printable } from '../html';
import type { Article } from '../types';
import type { Kind, Thing } from './addresses';
import { anchor, entry, frame, newest, type Site, type Titled } from './frame';
import { rendered, type Surroundings } from './shortcuts';
import { plainTitle, shortTitle } from './title';

export function thingPage( site: Site, thing: Thing ): Html {
	const texts: Partial< Record< Kind, Article[] > > = {
		article: site.all.articles,
		breve: site.all.news,
	};
	const article = texts[ thing.kind ]?.find(
		( item ) => item.id === thing.id
	);
	return article ? articlePage( site, article ) : listPage( site, thing );
}

function articlePage( site: Site, article: Article ): Html {
	const title = plainTitle( article.title, article.lang );
	const around = surroundings( site );
	const lead = rendered( article.lead, around );
	const text = rendered( article.text, around, lead.count );
	const postscript = rendered( article.postscript, around, text.count );
	return frame( site, {
		title: `${ shortTitle( article.title, article.lang ) } - ${ site.all.name }`,
		page: article.kind,
		canonical: site.places.of( article.kind, article.id ) ?? '',
		content: markup`<article lang="${ article.lang }">
<p class="arbo"><a href="${ site.base }">Accueil</a> &gt; ${ anchor( site, 'rubrique', sectionOf( site, article.section ) ) } &gt; <strong class="on">${ title }</strong></p>
<div class="cartouche"><h1>${ title }</h1>${ part( 'soustitre', rendered( article.subtitle, around ).body ) }<p><small>${ dateInWords( article.date ) }${ byline( site, article ) }</small></p></div>
${ part( 'chapo', lead.body ) }
${ part( 'texte', text.body ) }
${ part( 'ps', postscript.body, 'P.-S.' ) }
${ part( 'notes', markup`${ lead.notes }${ text.notes }${ postscript.notes }`, 'Notes' ) }
</article>`,
	} );
}

/** A piece of the page, if there is something in it. */
function part( name: string, content: Html, heading = '' ): Printable {
	if ( content.text === '' ) {
		return '';
	}
	return markup`<div class="${ name }">${ heading === '' ? '' : markup`<h2>${ heading }</h2>` }${ content }</div>`;
}

function byline( site: Site, article: Article ): Html[] {
	return site.all.authors
		.filter( ( author ) => article.authors.includes( author.id ) )
		.map(
			( author, index ) =>
				markup`${ index === 0 ? ', par ' : ', ' }${ anchor( site, 'auteur', { id: author.id, title: author.name } ) }`
		);
}

function listPage( site: Site, thing: Thing ): Html {
	const { title, text, items } = listed( site, thing );
	return frame( site, {
		title: `${ plainTitle( title ) } - ${ site.all.name }`,
		page: thing.kind,
		...( thing.kind === 'auteur'
			? {}
			: { canonical: site.places.of( thing.kind, thing.id ) ?? '' } ),
		content: markup`<p class="arbo"><a href="${ site.base }">Accueil</a> &gt; <strong class="on">${ plainTitle( title ) }</strong></p>
<div class="cartouche"><h1>${ plainTitle( title ) }</h1></div>
${ part( 'texte', rendered( text, surroundings( site ) ).body ) }
<div class="menu menu_articles"><ul>${ newest( items ).map( ( item ) => entry( site, item ) ) }</ul></div>`,
	} );
}

type Listed = { title: string; text: string; items: Article[] };

function listed( site: Site, { kind, id }: Thing ): Listed {
	const { articles, authors, keywords } = site.all;
	if ( kind === 'auteur' ) {
		const name = authors.find( ( item ) => item.id === id )?.name ?? '';
		return {
			title: name,
			text: '',
			items: articles.filter( ( item ) => item.authors.includes( id ) ),
		};
	}
	if ( kind === 'mot' ) {
		const title = keywords.find( ( item ) => item.id === id )?.title ?? '';
		return {
			title,
			text: '',
			items: articles.filter( ( item ) => item.keywords.includes( id ) ),
		};
	}
	return {
		...sectionOf( site, id ),
		items: articles.filter( ( item ) => item.section === id ),
	};
}

function sectionOf( site: Site, id: number ): Titled & { text: string } {
	return (
		site.all.sections.find( ( item ) => item.id === id ) ?? {
			id,
			title: '',
			text: '',
		}
	);
}

/** What texts need to know of the site they stand on. */
export function surroundings( site: Site ): Surroundings {
	const lists: Partial< Record< Kind, Titled[] > > = {
		article: site.all.articles,
		breve: site.all.news,
		rubrique: site.all.sections,
	};
	return {
		href: ( kind, id ) =>
			site.base +
			( site.places.of( kind, id ) ?? `spip.php?${ kind }${ id }` ),
		title: ( kind, id ) =>
			plainTitle(
				lists[ kind ]?.find( ( item ) => item.id === id )?.title ?? ''
			),
		document: ( id ) =>
			site.all.documents.find( ( item ) => item.id === id ),
		files: `${ site.base }IMG/`,
	};
}

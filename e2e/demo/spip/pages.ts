/** The old site's own pages: home, plan, search, « not here ». */
import { markup, type Html } from '../html';
import { entry, frame, line, newest, anchor, type Site } from './frame';
import { search, searchSections } from './search';

const PER_PAGE = 10;

export function home( site: Site ): Html {
	const { all } = site;
	const latest = newest( all.articles )
		.slice( 0, 8 )
		.map( ( item ) => entry( site, item ) );
	const news = newest( all.news )
		.slice( 0, 5 )
		.map( ( item ) => line( site, 'breve', item ) );
	return frame( site, {
		title: `${ all.name } - ${ all.slogan }`,
		page: 'sommaire',
		content: markup`<div class="chapo"><p>${ all.description }</p></div>
<div class="menu menu_articles" id="articles_recents"><h2>Articles les plus récents</h2><ul>${ latest }</ul></div>
<div class="menu menu_breves"><h2>Brèves</h2><ul class="spip">${ news }</ul></div>`,
	} );
}

export function missing( site: Site ): Html {
	return frame( site, {
		title: `Erreur 404 - ${ site.all.name }`,
		page: '404',
		content: markup`<div class="cartouche"><h1>Erreur 404</h1></div><p>La page que vous demandez n’existe pas (ou plus) sur ce site.</p>`,
	} );
}

export function plan( site: Site ): Html {
	const { all } = site;
	const articles = ( id: number ): Html[] =>
		newest( all.articles.filter( ( item ) => item.section === id ) ).map(
			( item ) => line( site, 'article', item )
		);
	return frame( site, {
		title: `Plan du site - ${ all.name }`,
		page: 'plan',
		content: markup`<div class="cartouche"><h1>Plan du site</h1></div>${ all.sections.map(
			( item ) =>
				markup`<h2>${ anchor( site, 'rubrique', item ) }</h2><ul class="spip">${ articles( item.id ) }</ul>`
		) }`,
	} );
}

/**
 * What a search found.
 *
 * @param query What was searched for.
 * @param from  How many articles come before this page's.
 */
export function results( site: Site, query: string, from: number ): Html {
	const sections = searchSections( site.all, query ).slice( 0, 5 );
	return frame( site, {
		title: `Résultats de la recherche - ${ site.all.name }`,
		page: 'recherche',
		content: markup`<div class="cartouche"><h1>Résultats de la recherche</h1><p class="soustitre">«&nbsp;${ query }&nbsp;»</p></div>
${ foundArticles( site, query, from ) }
${ sections.length === 0 ? '' : markup`<div class="menu menu_rubriques"><h2>Rubriques (${ sections.length })</h2><ul class="spip">${ sections.map( ( item ) => line( site, 'rubrique', item ) ) }</ul></div>` }`,
	} );
}

function foundArticles( site: Site, query: string, from: number ): Html {
	const found = search( site.all, query );
	if ( found.length === 0 ) {
		return markup``;
	}
	const address = `${ site.base }spip.php?page=recherche&recherche=${ encodeURIComponent( query ) }&debut_articles=`;
	const starts = Array.from(
		{ length: Math.ceil( found.length / PER_PAGE ) },
		( _none, index ) => index * PER_PAGE
	);
	const others = starts.map(
		( start ) => markup`<a href="${ address }${ start }">${ start }</a> `
	);
	return markup`<div class="menu menu_articles"><h2>Articles (${ found.length })</h2><ul class="spip">${ found.slice( from, from + PER_PAGE ).map( ( item ) => line( site, 'article', item ) ) }</ul>
${ starts.length > 1 ? markup`<nav class="pagination">${ others }</nav>` : '' }</div>`;
}

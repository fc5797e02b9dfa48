/** What every page of the old site has around it, in the markup of SPIP's own templates where others look for it. */
import { dateInWords } from '../calendar';
import { markup, raw, type Html } from '../html';
import type { Article, Corpus } from '../types';
import type { Addresses, Kind } from './addresses';
import { STYLE } from './style';
import { plainTitle } from './title';

export const GENERATOR = 'SPIP 4.4.21';

/** The site as its pages see it. */
export type Site = {
	all: Corpus;
	places: Addresses;
	/** With a trailing slash. */
	base: string;
};

export type Page = {
	title: string;
	/** SPIP's name for the template. */
	page: string;
	/** Relative to the base. */
	canonical?: string;
	content: Html;
};

/** Anything that has a number and a title. */
export type Titled = { id: number; title: string };

/** A whole document. */
export function frame(
	site: Site,
	{ title, page, canonical, content }: Page
): Html {
	const link =
		canonical === undefined
			? ''
			: markup`<link rel="canonical" href="${ site.base }${ canonical }" />`;
	return markup`<!DOCTYPE html>
<html dir="ltr" lang="fr">
<head>
<title>${ title }</title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${ site.all.description }">
${ link }
<link rel="alternate" type="application/rss+xml" title="Syndiquer tout le site" href="${ site.base }spip.php?page=backend">
<style>${ raw( STYLE ) }</style>
<meta name="generator" content="${ GENERATOR }" />
</head>
<body class="pas_surlignable page_${ page }">
<div class="page">
${ header( site, page === 'sommaire' ) }
<main class="main" role="main">
<div class="content" id="content">${ content }</div>
${ aside( site ) }
</main>
<footer class="footer" role="contentinfo"><a href="${ site.base }spip.php?page=plan">Plan du site</a> | <a href="https://www.spip.net/" rel="external">SPIP</a> | <a href="${ site.base }spip.php?page=backend">RSS 2.0</a></footer>
</div>
</body>
</html>
`;
}

function header( site: Site, isHome: boolean ): Html {
	const top = site.all.sections.filter( ( item ) => item.parent === 0 );
	const name = isHome
		? markup`<h1 class="spip_logo_site">${ site.all.name }</h1>`
		: markup`<strong class="spip_logo_site"><a rel="start home" href="${ site.base }" title="Accueil">${ site.all.name }</a></strong>`;
	return markup`<header class="header" role="banner">${ name }<p id="slogan">${ site.all.slogan }</p></header>
<nav class="nav" id="nav" role="navigation"><ul>${ top.map( ( item ) => line( site, 'rubrique', item ) ) }</ul></nav>`;
}

function aside( site: Site ): Html {
	const below = site.all.sections.filter( ( item ) => item.parent !== 0 );
	return markup`<aside class="aside" role="complementary">
<div class="formulaire_spip formulaire_recherche" id="formulaire_recherche">
<form action="${ site.base }spip.php?page=recherche" method="get"><div>
<input type="hidden" name="page" value="recherche">
<label for="recherche">Rechercher :</label>
<input type="search" class="search text" size="10" name="recherche" id="recherche" accesskey="4" autocapitalize="off" autocorrect="off">
<input type="submit" class="submit" value="&gt;&gt;" title="Rechercher">
</div></form>
</div>
<div class="menu"><h2>Dans le même site</h2><ul>${ below.map( ( item ) => line( site, 'rubrique', item ) ) }</ul></div>
</aside>`;
}

/** An article in a list, with its first words. */
export function entry( site: Site, item: Article ): Html {
	const words = ( item.lead || item.text ).replace(
		/\[\[.*?\]\]|<[^>]*>|\[([^\]]*)->[^\]]*\]/gs,
		'$1'
	);
	const start = plainTitle( words )
		.slice( 0, 220 )
		.replace( /\s+\S*$/, '' );
	return markup`<li class="hentry"><h3 class="entry-title">${ anchor( site, item.kind, item ) }</h3><small>${ dateInWords( item.date ) }</small><div class="introduction"><p>${ start }…</p></div></li>
`;
}

export function line( site: Site, kind: Kind, item: Titled ): Html {
	return markup`<li>${ anchor( site, kind, item ) }</li>
`;
}

export function anchor( site: Site, kind: Kind, item: Titled ): Html {
	const address = site.base + ( site.places.of( kind, item.id ) ?? '' );
	return markup`<a href="${ address }">${ plainTitle( item.title ) || `${ kind } ${ item.id }` }</a>`;
}

/** Published ones, the latest first. */
export function newest( items: Article[] ): Article[] {
	return items
		.filter( ( item ) => item.status === 'published' )
		.sort( ( one, other ) => other.date.localeCompare( one.date ) );
}

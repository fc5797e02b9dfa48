/** SPIP's « backend »: the ten newest articles as RSS 2.0, which WordPress's RSS importer was fed with. */
import { markup, raw, type Html } from '../html';
import type { Article } from '../types';
import { newest, type Site } from './frame';
import { plainTitle } from './title';

export function feed( site: Site ): Html {
	const { all, base } = site;
	const items = newest( all.articles ).slice( 0, 10 );
	return markup`${ raw( '<?xml version="1.0" encoding="utf-8"?>' ) }
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${ all.name }</title><link>${ base }</link><description>${ all.description }</description><language>fr</language><generator>SPIP - www.spip.net</generator>
${ items.map( ( article ) => item( site, article ) ) }</channel></rss>
`;
}

function item( site: Site, article: Article ): Html {
	const address =
		site.base + ( site.places.of( 'article', article.id ) ?? '' );
	return markup`<item><title>${ plainTitle( article.title ) }</title><link>${ address }</link><guid isPermaLink="true">${ address }</guid><dc:date>${ article.date.replace( ' ', 'T' ) }Z</dc:date><dc:language>${ article.lang }</dc:language></item>
`;
}

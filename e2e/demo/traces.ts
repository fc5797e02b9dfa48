/** What tells an importer's posts from others: ids, slugs, guids, metas, and the state of the text. */
import {
	halfConverted,
	htmlOfSpip,
	repaired,
	rssEscaped,
	sqlReplaced,
	whole,
} from './leftovers';
import { addresses } from './spip/addresses';
import { surroundings } from './spip/things';
import { plainTitle } from './spip/title';
import type { Article, Corpus, Importer } from './types';
import type { Shape, WordPressPost } from './wordpress';

export type Traces = Partial<
	Pick<
		WordPressPost,
		'id' | 'title' | 'slug' | 'guid' | 'meta' | 'content' | 'author'
	>
>;

/** How this importer leaves an article. */
export function tracer(
	all: Corpus,
	shape: Shape
): ( article: Article ) => Traces {
	const { importer, oldUrl } = shape;
	const places = addresses( all, shape.mode ?? 'page' );
	const titles = addresses( all, 'libres' );
	const around = surroundings( { all, places, base: oldUrl } );
	const mixed = ( article: Article ): string =>
		( {
			raw: whole( article ),
			half: halfConverted( article, all.documents ),
			rendered: htmlOfSpip( article, around, oldUrl ),
			clean: repaired( article, around ),
		} )[ article.leftover ];
	const own: Record< Importer, ( article: Article ) => Traces > = {
		'fg-spip': ( { kind, id } ) => ( {
			meta: {
				[ kind === 'breve'
					? '_fgs2wp_old_news_id'
					: '_fgs2wp_old_article_id' ]: String( id ),
			},
		} ),
		cave12: ( { id } ) => ( {
			meta: { c12_spip_article_id: String( id ) },
		} ),
		'sql-script': ( article ) => ( {
			id: article.id,
			slug: titles.of( 'article', article.id ) ?? `art${ article.id }`,
			author: 'admin',
			guid: '',
			content: sqlReplaced( article ),
		} ),
		rss: ( article ) => ( {
			guid:
				oldUrl +
				( places.of( 'article', article.id ) ??
					`spip.php?article${ article.id }` ),
			content: rssEscaped( article, around ),
			meta: { _pingme: '1', _encloseme: '1' },
			title: plainTitle( article.title, article.lang ),
		} ),
		'guid-number': ( { id } ) => ( { guid: String( id ) } ),
		slug: ( { id } ) => ( { slug: `art${ id }` } ),
	};
	return ( article ) => ( {
		content: mixed( article ),
		...own[ importer ]( article ),
	} );
}

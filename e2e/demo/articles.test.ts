import { corpus } from './articles';
import type { Importer } from './types';
import { wordPressData, type WordPressPost } from './wordpress';

type Trace = ( row: WordPressPost ) => string | null | undefined;

const all = corpus();

test( 'is the same every time', () => {
	expect( corpus() ).toEqual( all );
} );

test( 'holds more than 200 published articles, and some of every fate', () => {
	const count = ( status: string ): number =>
		all.articles.filter( ( item ) => item.status === status ).length;

	expect( count( 'published' ) ).toBeGreaterThan( 200 );
	expect( count( 'deleted' ) ).toBeGreaterThan( 5 );
	expect( count( 'draft' ) + count( 'proposed' ) ).toBeGreaterThan( 5 );
	expect( new Set( all.articles.map( ( item ) => item.id ) ).size ).toBe(
		all.articles.length
	);
} );

test( 'news items share numbers with articles', () => {
	const ids = new Set( all.articles.map( ( item ) => item.id ) );

	expect( all.news.some( ( item ) => ids.has( item.id ) ) ).toBe( true );
} );

test( 'its latest articles repeat neither titles nor first words', () => {
	const latest = all.articles.slice( -30 );
	const starts = latest.map( ( item ) =>
		( item.lead || item.text ).slice( 0, 80 )
	);

	expect( new Set( starts ).size ).toBe( latest.length );
	expect( new Set( latest.map( ( item ) => item.title ) ).size ).toBe(
		latest.length
	);
} );

test( 'French joins its articles and prepositions', () => {
	const wrong = all.articles.filter( ( item ) =>
		/\b(?:de|à) les? (?:café|cinéma|jardin|travail|métiers|trains|noms|cartes|voix)/.test(
			item.text + item.lead + item.title
		)
	);

	expect( wrong.map( ( item ) => item.title ) ).toEqual( [] );
} );

test.each( [
	[
		'fg-spip',
		( row ) =>
			row.meta._fgs2wp_old_article_id ?? row.meta._fgs2wp_old_news_id,
	],
	[ 'cave12', ( row ) => row.meta.c12_spip_article_id ],
	[ 'sql-script', ( row ) => String( row.id ) ],
	[ 'rss', ( row ) => /article(\d+)$/.exec( row.guid ?? '' )?.[ 1 ] ],
	[ 'guid-number', ( row ) => row.guid ],
	[ 'slug', ( row ) => row.slug.replace( 'art', '' ) ],
] satisfies [ Importer, Trace ][] )(
	'%s leaves its trace on imported articles only',
	( importer, trace ) => {
		const rows = wordPressData( all, {
			importer,
			oldUrl: 'https://old.example/',
		} ).posts;
		const imported = rows.filter( ( row ) => row.old );
		const others = rows.filter( ( row ) => ! row.old );

		expect( imported.map( trace ) ).toEqual(
			imported.map( ( row ) => String( row.old?.id ) )
		);
		expect( others ).toHaveLength( 20 );
		expect(
			others.map( ( { id, guid, slug, meta } ) => ( {
				id,
				guid,
				slug,
				meta,
			} ) )
		).toEqual(
			others.map( () => ( { id: null, guid: null, slug: '', meta: {} } ) )
		);
	}
);

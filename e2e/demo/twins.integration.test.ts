/**
 * Every imported article leads to its own page of a real SPIP, whichever importer left it and whatever form the
 * addresses of that SPIP have; articles written after the move lead nowhere.
 */
import { startStack, type Stack } from '../../tools/native/stack';
import {
	startSpip,
	type Spip,
	type SpipAddresses,
} from '../../tools/spip/serve';
import { corpus } from './articles';
import { arrive, each, folded, type Arrival } from './ask';
import { seed, SEED_PHP } from './seed';
import { MODES, type Mode } from './spip/addresses';
import { shortTitle } from './spip/title';
import { IMPORTERS, type Article, type Importer } from './types';
import { wordPressData } from './wordpress';

/** Two thousand pages of a PHP program, perhaps on a busy machine. */
const LONG = 300_000;

const all = corpus();
const articles = new Map( all.articles.map( ( item ) => [ item.id, item ] ) );

let spip: Spip;
let stack: Stack;

beforeAll( async () => {
	spip = await startSpip( { corpus: all } );
	stack = await startStack( {
		name: 'twins',
		web: false,
		locale: 'fr_FR',
		fresh: true,
		testHosts: [ new URL( spip.url ).host ],
	} );
} );

afterAll( async () => {
	await stack.stop();
	await spip.close();
} );

describe.each( MODES )( 'SPIP in the form « %s »', ( mode ) => {
	let real: SpipAddresses;
	const arrivals = new Map< string, Promise< Arrival > >();

	/** Importers that lead to the same address need not ask twice. */
	const arriveOnce = ( address: string ): Promise< Arrival > => {
		const asked = arrivals.get( address ) ?? arrive( address );
		arrivals.set( address, asked );
		return asked;
	};

	beforeAll( async () => {
		real = await spip.setUrlMode( mode );
	} );

	test.each( IMPORTERS )(
		'left by %s',
		async ( importer ) => {
			const { imported, others } = await addressesAfterSetUp(
				importer,
				mode
			);
			const wrong: object[] = [];

			await each( imported, async ( [ id, address ] ) => {
				const article = articles.get( id );
				const arrival = await arriveOnce( address );
				if ( ! article || ! isRight( article, arrival, real ) ) {
					wrong.push( {
						id,
						address,
						article: article?.title,
						arrival,
					} );
				}
			} );
			expect( wrong ).toEqual( [] );
			expect( imported ).toHaveLength( 230 );
			expect( others.filter( ( address ) => address !== '' ) ).toEqual(
				[]
			);
		},
		LONG
	);
} );

type Found = { imported: [ number, string ][]; others: string[] };

/** Seeds the site, answers the plugin's one question, and asks for the old address of everything published. */
async function addressesAfterSetUp(
	importer: Importer,
	mode: Mode
): Promise< Found > {
	const { setUp } = await seed( stack, { oldUrl: spip.url, importer, mode } );
	expect( setUp.error ).toBeUndefined();
	// The form may have changed since this importer's articles were seeded.
	const said = await stack.eval( `
		require '${ SEED_PHP }/seed.php';
		Passerelle\\Demo\\connect( '${ spip.url }' );
		$ids = get_option( 'passerelle_demo' )['posts'];
		echo wp_json_encode( array_map( fn ( $id ) => array( get_post_status( $id ), Passerelle\\OldSite\\address( get_post( $id ) ) ), $ids ) );
	` );
	const found = JSON.parse( said ) as [ string, string ][];
	const rows = wordPressData( all, {
		importer,
		mode,
		oldUrl: spip.url,
	} ).posts;
	const published = found
		.map( ( [ status, address ], index ) => ( {
			status,
			address,
			old: rows[ index ]?.old,
		} ) )
		.filter( ( { status } ) => status === 'publish' );
	return {
		imported: published.flatMap( ( { old, address } ) =>
			old?.kind === 'article' ? [ [ old.id, address ] ] : []
		),
		others: published.flatMap( ( { old, address } ) =>
			old ? [] : [ address ]
		),
	};
}

/** An article's own page; for one that is gone, no other article's. */
function isRight(
	article: Article,
	arrival: Arrival,
	real: SpipAddresses
): boolean {
	const own = real.article?.[ article.id ] ?? '';
	if ( article.status === 'deleted' || isHidden( article, own ) ) {
		return arrival.canonical === `/${ own }` || ! arrival.isArticle;
	}
	return (
		arrival.status === 200 &&
		arrival.canonical === `/${ own }` &&
		arrival.title ===
			folded(
				`${ shortTitle( article.title, article.lang ) } - ${ all.name }`
			)
	);
}

/**
 * A title without letters has no readable address but its number (`article344`). SPIP 4.4 then shows its home page to
 * those who ask by number (`spip.php?article344`): its redirect would lead to itself.
 */
function isHidden( article: Article, own: string ): boolean {
	return own === `article${ article.id }`;
}

/**
 * The demo's old site against a real SPIP that holds the same articles: whatever a reader or the plugin asks for, both
 * answer alike. News items are left out: SPIP 4 keeps them in a plugin that Debian's package does not bring.
 */
import {
	startSpip,
	type Spip,
	type SpipAddresses,
} from '../../tools/spip/serve';
import { corpus } from './articles';
import { found, look } from './ask';
import { startOldSite, type OldSite } from './old-site';
import { MODES, type Kind, type Mode } from './spip/addresses';

const all = corpus();

let spip: Spip;
let ours: OldSite;

beforeAll( async () => {
	spip = await startSpip( { corpus: all } );
	ours = await startOldSite( { corpus: all } );
} );

afterAll( async () => {
	await ours.close();
	await spip.close();
} );

describe.each( MODES )( 'in the form « %s »', ( mode ) => {
	let real: SpipAddresses;

	beforeAll( async () => {
		real = await spip.setUrlMode( mode );
		ours.setUrlMode( mode );
	} );

	test( 'everything answers as on SPIP', async () => {
		const paths = pathsToAsk( mode, real );

		expect( paths.length ).toBeGreaterThan( 500 );
		expect( await differences( paths ) ).toEqual( [] );
	} );
} );

describe( 'search', () => {
	beforeAll( async () => {
		await spip.setUrlMode( 'page' );
		ours.setUrlMode( 'page' );
	} );

	test.each( queries() )(
		'finds the same articles for %s',
		async ( query ) => {
			const [ theirs, mine ] = await Promise.all( [
				found( spip.url, query ),
				found( ours.url, query ),
			] );

			expect( mine ).toEqual( theirs );
		}
	);

	test( 'finds an article by its title in double quotes', async () => {
		const article = all.articles.find( ( item ) =>
			item.title.startsWith( 'Œuvres' )
		);

		expect( await found( ours.url, `"${ article?.title }"` ) ).toEqual( [
			article?.id,
		] );
		expect( await found( spip.url, `"${ article?.title }"` ) ).toEqual( [
			article?.id,
		] );
	} );
} );

/** Every article by its address and its number; some in every form; then what is missing, then the rest of the site. */
function pathsToAsk( mode: Mode, real: SpipAddresses ): string[] {
	const ids = all.articles.map( ( item ) => item.id );
	const some = [
		...ids.filter(
			( _id, index ) =>
				index % 12 === 5 || index % 16 === 4 || index % 24 === 11
		),
		9999,
	];
	const own = Object.values( real ).flatMap( ( list ) =>
		Object.values( list ).map( encodeURI )
	);
	const sections = [ ...all.sections.map( ( item ) => item.id ), 99 ];
	const numbered = ( kind: Kind, list: number[] ): string[] =>
		list.flatMap( ( id ) => [
			`spip.php?${ kind }${ id }`,
			`${ kind }${ id }`,
			`${ kind }${ id }.html`,
		] );
	return [
		...own,
		...ids.map( ( id ) => `spip.php?article${ id }` ),
		...numbered( 'article', some ),
		...some.flatMap( ( id ) => [ `?article${ id }`, `${ id }` ] ),
		...ids
			.slice( 0, 5 )
			.flatMap( ( id ) => [
				`spip.php?article${ id }&lang=fr`,
				`spip.php?page=article&id_article=${ id }`,
				`spip.php?article${ id }=`,
			] ),
		...numbered( 'rubrique', sections ),
		...numbered(
			'mot',
			all.keywords.map( ( item ) => item.id )
		),
		...numbered( 'auteur', [
			...all.authors.map( ( item ) => item.id ),
			99,
		] ),
		'',
		'spip.php',
		'rien-du-tout',
		'rien-du-tout.html',
		'rien/du/tout',
		'rien.txt',
		'IMG/png/rien.png',
		'IMG/png/lavoir.png',
		'?rien',
		'spip.php?rien',
		'spip.php?page=plan',
		'spip.php?page=rien',
		'spip.php?page=recherche&recherche=zzzz',
		'spip.php?page=sommaire',
		'article.php3?id_article=12',
		...( mode === 'arbo' ? wrongParents( real ) : [] ),
	];
}

/** An article asked for below the wrong section. */
function wrongParents( real: SpipAddresses ): string[] {
	return Object.values( real.article ?? {} )
		.slice( 0, 5 )
		.map( ( path ) =>
			encodeURI( path.replace( /^.*?(?=article\/)/, '' ) )
		);
}

/** A few at a time: the real SPIP has four workers. */
async function differences( paths: string[] ): Promise< string[] > {
	const left = [ ...new Set( paths ) ];
	const list: string[] = [];
	const work = async (): Promise< void > => {
		for ( let path = left.pop(); path !== undefined; path = left.pop() ) {
			const [ theirs, mine ] = await Promise.all( [
				look( spip.url, path ),
				look( ours.url, path ),
			] );
			if ( theirs !== mine ) {
				list.push( `${ path }: SPIP ${ theirs }, ours ${ mine }` );
			}
		}
	};
	await Promise.all( [ work(), work(), work() ] );
	return list;
}

/** Words, phrases, accents, capitals, short words, characters that mean something to a machine, and nothing. */
function queries(): string[] {
	const titles = all.articles
		.filter( ( _item, index ) => index % 12 === 5 )
		.map( ( item ) => item.title );
	return [
		'passeurs',
		'ÉCLUSE',
		'ecluse',
		'écluse',
		'œuvres',
		'oeuvres',
		'le',
		'le la',
		'lecture promenade',
		'soupe zzzz',
		'zzzz',
		'"la soupe"',
		'"à voix haute"',
		'Camille',
		'"Camille Rive" lavoir',
		'a.b',
		'(',
		'[',
		'c++',
		'l’écluse',
		'"rien ne presse"',
		'mémoire',
		'registre 1911',
		...titles
			.filter( ( title ) => title !== '' && ! title.includes( '"' ) )
			.map( ( title ) => `"${ title }"` ),
	];
}

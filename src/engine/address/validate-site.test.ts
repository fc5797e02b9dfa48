import type { Identity, OldSite } from '../../types/schema';
import { validateSite, validateSites } from '.';

const site: OldSite = {
	id: 'ancien',
	name: 'Ancien site',
	baseUrl: 'https://ancien.example/',
	formerUrls: [ 'https://www.exemple.org/' ],
	system: 'spip',
	state: 'online',
	identities: [
		{ object: 'post', kind: 'article', source: 'meta', key: '_old_id' },
	],
	articleUrl: 'spip.php?article{id}',
	searchUrl: 'spip.php?page=recherche&recherche={query}',
	searchFallback: 'archive',
};

const second: OldSite = {
	...site,
	id: 'plus-ancien',
	baseUrl: 'http://plus-ancien.example/spip/',
	formerUrls: [],
};

describe( 'an old site', () => {
	const errors = ( changes: Partial< OldSite > ) =>
		validateSite( { ...site, ...changes }, '2026-11-23', [
			'localhost:8898',
		] );
	const rule = ( changes: Partial< Identity > ) => ( {
		identities: [
			{
				object: 'post',
				kind: 'article',
				source: 'meta',
				key: '_old_id',
				...changes,
			},
		] satisfies Identity[],
	} );

	test( 'that is right has no errors', () => {
		expect( errors( {} ) ).toEqual( {} );
		expect( errors( { searchUrl: '', archivedAt: '2019-01-01' } ) ).toEqual(
			{}
		);
		expect( errors( { baseUrl: 'http://localhost:8898/' } ) ).toEqual( {} );
		expect(
			errors(
				rule( {
					until: { id: 12, date: '2019-07-01' },
					where: { postType: [ 'post' ], term: [ 4 ] },
				} )
			)
		).toEqual( {} );
	} );

	test.each< [ string, Partial< OldSite >, Record< string, string > ] >( [
		[ 'no name', { name: ' ' }, { name: 'empty' } ],
		[ 'a long name', { name: 'é'.repeat( 101 ) }, { name: 'too-long' } ],
		[ 'an id that is no slug', { id: 'Ancien site' }, { id: 'not-name' } ],
		[
			'a private base',
			{ baseUrl: 'http://10.0.0.1/' },
			{ baseUrl: 'private' },
		],
		[
			'a former URL that is the base, another that is a page',
			{ formerUrls: [ site.baseUrl, 'https://exemple.org/a.html' ] },
			{ 'formerUrls[0]': 'twice', 'formerUrls[1]': 'page' },
		],
		[
			'a template without placeholder',
			{ articleUrl: 'spip.php' },
			{ articleUrl: 'placeholder' },
		],
		[
			'a search without placeholder',
			{ searchUrl: 'recherche' },
			{ searchUrl: 'placeholder' },
		],
		[
			'no such day',
			{ archivedAt: '2019-02-30' },
			{ archivedAt: 'not-date' },
		],
		[
			'a day to come',
			{ archivedAt: '2030-01-01' },
			{ archivedAt: 'future' },
		],
		[
			'a meta without key',
			rule( { key: ' ' } ),
			{ 'identities[0][key]': 'empty' },
		],
		[
			'a guid without pattern',
			rule( { source: 'guid' } ),
			{ 'identities[0][pattern]': 'empty' },
		],
		[
			'a pattern without group',
			rule( { pattern: '\\d+' } ),
			{ 'identities[0][pattern]': 'no-group' },
		],
		[
			'a kind with spaces',
			rule( { kind: 'mon article' } ),
			{ 'identities[0][kind]': 'not-name' },
		],
		[
			'half an id',
			rule( { until: { id: 1.5 } } ),
			{ 'identities[0][until][id]': 'not-number' },
		],
		[
			'no such last day',
			rule( { until: { date: '2019-13-01' } } ),
			{ 'identities[0][until][date]': 'not-date' },
		],
		[
			'a term that is none',
			rule( { where: { term: [ 0 ] } } ),
			{ 'identities[0][where][term]': 'not-number' },
		],
		[
			'a post type that is none',
			rule( { where: { postType: [ 'Mes articles' ] } } ),
			{ 'identities[0][where][postType]': 'not-name' },
		],
	] )( '%s', ( _, changes, expected ) => {
		expect( errors( changes ) ).toEqual( expected );
	} );

	test( 'and another with the same address', () => {
		expect( validateSites( [ site, second ] ) ).toEqual( {} );
		expect(
			validateSites( [ site, { ...second, baseUrl: site.baseUrl } ] )
		).toEqual( {
			'items[1][baseUrl]': 'twice',
		} );
	} );
} );

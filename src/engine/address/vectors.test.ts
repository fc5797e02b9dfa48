import vectors from '../../../plugin/schema/address-vectors.json' with { type: 'json' };
import type { OldSite } from '../../types/schema';
import {
	archiveUrl,
	completeUrl,
	isUnder,
	learn,
	objectUrl,
	parseAddress,
	searchForm,
	type System,
} from '.';
import { profiles } from './profiles.fixture';

type Site = Pick<
	OldSite,
	| 'baseUrl'
	| 'formerUrls'
	| 'system'
	| 'articleUrl'
	| 'searchUrl'
	| 'archivedAt'
>;

const sites = vectors.sites as Readonly< Record< string, Site > >;

function site( name: string ): Site {
	const found = sites[ name ];

	if ( ! found ) {
		throw new Error( `The vectors name an unknown site: ${ name }` );
	}

	return found;
}

function row< T extends object >( rows: readonly T[], ...keys: ( keyof T )[] ) {
	return rows.map( ( values ): [ string, T ] => [
		keys.map( ( key ) => String( values[ key ] ) ).join( ' ' ),
		values,
	] );
}

describe( 'an address of the old site', () => {
	test.each( row( vectors.addresses, 'site', 'url' ) )(
		'%s',
		( _, vector ) => {
			const { system, ...rest } = site( vector.site );
			const { kind, id, path } = vector;
			const object = kind ? { kind, id } : null;
			const answer = path ? { path } : object;

			expect(
				parseAddress( vector.url, { ...rest }, profiles[ system ] )
			).toEqual( answer );
		}
	);
} );

describe( 'the URL of an object', () => {
	test.each( row( vectors.urls, 'site', 'kind', 'id' ) )(
		'%s',
		( _, vector ) => {
			const old = site( vector.site );

			expect(
				objectUrl( old, vector.kind, vector.id, profiles[ old.system ] )
			).toBe( vector.url );
		}
	);

	test( 'is read again as the same object', () => {
		const numbered = vectors.urls.filter(
			( { site: name, kind, id } ) =>
				/^\d+$/.test( id ) &&
				kind in profiles[ site( name ).system ].kinds
		);

		expect( numbered ).not.toHaveLength( 0 );
		for ( const { site: name, kind, id } of numbered ) {
			const old = site( name );
			const profile = profiles[ old.system ];
			const url = objectUrl( old, kind, id, profile );

			expect( parseAddress( url, old, profile ) ).toEqual( { kind, id } );
		}
	} );
} );

describe( 'the address people type', () => {
	test.each( row( vectors.complete, 'input' ) )( '“%s”', ( _, vector ) => {
		const { input, testHosts, ...answer } = vector;

		expect( completeUrl( input, testHosts ) ).toMatchObject( answer );
	} );
} );

describe( 'lies under the old site', () => {
	test.each( row( vectors.under, 'under', 'site', 'url' ) )(
		'%s',
		( _, vector ) => {
			expect( isUnder( vector.url, site( vector.site ) ) ).toBe(
				vector.under
			);
		}
	);
} );

describe( 'the archived copy', () => {
	test.each( row( vectors.archive, 'url' ) )( '%s', ( _, vector ) => {
		expect( archiveUrl( vector.url, site( vector.site ) ) ).toBe(
			vector.archive
		);
	} );
} );

describe( 'searching the old site', () => {
	test.each( row( vectors.search, 'site', 'title' ) )(
		'%s',
		( _, vector ) => {
			const { site: name, title, ...answer } = vector;
			const old = site( name );

			expect(
				searchForm( old, title, profiles[ old.system ] )
			).toMatchObject( answer );
		}
	);
} );

describe( 'what an example teaches', () => {
	test.each( row( vectors.learn, 'system', 'example' ) )(
		'%s',
		( _, vector ) => {
			const [ first = null ] = learn(
				vector.example,
				vector.baseUrl,
				profiles,
				vector.system as System
			);

			expect( first ).toEqual( vector.fit );
		}
	);
} );

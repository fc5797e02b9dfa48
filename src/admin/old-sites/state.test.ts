import type { OldSite } from '../../types/schema';
import {
	changedFields,
	changes,
	freeId,
	moved,
	rebased,
	reduce,
	withSite,
	type State,
} from './state';

const site = ( id: string, part: Partial< OldSite > = {} ): OldSite => ( {
	id,
	name: id,
	baseUrl: `https://${ id }.example/`,
	formerUrls: [],
	system: 'spip',
	state: 'online',
	identities: [],
	articleUrl: 'spip.php?article{id}',
	searchUrl: '',
	searchFallback: 'archive',
	...part,
} );

const state: State = {
	saved: { revision: 3, items: [ site( 'ancien' ) ] },
	drafts: {
		ancien: site( 'ancien', { name: 'A' } ),
		autre: site( 'autre' ),
	},
};

describe( 'what the screen knows', () => {
	test( 'saving one site keeps the drafts of the others', () => {
		const sites = {
			revision: 4,
			items: [ site( 'ancien', { name: 'A' } ) ],
		};

		expect(
			reduce( state, { type: 'saved', sites, id: 'ancien' } )
		).toEqual( { saved: sites, drafts: { autre: state.drafts.autre } } );
	} );

	test( 'loading the list keeps every draft', () => {
		const sites = { revision: 9, items: [] };

		expect( reduce( state, { type: 'saved', sites } ).drafts ).toEqual(
			state.drafts
		);
	} );

	test( 'a draft is kept until it is dropped', () => {
		const drafted = reduce( state, {
			type: 'drafted',
			id: 'autre',
			site: site( 'autre', { name: 'B' } ),
		} );

		expect( drafted.drafts.autre?.name ).toBe( 'B' );
		expect( drafted.saved ).toBe( state.saved );
		expect(
			reduce( drafted, { type: 'dropped', id: 'autre' } ).drafts
		).toEqual( { ancien: state.drafts.ancien } );
	} );
} );

describe( 'a list of sites', () => {
	const items = [ site( 'a' ), site( 'b' ), site( 'c' ) ];
	const ids = ( list: readonly OldSite[] ) =>
		list.map( ( { id } ) => id ).join( '' );

	test( 'has one replaced, or added at the end', () => {
		expect( withSite( items, site( 'b', { name: 'B' } ) )[ 1 ]?.name ).toBe(
			'B'
		);
		expect( ids( withSite( items, site( 'd' ) ) ) ).toBe( 'abcd' );
	} );

	test( 'has what was changed here put on what was changed elsewhere', () => {
		const base = site( 'b', { archivedAt: '2019-01-01' } );
		const { archivedAt, ...without } = base;
		const mine = { ...without, name: 'Mine' };
		const theirs = { ...base, state: 'gone' as const, name: 'Theirs' };

		expect( archivedAt ).toBe( '2019-01-01' );
		expect( rebased( [ site( 'a' ), theirs ], base, mine )[ 1 ] ).toEqual( {
			...without,
			state: 'gone',
			name: 'Mine',
		} );
		expect( rebased( [ base ], base, mine ) ).toEqual( [ mine ] );
		expect( rebased( [ site( 'a' ) ], base, mine )[ 1 ] ).toEqual( mine );
		expect( rebased( [ theirs ], undefined, mine ) ).toEqual( [ mine ] );
	} );

	test.each( [
		[ 1, -1, 'bac' ],
		[ 1, 1, 'acb' ],
		[ 2, -1, 'acb' ],
		[ 0, 1, 'bac' ],
	] as const )( 'has number %d moved by %d: %s', ( index, by, order ) => {
		expect( ids( moved( items, index, by ) ) ).toBe( order );
	} );

	test( 'has no id twice', () => {
		expect( freeId( 'd', items ) ).toBe( 'd' );
		expect( freeId( 'a', items ) ).toBe( 'a-2' );
		expect( freeId( 'a', [ ...items, site( 'a-2' ) ] ) ).toBe( 'a-3' );
		expect(
			freeId( 'x'.repeat( 40 ), [ site( 'x'.repeat( 40 ) ) ] )
		).toHaveLength( 39 );
	} );
} );

describe( 'what someone else changed', () => {
	test( 'is told by site', () => {
		const before = [ site( 'a' ), site( 'b' ) ];
		const after = [ site( 'b', { state: 'gone' } ), site( 'c' ) ];
		const told = changes( before, after );

		expect( told.added ).toEqual( [ after[ 1 ] ] );
		expect( told.removed ).toEqual( [ before[ 0 ] ] );
		expect( told.changed ).toEqual( [ after[ 0 ] ] );
	} );

	test( 'is nothing when only the order of the keys differs', () => {
		const { id, ...rest } = site( 'a' );

		expect(
			changes( [ site( 'a' ) ], [ { ...rest, id } ] ).changed
		).toEqual( [] );
	} );

	test( 'is told by field, also one that came or went', () => {
		expect(
			changedFields(
				site( 'a' ),
				site( 'a', { state: 'archived', archivedAt: '2019-01-01' } )
			)
		).toEqual( [ 'state', 'archivedAt' ] );
	} );
} );

import type { Account } from '../../types/schema';
import { EMPTY } from './draft';
import { freeId, withAccount, withId, withNextId } from './names';

const ACCOUNT: Account = { ...EMPTY, id: 'passeurs', label: 'Les Passeurs' };
const OTHER: Account = { ...EMPTY, id: 'suisse', label: 'Suisse' };

describe( 'freeId', () => {
	it.each( [
		[ 'Les Passeurs', [], 'les-passeurs' ],
		[ 'Les Passeurs', [ 'les-passeurs' ], 'les-passeurs-2' ],
		[
			'Les Passeurs',
			[ 'les-passeurs', 'les-passeurs-2' ],
			'les-passeurs-3',
		],
		[ ' Été à Liège ! ', [], 'ete-a-liege' ],
		[ 'Μία γέφυρα', [], 'account' ],
		[ '😀', [ 'account' ], 'account-2' ],
		[ 'x'.repeat( 60 ), [], 'x'.repeat( 32 ) ],
		[ `${ 'x'.repeat( 31 ) } y`, [], 'x'.repeat( 31 ) ],
	] )( 'names %j beside %j', ( label, taken, id ) => {
		expect( freeId( label, taken ) ).toBe( id );
		// plugin/schema/account.json
		expect( id ).toMatch( /^[a-z0-9]+(?:-[a-z0-9]+)*$/ );
	} );
} );

describe( 'the list', () => {
	it( 'gives a new account a name and puts it last', () => {
		const added = withId( { ...ACCOUNT, id: '' }, [ OTHER ] );

		expect( added.id ).toBe( 'les-passeurs' );
		expect( withAccount( [ OTHER ], added ) ).toEqual( [ OTHER, added ] );
	} );

	it( 'leaves a known one where it is', () => {
		const changed = { ...ACCOUNT, note: 'Merci' };

		expect( withId( changed, [] ) ).toBe( changed );
		expect( withAccount( [ ACCOUNT, OTHER ], changed ) ).toEqual( [
			changed,
			OTHER,
		] );
	} );
} );

describe( 'withNextId', () => {
	it.each( [
		[ 'passeurs', [], 'passeurs-2' ],
		[ 'passeurs-2', [], 'passeurs-3' ],
		[ 'passeurs', [ 'passeurs-2', 'passeurs-3' ], 'passeurs-4' ],
		[ 'section-75012', [], 'section-75012-2' ],
	] )( 'follows %j beside %j', ( id, others, next ) => {
		const items = [ ...others, id ].map( ( one ) => ( {
			...ACCOUNT,
			id: one,
		} ) );
		const renamed = withNextId( items, `items[${ others.length }][id]` );

		expect( renamed.map( ( one ) => one.id ) ).toEqual( [
			...others,
			next,
		] );
	} );

	it( 'changes nothing when it is about something else', () => {
		expect( withNextId( [ ACCOUNT ], 'items[0][iban]' ) ).toEqual( [
			ACCOUNT,
		] );
	} );
} );

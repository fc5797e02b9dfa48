import type { Account } from '../../types/schema';
import {
	changesDetails,
	codeFault,
	EMPTY,
	faultsOf,
	onTopOf,
	refusedField,
	tidied,
	touchesLocked,
} from './draft';

const BELGIAN: Account = {
	...EMPTY,
	id: 'passeurs',
	label: 'Les Passeurs',
	payee: 'Les Passeurs ASBL',
	iban: 'BE68539007547034',
	sections: [ { name: 'Toulouse', message: 'Toulouse', locked: true } ],
};

const address = {
	street: 'Rue du Lac',
	number: '12',
	postcode: '2501',
	town: 'Biel',
	country: 'CH',
};

const SWISS: Account = {
	...BELGIAN,
	iban: 'CH5800791123000889012',
	currency: 'CHF',
	sections: [],
	address,
};

const section = ( name: string, message: string, locked = false ) => ( {
	name,
	message,
	locked,
} );

describe( 'tidied', () => {
	it( 'makes of what is typed what is saved', () => {
		expect(
			tidied( {
				...SWISS,
				label: ' Les Passeurs ',
				payee: ' Les Passeurs',
				iban: 'iban ch58 0079-1123\u00a00008 8901 2',
				bic: 'pofichbexxx ',
				address: { ...address, town: ' Biel ', country: 'ch' },
				sections: [ section( ' A ', ' Merci ' ) ],
				note: ' Merci ',
			} )
		).toEqual( {
			...SWISS,
			payee: 'Les Passeurs',
			bic: 'POFICHBEXXX',
			sections: [ section( 'A', 'Merci' ) ],
			note: 'Merci',
		} );
	} );

	it( 'leaves what is tidy alone', () => {
		expect( tidied( BELGIAN ) ).toEqual( BELGIAN );
	} );
} );

describe( 'faultsOf', () => {
	it( 'finds none in a right account', () => {
		expect( faultsOf( BELGIAN ) ).toEqual( {} );
		expect( faultsOf( SWISS ) ).toEqual( {} );
	} );

	it( 'names every field that is still empty, in the order of the form', () => {
		expect( Object.entries( faultsOf( EMPTY ) ) ).toEqual( [
			[ 'label', 'empty' ],
			[ 'payee', 'empty' ],
			[ 'iban', 'empty' ],
		] );
	} );

	it.each( [
		[ 'payee', { payee: 'A\nBE71096123456769' }, 'control' ],
		[ 'payee', { payee: 'A\u2028BE71096123456769' }, 'control' ],
		[ 'payee', { payee: 'é'.repeat( 71 ) }, 'too-long' ],
		[ 'iban', { iban: 'BE68539OO7547O34' }, 'letter-o' ],
		[ 'iban', { iban: 'BE9153900754703400' }, 'length' ],
		[ 'bic', { bic: 'GEBA' }, 'bic' ],
		[ 'currency', { currency: 'CHF' as const }, 'currency' ],
		[ 'label', { label: 'x'.repeat( 101 ) }, 'too-long' ],
		[ 'note', { note: 'x'.repeat( 501 ) }, 'too-long' ],
		[
			'sections[0][message]',
			{ sections: [ section( 'A', '', true ) ] },
			'locked-empty',
		],
		[
			'sections[1][name]',
			{ sections: [ section( 'A', '' ), section( 'A', '' ) ] },
			'twice',
		],
	] )( 'puts what is wrong at %s', ( field, change, code ) => {
		expect( faultsOf( { ...BELGIAN, ...change } ) ).toEqual( {
			[ field ]: code,
		} );
	} );

	it( 'says the first of several faults of a field', () => {
		expect(
			faultsOf( { ...SWISS, address: { ...address, town: '' } } )
		).toEqual( { 'address[town]': 'empty' } );
	} );
} );

describe( 'codeFault', () => {
	it( 'is none where readers get a code', () => {
		expect( codeFault( BELGIAN ) ).toBeNull();
		expect( codeFault( SWISS ) ).toBeNull();
	} );

	it.each( [
		[
			'the BIC outside the EEA',
			{ ...SWISS, address: null, currency: 'EUR' as const },
			'bic',
		],
		[
			'the address of francs',
			{ ...SWISS, address: null, bic: 'POFICHBEXXX' },
			'currency',
		],
		[
			'a section whose message no Swiss code knows',
			{ ...SWISS, sections: [ section( 'A', 'Merci 😀' ) ] },
			'message',
		],
	] )( 'misses %s', ( _, account, field ) => {
		expect( codeFault( account )?.field ).toBe( field );
	} );
} );

describe( 'what waits', () => {
	it.each( [
		[ 'nothing', {}, false ],
		[ 'the payee', { payee: 'Autres' }, true ],
		[ 'the IBAN', { iban: 'BE71096123456769' }, true ],
		[ 'the BIC', { bic: 'GEBABEBB' }, true ],
		[ 'the label', { label: 'Autre' }, false ],
		[ 'the note', { note: 'Merci' }, false ],
		[ 'a locked message that is gone', { sections: [] }, true ],
	] )( 'knows it of %s', ( _, change, waits ) => {
		expect( changesDetails( BELGIAN, { ...BELGIAN, ...change } ) ).toBe(
			waits
		);
	} );

	// The same cases as plugin/tests/giving/AccountsRouteTest.php.
	const open = section( 'A', 'Un' );
	const locked = section( 'Toulouse', 'Toulouse', true );

	it.each( [
		[ 'changed', [ locked ], [ { ...locked, message: 'Paris' } ], true ],
		[ 'removed', [ locked ], [], true ],
		[ 'unlocked', [ locked ], [ { ...locked, locked: false } ], true ],
		[ 'locked only now', [ open ], [ { ...open, locked: true } ], true ],
		[
			'another beside it',
			[ locked ],
			[ section( 'B', 'B', true ), locked ],
			false,
		],
		[ 'an open one', [ open ], [ { ...open, message: 'Deux' } ], false ],
		[ 'an open one is gone', [ open, locked ], [ locked ], false ],
	] )( 'locked messages: %s', ( _, before, after, waits ) => {
		expect( touchesLocked( before, after ) ).toBe( waits );
	} );
} );

describe( 'onTopOf', () => {
	it( 'keeps what others saved where nothing was typed here', () => {
		const theirs = {
			...BELGIAN,
			label: 'Autre titre',
			sections: [ section( 'B', 'B' ) ],
			pending: null,
		};

		expect(
			onTopOf( BELGIAN, { ...BELGIAN, note: 'Merci' }, theirs )
		).toEqual( { ...theirs, note: 'Merci' } );
		expect(
			onTopOf( BELGIAN, { ...BELGIAN, label: 'Le mien' }, theirs )
		).toEqual( { ...theirs, label: 'Le mien' } );
	} );
} );

describe( 'refusedField', () => {
	const problem = ( field: string, status = 400 ) => ( {
		code: 'x',
		message: 'Non.',
		status,
		field,
	} );

	it.each( [
		[ 'items[0][iban]', 'iban' ],
		[ 'items[12][address][town]', 'address[town]' ],
		[ 'items[1][sections][0][message]', 'sections[0][message]' ],
		[ '', '' ],
	] )( 'reads %j', ( said, field ) => {
		expect( refusedField( problem( said ) ) ).toEqual( {
			field,
			message: 'Non.',
		} );
	} );

	it( 'leaves a stale list to the question about it', () => {
		expect( refusedField( problem( 'revision', 409 ) ) ).toBeNull();
		expect( refusedField( null ) ).toBeNull();
	} );
} );

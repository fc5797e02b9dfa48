import { describe, expect, it } from '@jest/globals';
import { account } from './account';

const BELGIAN = {
	payee: 'Les Passeurs',
	iban: 'BE68 5390 0754 7034',
	currency: 'EUR',
};

function ask( line: object ): Record< string, unknown > {
	return JSON.parse( account( [], JSON.stringify( line ) ) ) as Record<
		string,
		unknown
	>;
}

describe( 'passerelle account', () => {
	it( 'answers a line for a line, in the agreed shape', () => {
		const input = [
			{ id: 'a', account: BELGIAN, amount: '5.00', message: 'Toulouse' },
			{ id: 2, account: {}, amount: null, message: '' },
		];
		const lines = account(
			[],
			input.map( ( line ) => JSON.stringify( line ) ).join( '\n\n' )
		).split( '\n' );

		expect( lines.map( ( line ) => line && JSON.parse( line ) ) ).toEqual( [
			{
				id: 'a',
				valid: true,
				errors: [],
				epc: 'BCD\n002\n1\nSCT\n\nLes Passeurs\nBE68539007547034\nEUR5.00\n\n\nToulouse',
				spc: null,
			},
			{
				id: 2,
				valid: false,
				errors: [
					{ field: 'payee', code: 'empty' },
					{ field: 'iban', code: 'empty' },
				],
				epc: null,
				spc: null,
			},
			'',
		] );
	} );

	it.each( [
		'0',
		'0.00',
		'0.004',
		'1e9',
		'1000000000.00',
		'20,50',
		'5',
		'-5.00',
		'٥.00',
		5,
	] )( 'refuses the amount %j', ( amount ) => {
		expect(
			ask( { id: 1, account: BELGIAN, amount, message: '' } )
		).toMatchObject( {
			valid: false,
			errors: [ { field: 'amount', code: 'amount' } ],
			epc: null,
		} );
	} );

	it.each( [
		[ { account: { ...BELGIAN, payee: 7 } }, 'payee' ],
		[ { account: { ...BELGIAN, iban: [ 'BE' ] } }, 'iban' ],
		[ { account: 'BE68539007547034' }, 'payee' ],
		[ { account: BELGIAN, message: { x: 1 } }, 'message' ],
	] )( 'takes nothing of another kind for a text: %j', ( line, field ) => {
		expect( ask( line ) ).toMatchObject( {
			valid: false,
			errors: expect.arrayContaining( [
				expect.objectContaining( { field } ),
			] ),
		} );
	} );

	it( 'says which line is none', () => {
		expect( JSON.parse( account( [], 'hello' ) ) ).toMatchObject( {
			id: null,
			valid: false,
			errors: [ { field: '', code: 'json' } ],
		} );
	} );

	it( 'refuses other calls', () => {
		expect( () => account( [ '--fast' ], '' ) ).toThrow( '--fast' );
	} );
} );

import { describe, expect, it } from '@jest/globals';
import { epcLines, epcPayload, readAmount, spcPayload } from './index';
import type { Payable } from './index';
import { bytesOf } from './text';

const BELGIAN: Payable = {
	payee: 'Les Passeurs',
	iban: 'BE68539007547034',
	bic: '',
	currency: 'EUR',
	address: null,
};

const SWISS: Payable = {
	payee: 'Salvation Army Foundation Switzerland',
	iban: 'CH3709000000304442225',
	bic: '',
	currency: 'CHF',
	address: {
		street: '',
		number: '',
		postcode: '3000',
		town: 'Bern',
		country: 'CH',
	},
};

const payload = ( made: ReturnType< typeof epcPayload > ) =>
	'payload' in made ? made.payload : made.fault;

describe( 'EPC codes', () => {
	it( 'are the published example', () => {
		// EPC069-12, annex: the Red Cross's urgency fund.
		expect(
			epcLines( {
				version: '001',
				bic: 'BPOTBEB1',
				name: 'Red Cross',
				iban: 'BE72000000001616',
				amount: '1',
				purpose: 'CHAR',
				text: 'Urgency fund',
				information: 'Sample EPC QR code',
			} )
		).toBe(
			'BCD\n001\n1\nSCT\nBPOTBEB1\nRed Cross\nBE72000000001616\nEUR1\nCHAR\n\nUrgency fund\nSample EPC QR code'
		);
	} );

	it( 'end after the last line that says something', () => {
		expect( payload( epcPayload( BELGIAN, null, '' ) ) ).toBe(
			'BCD\n002\n1\nSCT\n\nLes Passeurs\nBE68539007547034'
		);
		expect( payload( epcPayload( BELGIAN, '5.00', '' ) ) ).toBe(
			'BCD\n002\n1\nSCT\n\nLes Passeurs\nBE68539007547034\nEUR5.00'
		);
	} );

	it( 'carry an RF reference as such, a Belgian message as text', () => {
		expect(
			payload( epcPayload( BELGIAN, '5.5', 'RF18 5390 0754 7034' ) )
		).toBe(
			'BCD\n002\n1\nSCT\n\nLes Passeurs\nBE68539007547034\nEUR5.50\n\nRF18539007547034'
		);
		expect(
			payload( epcPayload( BELGIAN, null, '+++123/4567/89002+++' ) )
		).toBe(
			'BCD\n002\n1\nSCT\n\nLes Passeurs\nBE68539007547034\n\n\n\n+++123/4567/89002+++'
		);
	} );

	it( 'need the BIC outside the EEA', () => {
		const euro = { ...SWISS, currency: 'EUR' };

		expect( payload( epcPayload( euro, null, '' ) ) ).toEqual( {
			field: 'bic',
			code: 'needed',
		} );
		expect(
			payload( epcPayload( { ...euro, bic: 'POFICHBEXXX' }, null, '' ) )
		).toContain( '\nPOFICHBEXXX\n' );
		expect( payload( epcPayload( SWISS, null, '' ) ) ).toEqual( {
			field: 'currency',
			code: 'not-euro',
		} );
	} );

	it( 'hold 331 bytes and not one more', () => {
		const account = { ...BELGIAN, payee: 'é'.repeat( 70 ) };
		const base = bytesOf(
			'BCD\n002\n1\nSCT\n\n\nBE68539007547034\n\n\n\n'
		);
		const room = 331 - base - 140;
		const fits = 'é'.repeat( 140 - ( 280 - room ) ) + 'x'.repeat( 0 );
		const most = `${ fits }${ 'x'.repeat( room - bytesOf( fits ) ) }`;
		const made = epcPayload( account, null, most );

		expect( 'payload' in made && bytesOf( made.payload ) ).toBe( 331 );
		expect( payload( epcPayload( account, null, `${ most }x` ) ) ).toEqual(
			{ field: 'message', code: 'code-too-long' }
		);
	} );

	it.each( [ '\n', '\r', '\u2028', '\u2029', '\u0085', '\0' ] )(
		'cannot be given another IBAN by a line break %j in the name',
		( lineBreak ) => {
			expect( () =>
				epcPayload(
					{ ...BELGIAN, payee: `A${ lineBreak }BE71096123456769` },
					null,
					''
				)
			).toThrow( 'line break' );
		}
	);
} );

describe( 'Swiss codes', () => {
	it( 'are the published example of a gift', () => {
		// Implementation Guidelines QR-bill, annex A: ordinary IBAN, no amount, a message.
		expect(
			payload(
				spcPayload( SWISS, null, 'Donation to the Winterfest campaign' )
			)
		).toBe(
			`SPC\n0200\n1\nCH3709000000304442225\nS\nSalvation Army Foundation Switzerland\n\n\n3000\nBern\nCH${ '\n'.repeat( 9 ) }CHF${ '\n'.repeat( 8 ) }NON\n\nDonation to the Winterfest campaign\nEPD`
		);
	} );

	it( 'are the published example with a creditor reference', () => {
		// The same guidelines: Robert Schneider AG, EUR 199.95, RF18 5390 0754 7034; who pays is for the donor to fill in.
		const account: Payable = {
			payee: 'Robert Schneider AG',
			iban: 'CH5800791123000889012',
			bic: '',
			currency: 'EUR',
			address: {
				street: 'Rue du Lac',
				number: '1268',
				postcode: '2501',
				town: 'Biel',
				country: 'CH',
			},
		};

		expect(
			payload( spcPayload( account, '199.95', 'RF18539007547034' ) )
		).toBe(
			`SPC\n0200\n1\nCH5800791123000889012\nS\nRobert Schneider AG\nRue du Lac\n1268\n2501\nBiel\nCH${ '\n'.repeat( 8 ) }199.95\nEUR${ '\n'.repeat( 8 ) }SCOR\nRF18539007547034\n\nEPD`
		);
	} );

	it( 'say ’ — “ ” … with plain signs, and refuse what they cannot say', () => {
		expect(
			payload( spcPayload( SWISS, null, 'L’été — « œuvre » “x”…' ) )
		).toContain( '\nL\'été - « œuvre » "x"...\nEPD' );
		expect( payload( spcPayload( SWISS, null, 'Merci 😀' ) ) ).toEqual( {
			field: 'message',
			code: 'characters',
		} );
		expect(
			payload( spcPayload( { ...SWISS, payee: 'Ἑλλάς' }, null, '' ) )
		).toEqual( { field: 'payee', code: 'characters' } );
	} );

	it( 'are for Swiss accounts with an address only', () => {
		expect( payload( spcPayload( BELGIAN, null, '' ) ) ).toEqual( {
			field: 'iban',
			code: 'not-swiss',
		} );
		expect(
			payload( spcPayload( { ...SWISS, address: null }, null, '' ) )
		).toEqual( { field: 'address', code: 'needed' } );
	} );
} );

describe( 'amounts', () => {
	it.each( [
		[ '5', '5.00' ],
		[ '20,50', '20.50' ],
		[ ' 1 000 ', '1000.00' ],
		[ '0.01', '0.01' ],
		[ '999999999,99', '999999999.99' ],
		[ '5 €', '5.00' ],
		[ '0', null ],
		[ '0,004', null ],
		[ '1e9', null ],
		[ '1000000000', null ],
		[ '-5', null ],
		[ '5.0.0', null ],
		[ '', null ],
		[ '٥', null ],
	] )( 'typed as %j are %j', ( typed, amount ) => {
		expect( readAmount( typed ) ).toBe( amount );
	} );
} );

/**
 * Thousands of accounts, right and wrong, from one seed: what TypeScript says of them is kept in
 * plugin/tests/giving/account-cases.json, and PHP has to say the same.
 */
import { accountFaults, tidyAccount } from './account';
import type { Payable } from './account';
import { isSwiss } from './iban-country';
import { messageFault } from './reference';
import {
	pick,
	randomFrom,
	signs,
	someIban,
	withCheckDigits,
} from './random.fixture';
import type { Random } from './random.fixture';
import { trim } from './text';

type Change = Partial< Payable > & { message?: string };

/** What differs from BASE; the faults, as `field code`. */
export type Case = [ Change, string[] ];

export const BASE: Payable = {
	payee: 'Les Passeurs',
	iban: 'BE68539007547034',
	bic: '',
	currency: 'EUR',
	address: null,
};

const ADDRESS = {
	street: 'Rue du Lac',
	number: '12',
	postcode: '2501',
	town: 'Biel',
	country: 'CH',
};

const SWISS = 'CH5800791123000889012';

const SPOILERS: ( ( iban: string, random: Random ) => string )[] = [
	( iban ) => iban,
	( iban ) => iban.toLowerCase().replace( /(.{4})/g, '$1 ' ),
	( iban ) => `IBAN: ${ iban.replace( /(.{4})/g, '$1\u00a0' ) }`,
	( iban ) => iban.replace( /(.{4})(?=.)/g, '$1-' ),
	( iban ) => iban.replace( '0', 'O' ),
	( iban ) => iban.replace( '1', 'I' ),
	( iban, random ) => {
		const at = 4 + random( iban.length - 4 );
		return (
			iban.slice( 0, at ) + String( random( 10 ) ) + iban.slice( at + 1 )
		);
	},
	( iban, random ) => {
		const at = 4 + random( iban.length - 5 );
		return (
			iban.slice( 0, at ) +
			iban.charAt( at + 1 ) +
			iban.charAt( at ) +
			iban.slice( at + 2 )
		);
	},
	( iban ) => iban.slice( 0, -1 ),
	( iban ) => `${ iban }0`,
	// Right mod 97, wrong length.
	( iban ) => withCheckDigits( iban.slice( 0, 2 ), `${ iban.slice( 4 ) }0` ),
	( iban ) => withCheckDigits( iban.slice( 0, 2 ), iban.slice( 5 ) ),
	( iban ) => withCheckDigits( 'BR', iban.slice( 4 ) ),
	( iban ) => `${ iban.slice( 0, 2 ) }00${ iban.slice( 4 ) }`,
	( iban ) => `${ iban.slice( 0, 9 ) }_${ iban.slice( 10 ) }`,
	( iban ) => iban.slice( 2 ),
	( iban ) => `${ iban.slice( 0, 4 ) }\u2028${ iban.slice( 4 ) }`,
	( iban ) => `${ iban.slice( 0, 4 ) }é${ iban.slice( 5 ) }`,
];

const WORDS = [
	'',
	' ',
	'Les Passeurs',
	'L’été — des « passeurs »',
	'\u00a0Les Passeurs ',
	'A\nBE71096123456769',
	'A\rB',
	'A\u2028B',
	'A\u2029B',
	'A\u0085B',
	'A\tB',
	'A\0B',
	'A\u202eB',
	'A\ufeffB',
	'Ligue 😀',
	'é'.repeat( 70 ),
	'é'.repeat( 71 ),
	'x'.repeat( 140 ),
	'x'.repeat( 141 ),
	'😀'.repeat( 70 ),
	'Ștefan Țepeș',
	'Œuvre',
	'Ἑλλάς',
	'Société…',
	'"“”„',
	'a'.repeat( 16 ),
	'a'.repeat( 17 ),
	'a'.repeat( 35 ),
	'a'.repeat( 36 ),
];

const BICS = [
	'',
	'GEBABEBB',
	'gebabebb',
	'GEBA BE BB',
	'GEBABEBB36A',
	'GEBABEB',
	'GEBABEBB3',
	'1EBABEBB',
	'GEBABEBB36A0',
	'GÉBABEBB',
];

function reference( random: Random ): string {
	const ten = signs( random, 10, '0123456789' );
	const check = pick( random, [
		BigInt( ten ) % 97n || 97n,
		BigInt( ten ) % 97n,
		BigInt( random( 100 ) ),
	] );
	const belgian = ( ten + String( check ).padStart( 2, '0' ) ).replace(
		/^(...)(....)/,
		'$1/$2/'
	);
	const rf = withCheckDigits(
		'RF',
		signs( random, 1 + random( 21 ), '0123456789ABCXYZ' )
	);

	return pick( random, [
		`+++${ belgian }+++`,
		`***${ belgian }***`,
		`+++${ belgian }***`,
		rf,
		rf.toLowerCase().replace( /(.{4})/g, '$1 ' ),
		rf.replace( /.$/, '7' ),
		'RF00 BAD',
		'210000000003139471430009017',
		`2100000000031394714300090${ random( 100 ) }`,
	] );
}

/** The changes of one kind after the other. */
const KINDS: ( ( random: Random ) => Change )[] = [
	( random ) => ( {
		iban: pick( random, SPOILERS )( someIban( random ), random ),
	} ),
	( random ) => ( {
		iban: pick( random, SPOILERS )(
			someIban( random, pick( random, [ 'BE', 'FR', 'CH', 'LI' ] ) ),
			random
		),
	} ),
	( random ) => ( {
		iban: withCheckDigits(
			'CH',
			String( 29990 + random( 2030 ) ) + signs( random, 12, '0123456789' )
		),
		currency: 'CHF',
	} ),
	( random ) => ( {
		payee: pick( random, WORDS ),
		bic: pick( random, BICS ),
	} ),
	( random ) => ( {
		message: pick( random, [ pick( random, WORDS ), reference( random ) ] ),
		iban: pick( random, [ SWISS, BASE.iban ] ),
	} ),
	( random ) => ( {
		currency: pick( random, [ 'EUR', 'CHF', 'USD', '' ] ),
		iban: pick( random, [ SWISS, BASE.iban ] ),
	} ),
	( random ) => ( {
		iban: SWISS,
		currency: 'CHF',
		address: {
			...ADDRESS,
			[ pick( random, Object.keys( ADDRESS ) ) ]: pick( random, [
				...WORDS,
				'ch',
				'C',
				'1é',
			] ),
		},
	} ),
];

/** What TypeScript says of an account, in short. */
export function verdict( change: Change ): string[] {
	const { message = '', ...rest } = change;
	const account = tidyAccount( { ...BASE, ...rest } );
	const wrong = messageFault( trim( message ), isSwiss( account.iban ) );

	return [
		...accountFaults( account ).map(
			( { field, code } ) => `${ field } ${ code }`
		),
		...( wrong ? [ `message ${ wrong }` ] : [] ),
	];
}

/** The cases, always the same. */
export function makeCases( count: number ): Case[] {
	const random = randomFrom( 97 );

	return Array.from( { length: count }, ( _, index ): Case => {
		const change = (
			KINDS[ index % KINDS.length ] as ( typeof KINDS )[ number ]
		 )( random );
		return [ change, verdict( change ) ];
	} );
}

/** As they are kept: a case a line. */
export function written( cases: Case[] ): string {
	return `[\n${ cases.map( ( one ) => JSON.stringify( one ) ).join( ',\n' ) }\n]\n`;
}

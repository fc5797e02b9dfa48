import { readFileSync } from 'node:fs';
import { codeSentence, fieldLabel, faultSentence } from './words';

type Case = [ change: object, said: string[] ];

/** Every code that PHP and TypeScript agree on. */
const codes = [
	...new Set(
		(
			JSON.parse(
				readFileSync( 'plugin/tests/giving/account-cases.json', 'utf8' )
			) as Case[]
		 ).flatMap( ( [ , said ] ) =>
			said.map( ( one ) => one.split( ' ' )[ 1 ] ?? '' )
		)
	),
	'twice',
	'locked-empty',
];

it( 'has a sentence of its own for everything that can be wrong', () => {
	const sentences = codes.map( ( code ) =>
		faultSentence( code, 'BE68539007547034' )
	);

	expect( codes.length ).toBeGreaterThan( 12 );
	expect( sentences ).not.toContain( faultSentence( 'no such code' ) );
	expect( new Set( sentences ).size ).toBe( codes.length );
	expect(
		sentences.filter( ( one ) => ! /^[A-Z].{12,}\.$/.test( one ) )
	).toEqual( [] );
} );

it( 'counts what is there and what should be', () => {
	expect( faultSentence( 'length', 'BE9153900754703400' ) ).toBe(
		'An IBAN of BE has 16 letters and digits; this one has 18.'
	);
} );

it.each( [
	[ 'bic', 'bic' ],
	[ 'address', 'empty' ],
	[ 'message', 'code-too-long' ],
	[ 'payee', 'characters' ],
] )( 'says why readers get no code: %s', ( field, code ) => {
	expect( codeSentence( field, code ) ).toMatch( /^Readers get no code: / );
} );

it.each( [
	[ 'iban', 'IBAN' ],
	[ 'address[town]', 'Town' ],
	[ 'sections[3][message]', 'Payment message' ],
	[ 'revision', 'revision' ],
] )( 'names %s', ( field, label ) => {
	expect( fieldLabel( field ) ).toBe( label );
} );

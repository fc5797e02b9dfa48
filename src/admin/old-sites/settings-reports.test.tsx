import { jest } from '@jest/globals';
import { act } from 'react';
import { createRoot, useState } from '@wordpress/element';
import { addresses, ReportFields } from './settings-reports';
import type { Settings } from '../../types/schema';

type Values = NonNullable< Settings[ 'reports' ] >;

const changed = jest.fn< ( values: Values ) => void >();
let place: HTMLElement;

function Fields() {
	const [ values, set ] = useState< Values >( {
		askEmail: false,
		digest: 'daily',
		recipients: [ 'une@exemple.org' ],
	} );
	return (
		<ReportFields
			settings={ values }
			change={ ( next ) => {
				changed( next );
				set( next );
			} }
		/>
	);
}

const labelled = < T extends HTMLElement >( text: string ): T => {
	const label = [ ...place.querySelectorAll( 'label' ) ].find( ( one ) =>
		one.textContent?.includes( text )
	);
	return ( label?.control ?? null ) as T;
};

const last = () => changed.mock.lastCall?.[ 0 ];

/** As a person does it: React hears of a value only when the browser sets it. */
async function type( text: string ): Promise< void > {
	const area = labelled< HTMLTextAreaElement >( 'To whom' );
	await act( async () => {
		Object.getOwnPropertyDescriptor(
			HTMLTextAreaElement.prototype,
			'value'
		)?.set?.call( area, text );
		area.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
}

Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );

beforeEach( async () => {
	changed.mockClear();
	place = document.createElement( 'div' );
	document.body.replaceChildren( place );
	await act( async () => createRoot( place ).render( <Fields /> ) );
} );

test( 'an address grows letter by letter, and the empty line after it stays', async () => {
	await type( 'une@exemple.org\n' );
	expect( labelled< HTMLTextAreaElement >( 'To whom' ).value ).toBe(
		'une@exemple.org\n'
	);
	expect( last()?.recipients ).toEqual( [ 'une@exemple.org' ] );

	await type( 'une@exemple.org\ndeux@exemple.org' );
	expect( last()?.recipients ).toEqual( [
		'une@exemple.org',
		'deux@exemple.org',
	] );
} );

test( 'allowing e-mail addresses and how often mails go out change only that', async () => {
	await act( async () => labelled( 'may leave an e-mail' ).click() );
	expect( last() ).toEqual( {
		askEmail: true,
		digest: 'daily',
		recipients: [ 'une@exemple.org' ],
	} );

	await act( async () => labelled( 'Once an hour' ).click() );
	expect( last() ).toEqual( {
		askEmail: true,
		digest: 'hourly',
		recipients: [ 'une@exemple.org' ],
	} );
} );

test( 'without mails nobody is asked to whom, and the addresses are not forgotten', async () => {
	await act( async () => labelled( 'Never' ).click() );
	expect( place.querySelector( 'textarea' ) ).toBeNull();
	expect( last()?.recipients ).toEqual( [ 'une@exemple.org' ] );

	await act( async () => labelled( 'Once a day' ).click() );
	expect( labelled< HTMLTextAreaElement >( 'To whom' ).value ).toBe(
		'une@exemple.org'
	);
} );

test.each( [
	[ 'a@b.example, c@d.example;e@f.example', 3 ],
	[ '  \n\n , ;', 0 ],
] )( 'commas and semicolons part addresses, too: %j', ( text, number ) => {
	expect( addresses( text ) ).toHaveLength( number );
} );

import { jest } from '@jest/globals';
import { LONGEST, offerPassages, passage } from './passage';

let range: Range;

function select( from: number, to: number, id = 'text' ): void {
	const text = document.getElementById( id )?.firstChild as Text;
	range = document.createRange();
	range.setStart( text, from );
	range.setEnd( text, to );
	range.getBoundingClientRect = () => ( { bottom: 0, left: 0 } ) as DOMRect;
	document.getSelection()?.removeAllRanges();
	document.getSelection()?.addRange( range );
}

const main = () => document.querySelector( 'main' ) as Element;
const aside = () => document.querySelector( 'aside' );
const found = () => passage( main(), aside(), document.getSelection() );

beforeEach( () => {
	document.body.innerHTML = `<p id="out">Ailleurs</p><main><p id="text">Le premier\n été des lectures. ${ '😀'.repeat( 400 ) }</p><aside id="ours">Nos outils</aside></main>`;
} );

test( 'is one line of the article', () => {
	select( 0, 15 );
	expect( found() ).toBe( 'Le premier été' );
} );

test( 'is cut between characters, not inside one', () => {
	select( 30, 800 );
	expect( [ ...found() ] ).toHaveLength( LONGEST );
	expect( found() ).toMatch( /^(?:😀)+$/u );
} );

test.each( [
	[ 'a cursor', 3, 3, 'text' ],
	[ 'what stands outside the article', 0, 5, 'out' ],
	[ 'what stands in our own tools', 0, 3, 'ours' ],
] )( 'is nothing for %s', ( _, from, to, id ) => {
	select( from, to, id );
	expect( found() ).toBe( '' );
} );

test( 'is offered beside the selection, and by Ctrl+Enter', () => {
	jest.useFakeTimers();
	const take = jest.fn();
	offerPassages( main(), aside(), 'Signaler ce passage', take );
	select( 3, 10 );
	document.dispatchEvent( new Event( 'selectionchange' ) );
	jest.advanceTimersByTime( 300 );
	const button = document.querySelector< HTMLButtonElement >(
		'.passerelle-passage'
	);

	expect( button?.textContent ).toBe( 'Signaler ce passage' );
	button?.click();
	expect( take ).toHaveBeenLastCalledWith( 'premier' );
	expect( document.querySelector( '.passerelle-passage' ) ).toBeNull();

	select( 0, 2 );
	document.dispatchEvent(
		new KeyboardEvent( 'keydown', { key: 'Enter', ctrlKey: true } )
	);
	expect( take ).toHaveBeenLastCalledWith( 'Le' );
	jest.useRealTimers();
} );

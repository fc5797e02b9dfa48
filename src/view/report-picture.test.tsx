import { jest } from '@jest/globals';
import { choose, form, PAGE } from './report-form-page';

// It has a test of its own, and finding one takes a second.
jest.unstable_mockModule( './stamp', () => ( {
	solve: async () => '2026112610.48213',
} ) );
const { improve } = await import( './report-form' );

beforeEach( () => {
	sessionStorage.clear();
	document.body.innerHTML = PAGE;
	improve( form() );
} );

/** A picture that the browser could not load. */
function brokenImage( name: string ): HTMLImageElement {
	const image = document.createElement( 'img' );
	image.src = `https://passeurs.example/IMG/jpg/${ name }`;
	Object.defineProperties( image, {
		complete: { value: true },
		naturalWidth: { value: 0 },
	} );
	document.querySelector( 'main' )?.prepend( image );
	return image;
}

const pictures = () => form().elements.namedItem( 'target' );

test( 'a picture that did not load is offered, and nothing else', async () => {
	const image = brokenImage( 'photo%20du%20bal.jpg?1' );
	choose( 'typo' );
	expect( pictures() ).toBeNull();
	choose( 'image' );

	expect(
		[ ...( pictures() as HTMLSelectElement ).options ].map(
			( { text } ) => text
		)
	).toEqual( [ 'photo du bal.jpg', 'Une autre' ] );
	expect( new FormData( form() ).get( 'target' ) ).toBe( image.src );
} );

test( 'which picture it is is kept over a reload', () => {
	brokenImage( 'une.jpg' );
	const other = brokenImage( 'deux.jpg' );
	brokenImage( 'trois.jpg' );
	choose( 'image' );
	( pictures() as HTMLSelectElement ).value = other.src;
	form().dispatchEvent( new Event( 'input' ) );

	document.body.innerHTML = PAGE;
	[ 'une.jpg', 'deux.jpg', 'trois.jpg' ].forEach( brokenImage );
	improve( form() );
	form().dispatchEvent( new FocusEvent( 'focusin' ) );
	expect( new FormData( form() ).get( 'target' ) ).toBe( other.src );
} );

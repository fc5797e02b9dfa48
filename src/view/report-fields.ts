import { fileName } from './broken-images';

/** What a report may hold; anything else in the form was put there by a browser extension. */
const FIELDS = [
	'postId',
	'url',
	'reason',
	'note',
	'quote',
	'target',
	'email',
	'website',
];

/** What is kept when the tab is reloaded: what the reader chose and typed. */
const KEPT = [ 'url', 'reason', 'note', 'quote', 'target', 'email' ];

export type Fields = Record< string, string >;

/** The words that the page brings along, in its own language: `data-…` of the form. */
export type Words = Readonly< Record< string, string | undefined > >;

/** What stands in the form now; empty fields are left out. */
export function read( form: HTMLFormElement ): Fields {
	const data = new FormData( form );

	return Object.fromEntries(
		FIELDS.map( ( name ): [ string, string ] => [
			name,
			String( data.get( name ) ?? '' ).trim(),
		] ).filter( ( [ , value ] ) => '' !== value )
	);
}

/** A report as the server takes it. */
export function body(
	{ postId, ...fields }: Fields,
	id: string,
	elapsed: number
): string {
	return JSON.stringify( {
		id,
		...( postId && { postId: Number( postId ) } ),
		...fields,
		elapsed,
	} );
}

/** Those of the fields that a draft keeps. */
export function kept( fields: Fields ): Fields {
	return Object.fromEntries(
		Object.entries( fields ).filter( ( [ name ] ) => KEPT.includes( name ) )
	);
}

/** Puts a draft back; what the browser itself has kept stays. */
export function restore(
	form: HTMLFormElement,
	draft: Fields,
	words: Words
): void {
	const now = read( form );

	for ( const [ name, value ] of Object.entries( draft ) ) {
		const field = form.elements.namedItem( name );
		if ( 'quote' === name ) {
			quote( form, value, words );
		} else if ( field && 'value' in field && ! now[ name ] ) {
			field.value = value;
		}
	}
}

/**
 * Shows the passage that will be sent along, with a way to take it out again; '' takes it out.
 *
 * @param form  The form.
 * @param text  The passage.
 * @param words The page's.
 */
export function quote(
	form: HTMLFormElement,
	text: string,
	words: Words
): void {
	form.querySelector( 'blockquote' )?.remove();
	if ( '' === text ) {
		return;
	}

	const box = document.createElement( 'blockquote' );
	const field = document.createElement( 'input' );
	const away = document.createElement( 'button' );
	field.type = 'hidden';
	field.name = 'quote';
	field.value = text;
	away.type = 'button';
	away.textContent = '✕';
	away.setAttribute( 'aria-label', words.remove ?? 'Remove' );
	away.addEventListener( 'click', () => {
		box.remove();
		form.dispatchEvent( new Event( 'input' ) );
		form.querySelector< HTMLElement >( '[name=reason]' )?.focus();
	} );
	box.append( text, ' ', field, away );
	form.prepend( box );
}

/**
 * Asks which picture it is, once the reader says that one is missing and some did not load.
 *
 * @param form   The form.
 * @param images Their addresses.
 * @param words  The page's.
 * @param before The one that was chosen before the page was reloaded.
 */
export function askWhich(
	form: HTMLFormElement,
	images: string[],
	words: Words,
	before = ''
): void {
	const asked = form.querySelector( '.passerelle-which' );
	const radio = form.querySelector( '[value=image]:checked' );
	const isDue = radio && images.length > 0;

	if ( ! isDue ) {
		asked?.remove();
	} else if ( ! asked ) {
		radio.closest( 'fieldset' )?.after( choice( images, words, before ) );
	}
}

function choice( images: string[], words: Words, before: string ): HTMLElement {
	const label = document.createElement( 'label' );
	const select = document.createElement( 'select' );
	label.className = 'passerelle-which';
	select.name = 'target';
	for ( const src of images ) {
		select.append(
			new Option( fileName( src ), src, false, src === before )
		);
	}
	select.append( new Option( words.other ?? '…', '' ) );
	label.append( words.which ?? '', select );
	return label;
}

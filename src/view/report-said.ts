/**
 * The place in which the form answers: it is in the page before anything is said, so that screen readers hear it.
 *
 * @param form The form.
 */
export function saidBefore( form: HTMLFormElement ) {
	const said = document.createElement( 'p' );
	said.setAttribute( 'role', 'status' );
	said.tabIndex = -1;
	form.before( said );

	const say = ( text: string, name: string ) => {
		said.className = name;
		said.setAttribute( 'role', name ? 'alert' : 'status' );
		said.textContent = text;
		if ( text ) {
			said.focus();
		}
	};

	return {
		/** The form makes room. */
		thank( text: string ): void {
			form.hidden = true;
			say( text, '' );
		},
		/** The form stays, with all that was typed. `field`: the one to put right, '' for none. */
		complain( text: string, field: string ): void {
			const input = form.elements.namedItem( field );
			say( text, 'passerelle-error' );
			if ( input instanceof HTMLElement ) {
				said.id = 'passerelle-wrong';
				input.setAttribute( 'aria-invalid', 'true' );
				input.setAttribute( 'aria-describedby', said.id );
				input.focus();
			}
		},
		hush(): void {
			form.hidden = false;
			say( '', '' );
			form.querySelectorAll( '[aria-invalid]' ).forEach( ( input ) => {
				input.removeAttribute( 'aria-invalid' );
				input.removeAttribute( 'aria-describedby' );
			} );
		},
	};
}

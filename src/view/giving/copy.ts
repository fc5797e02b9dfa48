import { partOf } from './read';

/** Copies what stands beside a button, and says so on it for a moment. */
export async function copyFrom(
	card: HTMLElement,
	button: HTMLButtonElement
): Promise< void > {
	const part = partOf( card, button.dataset.copy ?? '' );

	if ( ! part ) {
		return;
	}
	if ( await copied( part ) ) {
		say( card, button );
	} else {
		// It stands there selected: the device's own “copy” does the rest.
		card.classList.add( 'is-offline' );
	}
}

async function copied( part: Element ): Promise< boolean > {
	const text = part.textContent ?? '';

	try {
		await navigator.clipboard.writeText( text );
		return true;
	} catch {
		// No https, an old browser, or a permission that was refused.
		getSelection()?.selectAllChildren( part );
		return document.execCommand( 'copy' );
	}
}

function say( card: HTMLElement, button: HTMLButtonElement ): void {
	const status = card.querySelector( '.pg-status' );
	const done = card.dataset.copied ?? '✓';

	button.classList.add( 'is-done' );
	if ( status ) {
		status.textContent =
			`${ done } ${ button.dataset.copy === 'iban' ? 'IBAN' : '' }`.trim();
	}
	setTimeout( () => {
		button.classList.remove( 'is-done' );
		if ( status ) {
			status.textContent = '';
		}
	}, 4000 );
}

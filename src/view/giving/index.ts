/**
 * What happens when a donor presses a button of an account: loaded by that tap, on no page before it
 * (docs/decisions/0014-nothing-is-loaded-before-a-tap.md). Pages stay in caches for months: what `act` is given, and the
 * class names, stay as they are.
 */
import { copyFrom } from './copy';
import { openPanel } from './panel';

/**
 * @param card   The account's element.
 * @param target What was pressed inside it.
 */
export function act( card: HTMLElement, target: EventTarget | null ): void {
	const button =
		target instanceof Element
			? target.closest< HTMLButtonElement >( 'button' )
			: null;

	if ( button?.dataset.copy ) {
		void copyFrom( card, button );
	} else if ( button?.classList.contains( 'pg-show' ) ) {
		openPanel( card, button );
	} else if ( button?.classList.contains( 'pg-print' ) ) {
		window.print();
	}
}

// Where a Content-Security-Policy forbids the attribute, PHP leaves it out and puts this module on the page.
for ( const card of document.querySelectorAll< HTMLElement >(
	'.pg-card:not([onclick])'
) ) {
	card.addEventListener( 'click', ( event ) => {
		if (
			event.target instanceof Element &&
			event.target.closest( 'button' )
		) {
			event.preventDefault();
			act( card, event.target );
		}
	} );
}

export { drawCode } from './code';

/** The longest passage that a report may quote, in characters: plugin/schema/report.json. */
export const LONGEST = 300;

/** What is selected inside the article, as one line; '' when nothing is, or something else. */
export function passage(
	article: Element,
	except: Element | null,
	selection: Selection | null
): string {
	if ( ! selection?.rangeCount || selection.isCollapsed ) {
		return '';
	}

	const { commonAncestorContainer: place } = selection.getRangeAt( 0 );

	if ( ! article.contains( place ) || except?.contains( place ) ) {
		return '';
	}

	// By characters as people count them: half an emoji is no text.
	return [ ...selection.toString().replace( /\s+/g, ' ' ).trim() ]
		.slice( 0, LONGEST )
		.join( '' )
		.trim();
}

/**
 * Offers a button beside what the reader selects, with a mouse, a thumb or the keyboard (Ctrl+Enter takes it too).
 *
 * @param article Where passages count.
 * @param except  A part of it where they do not: our own tools.
 * @param label   The button's words.
 * @param take    Is given the passage.
 */
export function offerPassages(
	article: Element,
	except: Element | null,
	label: string,
	take: ( text: string ) => void
): void {
	let button: HTMLButtonElement | undefined;
	let timer: ReturnType< typeof setTimeout >;
	let text = '';

	const hide = () => {
		button?.remove();
		text = '';
	};
	const use = () => {
		const taken = text;
		hide();
		if ( taken ) {
			take( taken );
		}
	};
	const show = ( selection: Selection ) => {
		if ( ! button ) {
			button = document.createElement( 'button' );
			button.type = 'button';
			button.className = 'passerelle-passage wp-element-button';
			button.textContent = label;
			// A mouse would otherwise take the selection away.
			button.addEventListener( 'pointerdown', ( event ) =>
				event.preventDefault()
			);
			button.addEventListener( 'click', use );
		}

		// Below the passage: phones put their own menu above it.
		const box = selection.getRangeAt( 0 ).getBoundingClientRect();
		document.body.append( button );
		button.style.top = `${ box.bottom + window.scrollY + 12 }px`;
		button.style.left = `${ Math.max( 8, Math.min( box.left, document.documentElement.clientWidth - button.offsetWidth - 8 ) ) }px`;
	};
	const look = () => {
		const selection = document.getSelection();
		text = passage( article, except, selection );

		if ( text && selection ) {
			show( selection );
		} else {
			hide();
		}
	};

	document.addEventListener( 'selectionchange', () => {
		clearTimeout( timer );
		// A selection grows letter by letter.
		timer = setTimeout( look, 300 );
	} );
	document.addEventListener( 'keydown', ( event ) => {
		if ( 'Enter' === event.key && ( event.ctrlKey || event.metaKey ) ) {
			clearTimeout( timer );
			text = passage( article, except, document.getSelection() );
			use();
		} else if ( 'Escape' === event.key ) {
			hide();
		}
	} );
}

import { readAmount } from '../../engine/bank/amount';
import { epcPayload } from '../../engine/bank/epc';
import { spcPayload } from '../../engine/bank/spc';
import { drawCode, type Drawn, type Kind } from './code';
import { pictureOf } from './picture';
import { readCard } from './read';

/** Opens what the page holds inert, and draws the code. */
export function openPanel(
	card: HTMLElement,
	button: HTMLButtonElement
): void {
	const template = card.querySelector( 'template' );

	if ( ! template ) {
		return;
	}

	template.before( template.content.cloneNode( true ) );
	button.hidden = true;

	const form = card.querySelector< HTMLFormElement >( '.pg-panel' );
	const kind: Kind = 'spc' === button.dataset.kind ? 'spc' : 'epc';

	form?.addEventListener( 'input', ( event ) => {
		choose( form, event.target );
		draw( card, form, kind );
	} );
	form?.addEventListener( 'submit', ( event ) => event.preventDefault() );
	if ( form ) {
		draw( card, form, kind );
		form.querySelector( 'input' )?.focus();
	}
}

/** An amount of one's own goes instead of an offered one, and the other way round. */
function choose( form: HTMLFormElement, target: EventTarget | null ): void {
	const other = otherOf( form );

	if ( target === other ) {
		form.querySelectorAll< HTMLInputElement >( '[type=radio]' ).forEach(
			( radio ) => {
				radio.checked = false;
			}
		);
	} else if ( other ) {
		other.value = '';
	}
}

function otherOf( form: HTMLFormElement ): HTMLInputElement | null {
	return form.querySelector( '[name=other]' );
}

/** The chosen amount; null while it is open. Says when what was typed is none. */
function amountOf( form: HTMLFormElement ): string | null {
	const other = otherOf( form );
	const typed = other?.value.trim() ?? '';
	const amount = typed ? readAmount( typed ) : chosenOf( form );
	const isWrong = '' !== typed && null === amount;

	other?.setAttribute( 'aria-invalid', String( isWrong ) );
	complain( form, isWrong );
	return amount;
}

function chosenOf( form: HTMLFormElement ): string | null {
	return (
		form.querySelector< HTMLInputElement >( '[name=amount]:checked' )
			?.value ?? null
	);
}

function complain( form: HTMLFormElement, isWrong: boolean ): void {
	const error = form.querySelector< HTMLElement >( '.pg-error' );

	if ( error && error.hidden === isWrong ) {
		error.hidden = ! isWrong;
		error.setAttribute( 'role', 'alert' );
	}
}

function draw( card: HTMLElement, form: HTMLFormElement, kind: Kind ): void {
	const { account, message } = readCard( card );
	const amount = amountOf( form );
	const sum = form.querySelector( '.pg-sum-amount' );
	const caption = form.querySelector< HTMLElement >( 'figcaption' );
	const failed = form.querySelector< HTMLElement >( '.pg-failed' );
	const payload = 'spc' === kind ? spcPayload : epcPayload;
	const drawn = made( () => payload( account, amount, message ), kind );

	form.classList.toggle( 'is-failed', ! drawn );
	if ( failed ) {
		failed.hidden = !! drawn;
	}
	if ( sum ) {
		sum.textContent = amount;
	}
	if ( caption ) {
		caption.textContent = asked( caption.dataset, amount );
	}
	if ( drawn ) {
		show( form, drawn, amount ? `${ amount } ${ account.currency }` : '' );
	}
}

/** What the code asks for, in the words that the page brings along. */
function asked(
	{ open = '', sum = '', point = '.' }: DOMStringMap,
	amount: string | null
): string {
	return amount
		? sum.replace( '{n}', () => amount.replace( '.', point ) )
		: open;
}

function show( form: HTMLFormElement, drawn: Drawn, sum: string ): void {
	const place = form.querySelector< HTMLElement >( '.pg-code' );
	const save = form.querySelector< HTMLAnchorElement >( '.pg-save' );

	if ( place ) {
		place.innerHTML = drawn.svg;
		place.firstElementChild?.setAttribute(
			'aria-label',
			`${ place.dataset.alt } ${ sum }`.trim()
		);
	}
	void pictureOf( drawn.svg, drawn.size ).then( ( url ) => {
		if ( save ) {
			save.href = url;
		}
	} );
}

function made(
	payload: () => ReturnType< typeof epcPayload >,
	kind: Kind
): Drawn | null {
	try {
		const text = payload();

		return 'payload' in text ? drawCode( text.payload, kind ) : null;
	} catch {
		return null;
	}
}

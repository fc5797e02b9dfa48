import type { Payable } from '../../engine/bank/account';

/** What is paid is what is read: every value of a code is the text of the page. */
export function partOf( card: ParentNode, name: string ): Element | null {
	return card.querySelector( `[data-pay="${ name }"]` );
}

function textOf( card: ParentNode, name: string ): string {
	return partOf( card, name )?.textContent ?? '';
}

export function readCard( card: HTMLElement ): {
	account: Payable;
	message: string;
} {
	const address = {
		street: textOf( card, 'street' ),
		number: textOf( card, 'number' ),
		postcode: textOf( card, 'postcode' ),
		town: textOf( card, 'town' ),
		country: textOf( card, 'country' ),
	};

	return {
		account: {
			payee: textOf( card, 'payee' ),
			iban: textOf( card, 'iban' ),
			bic: textOf( card, 'bic' ),
			currency: card.dataset.currency ?? '',
			address: address.town ? address : null,
		},
		message: textOf( card, 'message' ),
	};
}

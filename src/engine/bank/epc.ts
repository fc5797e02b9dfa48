import type { Payable } from './account';
import { twoDecimals } from './amount';
import { isInEea } from './eea';
import { countryOf } from './iban-country';
import { bareReference, messageKind } from './reference';
import { bytesOf, hasControl } from './text';
import type { Fault } from './text';

/** The text of a code, or why there is none. */
export type Made = { payload: string } | { fault: Fault };

/** The largest code that banks read: version 13 with correction level M. */
export const EPC_BYTES = 331;

export type Epc = {
	version?: '001' | '002';
	bic: string;
	name: string;
	iban: string;
	/** As it stands in the code, without the currency: `5.00`, or '' for the payer to fill in. */
	amount: string;
	purpose?: string;
	/** A structured reference, or a text: never both. */
	reference?: string;
	text?: string;
	information?: string;
};

/**
 * The lines of an EPC code: UTF-8, LF, nothing after the last line that says something (EPC069-12).
 *
 * @throws Error when a line break is in one of the values: it would move all that follow.
 */
export function epcLines( epc: Epc ): string {
	const lines = [
		'BCD',
		epc.version ?? '002',
		'1',
		'SCT',
		epc.bic,
		epc.name,
		epc.iban,
		epc.amount && `EUR${ epc.amount }`,
		epc.purpose ?? '',
		epc.reference ?? '',
		epc.text ?? '',
		epc.information ?? '',
	];

	if ( lines.some( hasControl ) ) {
		throw new Error( 'A line of a code cannot hold a line break.' );
	}
	return lines.join( '\n' ).replace( /\n+$/, '' );
}

/**
 * The EPC code of a gift in euros.
 *
 * @param account Tidied, and without faults.
 * @param amount  `5.00`, or null for the donor to fill in.
 * @param message The payment message; a right RF reference becomes the structured one.
 */
export function epcPayload(
	account: Payable,
	amount: string | null,
	message: string
): Made {
	if ( 'EUR' !== account.currency ) {
		return { fault: { field: 'currency', code: 'not-euro' } };
	}
	if ( '' === account.bic && ! isInEea( countryOf( account.iban ) ) ) {
		return { fault: { field: 'bic', code: 'needed' } };
	}

	const isReference = 'rf' === messageKind( message );
	const payload = epcLines( {
		bic: account.bic,
		name: account.payee,
		iban: account.iban,
		amount: amount === null ? '' : twoDecimals( amount ),
		...( isReference
			? { reference: bareReference( message ) }
			: { text: message } ),
	} );

	return bytesOf( payload ) > EPC_BYTES
		? { fault: { field: 'message', code: 'code-too-long' } }
		: { payload };
}

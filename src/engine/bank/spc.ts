import type { Address, Payable } from './account';
import { twoDecimals } from './amount';
import type { Made } from './epc';
import { isSwiss } from './iban-country';
import { bareReference, messageKind } from './reference';
import { swissFault, swissText } from './swiss-text';
import { hasControl, lengthOf } from './text';
import type { Fault } from './text';

/** The largest Swiss code, in characters. */
const SPC_CHARACTERS = 997;

/** Seven lines that somebody else could fill in: the ultimate creditor (for later use), and who pays. */
const NOBODY = [ '', '', '', '', '', '', '' ];

/**
 * The Swiss payment code of a gift (Swiss Implementation Guidelines QR-bill 2.3: structured address, ordinary IBAN,
 * reference SCOR where the message is a right RF reference, NON otherwise).
 *
 * @param account Tidied, and without faults.
 * @param amount  `5.00`, or null for the donor to fill in.
 * @param message The payment message.
 */
export function spcPayload(
	account: Payable,
	amount: string | null,
	message: string
): Made {
	const { address } = account;

	if ( ! isSwiss( account.iban ) ) {
		return { fault: { field: 'iban', code: 'not-swiss' } };
	}
	if ( ! address ) {
		return { fault: { field: 'address', code: 'needed' } };
	}

	return partOf( account, address, amount, message );
}

function partOf(
	account: Payable,
	address: Address,
	amount: string | null,
	message: string
): Made {
	const name = swissText( account.payee );
	const text = swissText( message );
	const fault = textFault( name, text );

	return fault
		? { fault }
		: joined( [
				'SPC',
				'0200',
				'1',
				account.iban,
				'S',
				name,
				swissText( address.street ),
				swissText( address.number ),
				swissText( address.postcode ),
				swissText( address.town ),
				address.country,
				...NOBODY,
				amount === null ? '' : twoDecimals( amount ),
				account.currency,
				...NOBODY,
				...remittance( message, text ),
				'EPD',
			] );
}

function textFault( name: string, text: string ): Fault | null {
	const inName = swissFault( name, 70 );

	if ( inName ) {
		return { field: 'payee', code: inName };
	}

	const inText = swissFault( text, 140 );

	return inText ? { field: 'message', code: inText } : null;
}

/** Kind of reference, reference, text. */
function remittance( message: string, text: string ): string[] {
	return 'rf' === messageKind( message )
		? [ 'SCOR', bareReference( message ), '' ]
		: [ 'NON', '', text ];
}

function joined( lines: string[] ): Made {
	if ( lines.some( hasControl ) ) {
		throw new Error( 'A line of a code cannot hold a line break.' );
	}

	const payload = lines.join( '\n' );

	return lengthOf( payload ) > SPC_CHARACTERS
		? { fault: { field: 'message', code: 'code-too-long' } }
		: { payload };
}

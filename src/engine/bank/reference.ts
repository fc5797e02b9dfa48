import { lineFault, trim } from './text';

/** `rf`: ISO 11649; `be`: the Belgian structured message; `text`: words. */
export type MessageKind = 'rf' | 'be' | 'text';

const RF = /^RF[0-9]{2}[0-9A-Z]{1,21}$/;

/** What a payment message is, by its looks alone. */
export function messageKind( message: string ): MessageKind {
	if ( RF.test( bareReference( message ) ) ) {
		return 'rf';
	}
	return /^(?:\+\+\+.*\+\+\+|\*\*\*.*\*\*\*)$/.test( message )
		? 'be'
		: 'text';
}

/** A reference without the spaces that it is printed with. */
export function bareReference( message: string ): string {
	return message.replace( /[ \u00a0]/g, '' ).toUpperCase();
}

/**
 * What is wrong with a payment message.
 *
 * @param message The message, trimmed; empty is fine.
 * @param swiss   Whether it goes to Switzerland or Liechtenstein, where 27 digits would be a QR reference, which an
 *                ordinary IBAN cannot have (IG QR-bill 2.3 §4.2.2).
 * @return `control`, `too-long`, `reference`, `structured`, `qr-reference`, or null.
 */
export function messageFault( message: string, swiss = false ): string | null {
	const fault = lineFault( message, 140 );

	if ( fault ) {
		return fault;
	}
	if ( swiss && isQrReference( bareReference( message ) ) ) {
		return 'qr-reference';
	}
	return checkFault( trim( message ) );
}

function checkFault( message: string ): string | null {
	switch ( messageKind( message ) ) {
		case 'rf':
			return isRf( bareReference( message ) ) ? null : 'reference';
		case 'be':
			return isBelgian( message ) ? null : 'structured';
		default:
			return null;
	}
}

/** ISO 11649: mod 97 as in an IBAN. */
function isRf( reference: string ): boolean {
	const digits = ( reference.slice( 4 ) + reference.slice( 0, 4 ) ).replace(
		/[A-Z]/g,
		( letter ) => String( letter.charCodeAt( 0 ) - 55 )
	);

	return 1 === mod97( digits );
}

/** Febelfin: ten digits mod 97, and 97 where nothing remains. */
function isBelgian( message: string ): boolean {
	const [ , , first = '', check = '' ] =
		/^(\+\+\+|\*\*\*)([0-9]{3}\/[0-9]{4}\/[0-9]{3})([0-9]{2})\1$/.exec(
			message
		) ?? [];
	const rest = mod97( first.replace( /\//g, '' ) ) || 97;

	return '' !== check && Number( check ) === rest;
}

/** 27 digits whose last is right by the Swiss recursive mod 10. */
function isQrReference( digits: string ): boolean {
	const table = [ 0, 9, 4, 6, 8, 2, 7, 1, 3, 5 ];
	const carry = [ ...digits.slice( 0, -1 ) ].reduce(
		( sum, digit ) => table[ ( sum + Number( digit ) ) % 10 ] ?? 0,
		0
	);

	return (
		/^[0-9]{27}$/.test( digits ) &&
		Number( digits.slice( -1 ) ) === ( 10 - carry ) % 10
	);
}

function mod97( digits: string ): number {
	return [ ...digits ].reduce(
		( rest, digit ) => ( rest * 10 + Number( digit ) ) % 97,
		0
	);
}

/**
 * An amount as people type it, as codes want it: `20,50` → `20.50`, `5` → `5.00`.
 *
 * @return Null when it is none: nothing, 0, more than two decimals, an exponent, a sign.
 */
export function readAmount( typed: string ): string | null {
	const [ , whole = '', cents = '' ] =
		/^([0-9]{1,9})(?:[.,]([0-9]{0,2}))?$/.exec(
			typed.replace( /[ \u00a0\u202f\u2009'’€]/g, '' )
		) ?? [];
	const amount = `${ whole.replace( /^0+(?=[0-9])/, '' ) }.${ cents.padEnd( 2, '0' ) }`;

	return isAmount( amount ) ? amount : null;
}

/** Whether this is an amount as payloads carry it: 0.01 to 999999999.99, with a dot (EPC069-12, IG QR-bill). */
export function isAmount( amount: string ): boolean {
	return (
		/^(?:0|[1-9][0-9]{0,8})\.[0-9]{1,2}$/.test( amount ) &&
		/[1-9]/.test( amount )
	);
}

/** With both decimals: `5.5` → `5.50`. */
export function twoDecimals( amount: string ): string {
	const [ whole = '', cents = '' ] = amount.split( '.' );

	return `${ whole }.${ cents.padEnd( 2, '0' ) }`;
}

import type { Account } from '../../types/schema';

/** The list, and the short names in it, which blocks know accounts by and nobody sees. */

/** A short name that no account has: `les-passeurs`, `les-passeurs-2`. */
export function freeId( label: string, taken: readonly string[] ): string {
	const bare =
		label
			.normalize( 'NFD' )
			.toLowerCase()
			.replace( /[\u0300-\u036f]/g, '' )
			.replace( /[^a-z0-9]+/g, '-' )
			.replace( /^-+|-+$/g, '' )
			.slice( 0, 32 )
			.replace( /-+$/, '' ) || 'account';
	let id = bare;

	for ( let number = 2; taken.includes( id ); number++ ) {
		id = `${ bare }-${ number }`;
	}
	return id;
}

/** A new account with a short name of its own; a known one as it is. */
export function withId( account: Account, items: readonly Account[] ): Account {
	return account.id
		? account
		: {
				...account,
				id: freeId(
					account.label,
					items.map( ( { id } ) => id )
				),
			};
}

/**
 * The list with the next short name for an account whose own was refused: one that was removed had it, which only the
 * server knows.
 *
 * @param items The list that was refused.
 * @param field Where: `items[2][id]`.
 */
export function withNextId(
	items: readonly Account[],
	field: string
): Account[] {
	const at = Number( /^items\[(\d+)\]\[id\]$/.exec( field )?.[ 1 ] ?? -1 );
	const others = items
		.filter( ( _, index ) => index !== at )
		.map( ( { id } ) => id );

	return items.map( ( item, index ) => {
		if ( index !== at ) {
			return item;
		}
		const [ , bare = item.id, number = '1' ] =
			/^(.+)-(\d{1,4})$/.exec( item.id ) ?? [];
		let next = Number( number ) + 1;

		while ( others.includes( `${ bare }-${ next }` ) ) {
			next++;
		}
		return { ...item, id: `${ bare }-${ next }` };
	} );
}

/** The list with one account replaced, or added at the end. */
export function withAccount(
	items: readonly Account[],
	account: Account
): Account[] {
	return items.some( ( { id } ) => id === account.id )
		? items.map( ( item ) => ( item.id === account.id ? account : item ) )
		: [ ...items, account ];
}

import {
	accountFaults,
	epcPayload,
	isSwiss,
	lineFault,
	sectionFaults,
	spcPayload,
	tidyAccount,
	trim,
} from '../../engine/bank';
import type { Fault } from '../../engine/bank';
import type { Account } from '../../types/schema';

export const EMPTY: Account = {
	id: '',
	label: '',
	payee: '',
	iban: '',
	bic: '',
	currency: 'EUR',
	address: null,
	sections: [],
	note: '',
	pending: null,
};

/** An account as it is saved, from one as it is typed. */
export function tidied( account: Account ): Account {
	const tidy = tidyAccount( account );

	return {
		...tidy,
		label: trim( tidy.label ),
		note: trim( tidy.note ),
		sections: tidy.sections.map( ( { name, message, locked } ) => ( {
			name: trim( name ),
			message: trim( message ),
			locked,
		} ) ),
	};
}

/** What is wrong with an account, by field. */
export function faultsOf( account: Account ): Record< string, string > {
	const label = lineFault( account.label, 100, true );
	const note = lineFault( account.note, 500 );
	const faults: Fault[] = [
		...( label ? [ { field: 'label', code: label } ] : [] ),
		...accountFaults( account ),
		...sectionFaults( account.sections, account.iban ),
		...( note ? [ { field: 'note', code: note } ] : [] ),
	];

	return Object.fromEntries(
		faults.reverse().map( ( { field, code } ) => [ field, code ] )
	);
}

/** Why readers get no code of an account that is otherwise right; null when they do. */
export function codeFault( account: Account ): Fault | null {
	const messages = [
		'',
		...account.sections.map( ( { message } ) => message ),
	];
	const payload =
		isSwiss( account.iban ) && account.address ? spcPayload : epcPayload;

	for ( const message of messages ) {
		const made = payload( account, null, message );

		if ( 'fault' in made ) {
			return made.fault;
		}
	}
	return null;
}

/** A short name that no account has: `les-passeurs`, `les-passeurs-2`. Never one that was removed: the server knows those. */
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

/** The list with one account replaced, or added at the end. */
export function withAccount(
	items: readonly Account[],
	account: Account
): Account[] {
	return items.some( ( { id } ) => id === account.id )
		? items.map( ( item ) => ( item.id === account.id ? account : item ) )
		: [ ...items, account ];
}

/** Whether saving makes payment details wait. */
export function changesDetails( before: Account, after: Account ): boolean {
	return (
		before.iban !== after.iban ||
		before.payee !== after.payee ||
		before.bic !== after.bic
	);
}

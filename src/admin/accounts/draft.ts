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
import type { Problem } from '../problem';

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

/** What is wrong with an account, by field, in the order of the form; of each field the first. */
export function faultsOf( account: Account ): Record< string, string > {
	const label = lineFault( account.label, 100, true );
	const note = lineFault( account.note, 500 );
	const faults: Fault[] = [
		...( label ? [ { field: 'label', code: label } ] : [] ),
		...accountFaults( account ),
		...sectionFaults( account.sections, account.iban ),
		...( note ? [ { field: 'note', code: note } ] : [] ),
	];

	const first = faults.filter(
		( { field }, index ) =>
			faults.findIndex( ( fault ) => fault.field === field ) === index
	);

	return Object.fromEntries(
		first.map( ( { field, code } ) => [ field, code ] )
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

/** The server's refusal, if it is about a field: `items[2][address][town]` → `address[town]`. */
export function refusedField(
	problem: Problem | null
): { field: string; message: string } | null {
	if ( ! problem || 409 === problem.status ) {
		return null;
	}

	const [ , first = '', rest = '' ] =
		/^items\[\d+\]\[(\w+)\](.*)$/.exec( problem.field ) ?? [];

	return { field: first + rest, message: problem.message };
}

/** Whether saving makes payment details wait, as inc/giving/change.php decides it. */
export function changesDetails( before: Account, after: Account ): boolean {
	return (
		before.iban !== after.iban ||
		before.payee !== after.payee ||
		before.bic !== after.bic ||
		touchesLocked( before.sections, after.sections )
	);
}

/**
 * What was changed here on top of what someone else saved in the meantime: what nobody touched here stays theirs.
 *
 * @param before As it was when the typing began.
 * @param mine   As it was typed.
 * @param theirs As it is saved now.
 */
export function onTopOf(
	before: Account,
	mine: Account,
	theirs: Account
): Account {
	const touched = Object.entries( mine ).filter(
		( [ field, value ] ) =>
			JSON.stringify( value ) !==
			JSON.stringify( before[ field as keyof Account ] )
	);

	return { ...theirs, ...Object.fromEntries( touched ) };
}

/** Whether pages that show a section would ask for another locked message, or for none, or be given one. */
export function touchesLocked(
	before: Account[ 'sections' ],
	after: Account[ 'sections' ]
): boolean {
	return before.some( ( { name, message, locked } ) => {
		const now = after.find( ( section ) => section.name === name );

		return (
			( locked || !! now?.locked ) &&
			( now?.message !== message || now.locked !== locked )
		);
	} );
}

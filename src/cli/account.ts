/**
 * `passerelle account`: accounts as JSON lines on standard input; for each what
 * is wrong with it, and the text of its codes, as a JSON line.
 */
import {
	accountFaults,
	epcPayload,
	isAmount,
	isSwiss,
	messageFault,
	sectionFaults,
	spcPayload,
	tidyAccount,
	trim,
} from '../engine/bank/index';
import type {
	Address,
	Fault,
	Made,
	Payable,
	Section,
} from '../engine/bank/index';
import { Usage } from './usage';

export const help = `passerelle account

Reads JSON lines { "id", "account", "amount": "5.00" | null, "message": "" } on
standard input, writes for each { "id", "valid", "errors", "epc", "spc" }.
`;

type Answer = {
	id: unknown;
	valid: boolean;
	errors: Fault[];
	epc: string | null;
	spc: string | null;
};

type Given = Record< string, unknown >;

const isGiven = ( value: unknown ): value is Given =>
	'object' === typeof value && value !== null && ! Array.isArray( value );

/** A text; a value of another kind becomes one that no field takes, so that it is refused. */
function text( value: unknown, otherwise = '' ): string {
	const given = value ?? otherwise;

	return 'string' === typeof given ? given : '\0';
}

function addressOf( given: unknown ): Address | null {
	return isGiven( given )
		? {
				street: text( given.street ),
				number: text( given.number ),
				postcode: text( given.postcode ),
				town: text( given.town ),
				country: text( given.country ),
			}
		: null;
}

function accountOf( given: Given ): Payable {
	return tidyAccount( {
		payee: text( given.payee ),
		iban: text( given.iban ),
		bic: text( given.bic ),
		currency: text( given.currency, 'EUR' ),
		address: addressOf( given.address ),
	} );
}

function sectionsOf( given: unknown ): Section[] {
	return Array.isArray( given )
		? given.filter( isGiven ).map( ( { name, message, locked } ) => ( {
				name: text( name ),
				message: text( message ),
				locked: true === locked,
			} ) )
		: [];
}

function faultsOf(
	given: Given,
	payable: Payable,
	amount: unknown,
	message: string
): Fault[] {
	const wrong = messageFault( message, isSwiss( payable.iban ) );
	const hasAmount = amount !== null && amount !== undefined;

	return [
		...accountFaults( payable ),
		...sectionFaults( sectionsOf( given.sections ), payable.iban ),
		...( hasAmount && ! ( 'string' === typeof amount && isAmount( amount ) )
			? [ { field: 'amount', code: 'amount' } ]
			: [] ),
		...( wrong ? [ { field: 'message', code: wrong } ] : [] ),
	];
}

const payloadOf = ( made: Made ) => ( 'payload' in made ? made.payload : null );

function answer( line: Given ): Answer {
	const given = isGiven( line.account ) ? line.account : {};
	const payable = accountOf( given );
	const message = trim( text( line.message ) );
	const errors = faultsOf( given, payable, line.amount, message );
	const amount = 'string' === typeof line.amount ? line.amount : null;
	const valid = errors.length === 0;

	return {
		id: line.id ?? null,
		valid,
		errors,
		epc: valid ? payloadOf( epcPayload( payable, amount, message ) ) : null,
		spc: valid ? payloadOf( spcPayload( payable, amount, message ) ) : null,
	};
}

function answerLine( line: string ): Answer {
	let parsed: unknown;
	try {
		parsed = JSON.parse( line );
	} catch {
		parsed = null;
	}
	return isGiven( parsed )
		? answer( parsed )
		: {
				id: null,
				valid: false,
				errors: [ { field: '', code: 'json' } ],
				epc: null,
				spc: null,
			};
}

/**
 * @param args  What follows the command's name: nothing.
 * @param input Standard input.
 * @return      What to print, a line for each line.
 * @throws Usage when the call itself is wrong.
 */
export function account( args: string[], input: string ): string {
	if ( args.length > 0 ) {
		throw new Usage(
			`account takes no ${ args[ 0 ] }: it reads standard input.`
		);
	}
	return input
		.split( '\n' )
		.filter( ( line ) => line.trim() !== '' )
		.map( ( line ) => `${ JSON.stringify( answerLine( line ) ) }\n` )
		.join( '' );
}

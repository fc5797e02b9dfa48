/** `npx passerelle <command>`: the engine at the command line. */
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { account, help as accountHelp } from './account';
import { help, programme } from './programme';
import { Usage } from './usage';

type Command = {
	run: ( args: string[], input: string ) => string;
	help: string;
};

const COMMANDS: Record< string, Command > = {
	account: { run: account, help: accountHelp },
	programme: { run: programme, help },
};

function commandOf( name: string | undefined ): Command {
	const command = name === undefined ? undefined : COMMANDS[ name ];

	if ( ! command ) {
		const known = Object.keys( COMMANDS ).join( ', ' );
		throw new Usage(
			name === undefined
				? `Which command? There is: ${ known }.`
				: `There is no command “${ name }”. There is: ${ known }.`
		);
	}

	return command;
}

async function main( [ name, ...args ]: string[] ): Promise< void > {
	const command = commandOf( name );

	if ( args.includes( '--help' ) ) {
		process.stdout.write( command.help );
		return;
	}

	// Told before anything is read: a wrong call would wait for an input in vain.
	command.run( args, '' );
	process.stdout.write( command.run( args, await text( process.stdin ) ) );
}

main( process.argv.slice( 2 ) ).catch( ( error: unknown ) => {
	process.stderr.write(
		`passerelle: ${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = error instanceof Usage ? 2 : 1;
} );

import process from 'node:process';

const colours = process.stderr.isTTY && ! process.env.NO_COLOR;

function paint( code: number, text: string ): string {
	return colours ? `\u001b[${ code }m${ text }\u001b[0m` : text;
}

/**
 * Tells what is being done. On standard error, so that standard output stays
 * free for results that other programs read.
 *
 * @param text One sentence.
 */
export function say( text: string ): void {
	process.stderr.write( `${ paint( 36, '›' ) } ${ text }\n` );
}

/**
 * Something to know, that does not stop the work.
 *
 * @param text One sentence.
 */
export function warn( text: string ): void {
	process.stderr.write( `${ paint( 33, '!' ) } ${ text }\n` );
}

/** An error whose message is the whole answer: shown without a stack. */
export class Plain extends Error {}

/**
 * Runs a command's main function: a plain error is shown as a sentence, any
 * other with its stack, and both end with exit code 1.
 *
 * @param main The command.
 */
export async function command(
	main: () => Promise< number | void >
): Promise< void > {
	try {
		process.exitCode = ( await main() ) ?? 0;
	} catch ( error ) {
		const text =
			error instanceof Plain
				? error.message
				: String( ( error instanceof Error && error.stack ) || error );
		process.stderr.write( `${ paint( 31, '✗' ) } ${ text }\n` );
		process.exitCode = 1;
	}
}

/**
 * Seconds as people read them: `0.4 s`, `12 s`, `2 min 05 s`.
 *
 * @param ms Milliseconds.
 */
export function duration( ms: number ): string {
	const seconds = ms / 1000;

	if ( seconds < 10 ) {
		return `${ seconds.toFixed( 1 ) } s`;
	}
	if ( seconds < 100 ) {
		return `${ Math.round( seconds ) } s`;
	}
	const whole = Math.round( seconds );
	const rest = String( whole % 60 ).padStart( 2, '0' );
	return `${ Math.floor( whole / 60 ) } min ${ rest } s`;
}

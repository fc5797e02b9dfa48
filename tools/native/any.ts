import type { StackOptions } from './options';
import { startStack } from './stack';
import type { Stack } from './stack';
import { Busy } from './lock';
import { stopOnSignals } from './signals';

/**
 * Starts an instance of that name, or `<name>-2` and so on when others use it:
 * several people may run the tests of one checkout at the same time.
 *
 * @param options As for startStack.
 */
export async function startAny( options: StackOptions ): Promise< Stack > {
	for ( let number = 1; number < 10; number++ ) {
		const name =
			number === 1 ? options.name : `${ options.name }-${ number }`;
		try {
			return await startStack( { ...options, name } );
		} catch ( error ) {
			if ( ! ( error instanceof Busy ) ) {
				throw error;
			}
		}
	}
	throw new Busy( `All instances named ${ options.name } are in use.` );
}

/**
 * Starts a stack for as long as something uses it: it is stopped afterwards,
 * and when the program is told to end.
 *
 * @param options As for startStack.
 * @param use     What is done with it.
 */
export async function withStack< T >(
	options: StackOptions,
	use: ( stack: Stack ) => Promise< T >
): Promise< T > {
	const stack = await startAny( options );
	const forget = stopOnSignals( stack );
	return use( stack ).finally( async () => {
		forget();
		await stack.stop();
	} );
}

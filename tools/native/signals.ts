import process from 'node:process';
import type { Stack } from './stack';

const NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Stops a stack when the program is told to end, so that nothing is left
 * running behind it.
 *
 * @param stack The stack.
 * @return Undoes it, for when the stack is stopped in the normal way.
 */
export function stopOnSignals( stack: Pick< Stack, 'stop' > ): () => void {
	let stopping = false;
	const stop = ( signal: NodeJS.Signals ) => {
		if ( stopping ) {
			return;
		}
		stopping = true;
		void stack.stop().finally( () => {
			process.exit(
				128 + ( NUMBERS[ signal as keyof typeof NUMBERS ] ?? 0 )
			);
		} );
	};
	const signals = Object.keys( NUMBERS ) as NodeJS.Signals[];
	signals.forEach( ( signal ) => process.on( signal, stop ) );

	return () => signals.forEach( ( signal ) => process.off( signal, stop ) );
}

import { warn } from '../lib/say';
import { freePort } from '../lib/wait';

/** The old site's ports: the plugin may only reach those that .wp-env.json names. */
export const OLD_PORTS = { first: 8898, last: 8901 };

/**
 * A port, or the next free one; says so when it is another one.
 *
 * @param what   What is to be served there, for the sentence.
 * @param wanted The usual port.
 * @param last   The last one that will do.
 * @throws Plain when all are taken.
 */
export async function choosePort(
	what: string,
	wanted: number,
	last: number
): Promise< number > {
	const port = await freePort( wanted, 1, last );
	if ( port !== wanted ) {
		warn( `Port ${ wanted } is taken: ${ what } goes to ${ port }.` );
	}
	return port;
}

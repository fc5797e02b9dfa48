import { join } from 'node:path';
import { ROOT } from '../../tools/lib/paths';
import type { Stack } from '../../tools/native/stack';

const PLUGIN = 'passerelle/passerelle.php';

/**
 * Tells the plugin where the old site is, as an administrator does who makes
 * no help page (which would be a page more in the menu).
 *
 * @param stack   The site.
 * @param oldSite Its address.
 * @throws Plain with the plugin's own sentence.
 */
export async function connect(
	stack: Stack,
	oldSite: string
): Promise< void > {
	await stack.eval(
		`$url = '${ oldSite }'; require '${ join( ROOT, 'bench/lib/connect.php' ) }';`
	);
}

/**
 * Switches the plugin on or off.
 *
 * @param stack The site.
 * @param on    Which.
 */
export async function activate( stack: Stack, on: boolean ): Promise< void > {
	await stack.eval(
		on
			? `activate_plugin( '${ PLUGIN }' );`
			: `deactivate_plugins( '${ PLUGIN }' );`
	);
}

import { join } from 'node:path';
import { ROOT, PLUGIN } from '../lib/paths';
import { attempt } from '../lib/run';
import { getWordPress } from '../wordpress';

export async function runInPlayground(
	report: string,
	args: string[]
): Promise< number > {
	const tree = await getWordPress( '7.1' );
	void [ report, args, tree, join, ROOT, PLUGIN, attempt ];
	return 1;
}

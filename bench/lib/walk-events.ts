import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stack } from '../../tools/native/stack';
import type { Table } from './table';

const WALK = join(
	dirname( fileURLToPath( import.meta.url ) ),
	'walk-events.php'
);

/**
 * What cron does after a cancellation.
 *
 * @param stack With events in it.
 */
export async function walk( stack: Stack ): Promise< Table > {
	const { queries, ms, told } = JSON.parse( await stack.php( [ WALK ] ) ) as {
		queries: number;
		ms: number;
		told: number;
	};

	return {
		title: 'A cancellation, and the pages that show the event',
		how: 'What cron does on a site of 16,000 articles more: three show the event of another one, one page is an agenda.',
		rows: [
			{
				what: 'pages found and told',
				value: told,
				unit: '',
				least: 4,
				most: 4,
			},
			{ what: 'queries', value: queries, unit: 'queries' },
			{ what: 'time', value: ms, unit: 'ms' },
		],
	};
}

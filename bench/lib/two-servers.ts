import { randomUUID } from 'node:crypto';
import type { Stack } from '../../tools/native/stack';
import { send, stored } from './reports';
import type { Table } from './table';

/** Two servers, one database, no shared object cache. */
export async function nodes( stack: Stack, article: number ): Promise< Table > {
	await stack.eval(
		"Passerelle\\db()->query( 'DELETE FROM ' . Passerelle\\table( 'reports' ) ); Passerelle\\db()->query( 'DELETE FROM ' . Passerelle\\table( 'counts' ) ); update_option( 'passerelle_reports', array() );"
	);
	await Promise.all(
		Array.from( { length: 24 }, ( _, number ) =>
			send(
				stack.nodes[ number % 2 ] ?? '',
				{ id: randomUUID(), postId: article, note: `Mot ${ number }` },
				'198.51.100.7'
			)
		)
	);
	const received = await stored( stack, "status = 'new'" );
	stack.clearMails();
	await Promise.all(
		[ 1, 2, 3, 4 ].map( () => stack.eval( 'Passerelle\\Reports\\work();' ) )
	);

	return {
		title: 'Two servers with one database',
		how: '24 reports at once from one network, alternately to two pools of two workers; then four processes that want to send the digest at the same moment.',
		rows: [
			{
				what: 'had at once (the limit is 5, and 4 workers)',
				value: received,
				unit: '',
				least: 5,
				most: 9,
			},
			{
				what: 'digests sent',
				value: stack.mails().length,
				unit: '',
				least: 1,
				most: 1,
			},
		],
	};
}

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stack } from '../../tools/native/stack';
import { median } from './meter';
import { send, stored } from './reports';
import type { Sent } from './reports';
import type { Table } from './table';

/** What an attacker with a /48 and forty /24s sends: until each network gets no further. */
async function* attack(): AsyncGenerator< string > {
	for ( let round = 0; ; round++ ) {
		for ( let network = 0; network < 40; network++ ) {
			yield `${ 20 + network }.7.7.${ round % 250 }`;
		}
		for ( let network = 0; network < 4; network++ ) {
			yield `2a02:1234:5678:${ ( round * 4 + network ).toString( 16 ) }::1`;
		}
	}
}

/** What the attacker had counted in the ten minutes before: each network as far as it gets. */
const begin = ( stack: Stack ) =>
	stack.eval( `
		$salt = Passerelle\\Reports\\salt_of( gmdate( 'Ymd' ) );
		$count = function ( $address, $number ) use ( $salt ) {
			Passerelle\\Reports\\count_once( md5( "$address $number" ), Passerelle\\Reports\\networks( $address, $salt ), array( 'content' => '', 'request' => '' ), $number < 5 ? 'received' : 'held', time() - 120 );
		};
		for ( $network = 20; $network < 60; ++$network ) {
			for ( $number = 0; $number < 30; ++$number ) { $count( "$network.7.7.1", $number ); }
		}
		for ( $number = 0; $number < 100; ++$number ) { $count( '2a02:1234:5678:' . dechex( $number ) . '::1', 5 ); }` );

/**
 * Attacks for a while, and lets honest readers report meanwhile.
 *
 * @param stack   The site.
 * @param article What is reported.
 * @param span    How long, and how many readers.
 */
export async function silencing(
	stack: Stack,
	article: number,
	{ seconds, readers }: { seconds: number; readers: number }
): Promise< Table > {
	const [ url = '' ] = stack.nodes;
	await begin( stack );
	const until = performance.now() + seconds * 1000;
	const came: Sent[] = [];
	const attacker = async ( source: AsyncGenerator< string > ) => {
		while ( performance.now() < until ) {
			const { value } = ( await source.next() ) as { value: string };
			came.push(
				await send(
					url,
					{ id: randomUUID(), postId: article, note: randomUUID() },
					value
				)
			);
		}
	};
	const source = attack();
	const told: { note: string; sent: Sent; tries: number; ms: number }[] = [];
	const honest = async () => {
		for ( let number = 0; number < readers; number++ ) {
			const note = `Lectrice ${ number }`;
			const begun = performance.now();
			const id = randomUUID();
			let sent: Sent = { status: 0, state: '' };
			let tries = 0;
			while ( tries < 2 && sent.status !== 201 ) {
				tries++;
				sent = await send(
					url,
					{ id, postId: article, note },
					`${ 80 + ( number % 100 ) }.${ number }.9.1`
				);
			}
			told.push( { note, sent, tries, ms: performance.now() - begun } );
			await wait( ( seconds * 1000 * 0.5 ) / readers );
		}
	};

	await Promise.all( [
		attacker( source ),
		attacker( source ),
		wait( seconds * 300 ).then( honest ),
	] );

	const had = await stored( stack, "note LIKE 'Lectrice%'" );
	const wrong = await stored(
		stack,
		`( note IN ( ${ told
			.filter( ( { sent } ) => sent.state === 'received' )
			.map( ( { note } ) => `'${ note }'` )
			.concat( "''" )
			.join( ', ' ) } ) AND status <> 'new' )`
	);
	const thanked = told.filter( ( { sent } ) => sent.status === 201 ).length;

	return {
		title: 'An attacker who wants to silence the others',
		how: `A /48 and forty /24s with valid stamps: ten minutes’ worth of it counted already (200 had at once, which is all of the site’s share, and each network at its hard limit), then ${ seconds } s more, live; meanwhile ${ readers } honest readers from elsewhere, two tries each. “Untruths”: thanked without a row, or told it is had at once when it waits.`,
		rows: [
			{
				what: 'the attacker’s live reports',
				value: came.length,
				unit: '',
			},
			{
				what: 'of them had at once',
				value: came.filter( ( { state } ) => state === 'received' )
					.length,
				unit: '',
				most: 200 * Math.floor( seconds / 600 ) + 6,
			},
			{
				what: 'of them refused',
				value: came.filter( ( { status } ) => status === 429 ).length,
				unit: '',
			},
			{
				what: 'honest readers stored within two tries, of 100',
				value: ( had / readers ) * 100,
				unit: '',
				least: 95,
			},
			{
				what: 'honest readers had at once, of 100',
				value:
					( told.filter( ( { sent } ) => sent.state === 'received' )
						.length /
						readers ) *
					100,
				unit: '',
			},
			{
				what: 'untruths',
				value: Math.abs( thanked - had ) + wrong,
				unit: '',
				most: 0,
			},
			{
				what: 'time of an honest report, with its stamp',
				value: median( told.map( ( { ms } ) => ms ) ) / 1000,
				unit: 's',
			},
		],
	};
}

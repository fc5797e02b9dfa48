import { randomUUID } from 'node:crypto';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { measure, median } from './lib/meter';
import type { Measured } from './lib/meter';
import { DOOR, prepare, stamp, stored } from './lib/reports';
import { nodes } from './lib/two-servers';
import type { Bench, Flags, Row, Table } from './lib/table';

const TIMES = 15;

const isWrite = ( { sql }: { sql: string } ) =>
	/^\s*(?:INSERT|UPDATE|DELETE|REPLACE)/i.test( sql );

const isOurs = ( { sql }: { sql: string } ) => /passerelle_/.test( sql );

type Way = { name: string; ask: ( number: number ) => Promise< Measured > };

/** Where it is only checked, other tests run beside it and share the caches of the same processor. */
const GATE_PART = { measured: 0.2, checked: 0.4 };

/** What each way to the door costs, once everything is warm. */
async function ways(
	stack: Stack,
	article: number,
	{ check }: Flags
): Promise< Table > {
	const host = new URL( stack.url ).host;
	const post = ( path: string, body: string, headers = {} ) =>
		measure( stack, `${ stack.url }${ path }`, {
			method: 'POST',
			body,
			headers: { 'Content-Type': 'application/json', ...headers },
		} );
	const report = ( number: number ) => {
		const body = JSON.stringify( {
			id: randomUUID(),
			postId: article,
			reason: 'code',
			note: `L’été ${ number } 🎈`,
		} );
		return post( DOOR, body, {
			'X-Passerelle-Stamp': stamp( body, host ),
			'X-Test-Remote-Addr': `5.${ number }.1.1`,
		} );
	};
	const all: Record< string, Way > = {
		empty: {
			name: 'an empty route',
			ask: () => post( '/wp-json/passerelle/v1/nothing', '{}' ),
		},
		accepted: { name: 'accepted', ask: report },
		callback: {
			name: 'refused in the callback',
			ask: () => post( DOOR, '{"reason":"image"}' ),
		},
		gate: {
			name: 'refused at the gate',
			ask: () => post( DOOR, '{}', { 'Content-Type': 'text/plain' } ),
		},
	};
	const costs: Record< string, Measured[] > = {};
	for ( const [ key, { ask } ] of Object.entries( all ) ) {
		const measured: Measured[] = [];
		for ( let number = 0; number < TIMES + 3; number++ ) {
			measured.push( await ask( number ) );
		}
		costs[ key ] = measured.slice( 3 );
	}

	const queries = ( key: string ) =>
		median( ( costs[ key ] ?? [] ).map( ( one ) => one.queries.length ) );
	const count = ( key: string, is: typeof isWrite ) =>
		Math.max(
			...( costs[ key ] ?? [] ).map(
				( one ) => one.queries.filter( is ).length
			)
		);
	const cpu = ( key: string ) =>
		median( ( costs[ key ] ?? [] ).map( ( one ) => one.cpuMs ) );
	const times = Object.entries( all ).map( ( [ key, { name } ] ): Row => ( {
		what: `CPU: ${ name }`,
		value: cpu( key ),
		unit: 'ms',
	} ) );

	return {
		title: 'What a request at the door costs',
		how: `Medians of ${ TIMES } requests over HTTP, WordPress 7.1, MariaDB, no object cache; accents and an emoji in every report. Queries of an accepted report are counted above those of an empty route.`,
		rows: [
			{
				what: 'accepted: queries above an empty route',
				value: queries( 'accepted' ) - queries( 'empty' ),
				unit: 'queries',
				most: 4,
			},
			{
				what: 'accepted: writes',
				value: count( 'accepted', isWrite ),
				unit: 'writes',
				most: 2,
			},
			{
				what: 'refused at the gate: queries of ours',
				value: count( 'gate', isOurs ),
				unit: 'queries',
				most: 0,
			},
			{
				what: 'refused at the gate: writes',
				value: count( 'gate', isWrite ),
				unit: 'writes',
				most: 0,
			},
			{
				what: 'CPU of a refusal at the gate, as a part of one in the callback',
				value: cpu( 'gate' ) / cpu( 'callback' ),
				unit: '',
				most: check ? GATE_PART.checked : GATE_PART.measured,
			},
			...times,
		],
	};
}

/** The same told often, the same sent often, and much told at once. */
async function crowds( stack: Stack, article: number ): Promise< Table > {
	await stack.eval(
		"Passerelle\\db()->query( 'DELETE FROM ' . Passerelle\\table( 'reports' ) ); Passerelle\\db()->query( 'DELETE FROM ' . Passerelle\\table( 'counts' ) ); update_option( 'passerelle_reports', array() );"
	);
	// Identical ones from a thousand networks, past HTTP: the rows are what counts.
	const inside = ( code: string ) =>
		stack.eval( `
			$sending = array( 'raw' => '', 'isForm' => false, 'stamp' => '', 'origin' => '', 'host' => 'x', 'address' => '', 'now' => time() );
			$article = ${ article };
			for ( $number = 0; $number < $times = ${ 1000 }; ++$number ) { ${ code } }` );
	await inside(
		"Passerelle\\Reports\\receive( array( 'postId' => $article, 'reason' => 'typo' ), array( 'address' => '5.' . ( $number % 250 ) . '.' . intdiv( $number, 250 ) . '.1' ) + $sending );"
	);
	const identical = await stored( stack, "reason = 'typo'" );
	await inside(
		"Passerelle\\Reports\\receive( array( 'id' => '5f0c2f2e-5a3c-4a36-9a53-0c7c0b6f9a11', 'postId' => $article, 'reason' => 'layout' ), array( 'address' => '6.' . ( $number % 250 ) . '.' . intdiv( $number, 250 ) . '.1' ) + $sending );"
	);
	const replayed = Number(
		await stack.eval(
			"echo Passerelle\\db()->get_var( 'SELECT SUM( `count` ) FROM ' . Passerelle\\table( 'reports' ) . \" WHERE reason = 'layout'\" );"
		)
	);

	for ( let part = 0; part < 5; part++ ) {
		await inside(
			`Passerelle\\Reports\\receive( array( 'postId' => $article, 'reason' => 'other', 'note' => 'Mot ${ part } ' . $number ), array( 'address' => '${ 7 + part }.' . ( $number % 250 ) . '.' . intdiv( $number, 250 ) . '.1' ) + $sending );`
		);
	}
	stack.clearMails();
	const different = await stored( stack, "reason = 'other'" );
	for ( let hour = 0; hour < 3; hour++ ) {
		await stack.eval( 'Passerelle\\Reports\\work();' );
	}

	return {
		title: 'The same often, and much at once',
		how: 'A thousand identical reports, each from a network of its own; one body a thousand times, from a thousand networks; five thousand different ones within an hour, and the background work run three times after it.',
		rows: [
			{
				what: '1,000 identical reports: rows',
				value: identical,
				unit: '',
				most: 1,
				least: 1,
			},
			{
				what: '1,000 replays of one body: counted',
				value: replayed,
				unit: '',
				most: 1,
				least: 1,
			},
			{
				what: '5,000 different reports: rows',
				value: different,
				unit: '',
				least: 5000,
			},
			{
				what: '5,000 different reports: mails a recipient',
				value: stack.mails().length,
				unit: '',
				most: 1,
				least: 1,
			},
		],
	};
}

const bench: Bench = {
	title: 'The door for readers’ reports',
	run: ( flags ) =>
		withStack(
			{
				name: 'bench-door',
				fresh: true,
				cron: false,
				watchFiles: false,
				nodes: 2,
				workers: 2,
			},
			async ( stack ) => {
				const article = await prepare( stack );
				return [
					await ways( stack, article, flags ),
					await crowds( stack, article ),
					await nodes( stack, article ),
				];
			}
		),
};

export default bench;

export type Row = {
	what: string;
	value: number;
	unit:
		| ''
		| 'bytes'
		| 'KB gzip'
		| 'MB'
		| 'ms'
		| 's'
		| 'queries'
		| 'requests'
		| 'writes'
		| 'articles';
	/** The value may not be above it. */
	most?: number;
	/** The value may not be below it. */
	least?: number;
};

export type Table = {
	title: string;
	/** How it was measured, in a sentence. */
	how: string;
	rows: Row[];
};

/** What a `bench/*.bench.ts` exports by default. */
export type Bench = {
	title: string;
	run: ( flags: Flags ) => Promise< Table[] >;
};

export type Flags = {
	/** Also what takes minutes. */
	cold: boolean;
	/** Budgets only: nothing is written down. */
	check: boolean;
};

/**
 * Whether a row keeps within its budget.
 *
 * @param row The row.
 */
export function holds( { value, most, least }: Row ): boolean {
	return (
		Number.isFinite( value ) &&
		( most === undefined || value <= most ) &&
		( least === undefined || value >= least )
	);
}

function number( value: number, unit: Row[ 'unit' ] ): string {
	// A ratio of 0.95 is not 0.9.
	const isFine =
		unit === 'KB gzip' ||
		unit === 's' ||
		( unit === '' && Math.abs( value ) < 10 );
	const digits = isFine ? 2 : 1;
	const text = Number.isInteger( value )
		? String( value )
		: value.toFixed( digits );
	return unit === '' ? text : `${ text } ${ unit }`;
}

function verdict( row: Row ): string {
	if ( row.most === undefined && row.least === undefined ) {
		return '';
	}
	return holds( row ) ? 'yes' : '**no**';
}

function budget( { most, least, unit }: Row ): string {
	const parts = [
		...( most === undefined ? [] : [ `≤ ${ number( most, unit ) }` ] ),
		...( least === undefined ? [] : [ `≥ ${ number( least, unit ) }` ] ),
	];
	return parts.join( ', ' ) || '–';
}

/**
 * Tables as Markdown, for bench/results.
 *
 * @param title  What was measured.
 * @param tables The results.
 */
export function markdown( title: string, tables: Table[] ): string {
	const parts = tables.map( ( table ) => {
		const rows = table.rows.map(
			( row ) =>
				`| ${ row.what } | ${ number( row.value, row.unit ) } | ${ budget( row ) } | ${ verdict( row ) } |`
		);
		return [
			`## ${ table.title }`,
			'',
			table.how,
			'',
			'| what | measured | budget | kept |',
			'| --- | ---: | ---: | --- |',
			...rows,
		].join( '\n' );
	} );
	return `# ${ title }\n\nWritten by \`npm run bench\`.\n\n${ parts.join( '\n\n' ) }\n`;
}

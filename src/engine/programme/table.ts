/** Rows of a table below its head, `Date | Activité | Lieu`: each cell is what its column says. */
import type { Line } from './clean/lines';
import { flatten } from './flat';
import { labels } from './words/index';

const KINDS = [ 'when', 'where', 'what', 'language', 'aside' ] as const;
const COLUMNS = new Map(
	KINDS.flatMap( ( kind ) =>
		labels( kind ).map( ( label ) => [ label, kind ] as const )
	)
);

const cellsOf = ( { text }: Line ) =>
	text.split( ' | ' ).map( ( cell ) => cell.trim() );

type Column = ( typeof KINDS )[ number ] | undefined;

/** The columns of a head; null when the line is none. */
function headOf( line: Line ): Column[] | null {
	const columns = cellsOf( line ).map( ( cell ) =>
		COLUMNS.get( flatten( cell ) )
	);
	const known = columns.filter( ( column ) => column !== undefined );

	return columns.length > 1 &&
		known.length >= Math.min( 2, columns.length ) &&
		known.includes( 'when' )
		? columns
		: null;
}

/** Labels that every language of programmes understands. */
const LABEL = { where: 'Lieu', language: 'Langue', aside: 'Info' } as const;

/** A row as lines: when and what in one, then what is labelled. */
function rowOf( line: Line, columns: readonly Column[] ): Line[] {
	const cells = cellsOf( line ).filter( ( cell ) => cell !== '' );
	const rest: Line[] = [];
	const first = cells.filter( ( cell, index ) => {
		const column = columns[ index ];
		const label =
			column === 'where' || column === 'language' || column === 'aside'
				? LABEL[ column ]
				: null;
		if ( label !== null ) {
			rest.push( {
				...line,
				text: `${ label } : ${ cell }`,
				opens: false,
				bullet: false,
				links: [],
			} );
		}
		return label === null;
	} );

	return [
		{ ...line, text: first.join( ' | ' ), opens: true, bullet: false },
		...rest,
	];
}

/** @return The lines, tables with a head told row by row. */
export function withTables( lines: readonly Line[] ): Line[] {
	let columns: Column[] | null = null;

	return lines.flatMap( ( line ) => {
		const head = headOf( line );
		if ( head ) {
			columns = head;
			return [];
		}
		if ( columns && cellsOf( line ).length !== columns.length ) {
			columns = null;
		}

		return columns ? rowOf( line, columns ) : [ line ];
	} );
}

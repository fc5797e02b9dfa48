import {
	createContext,
	useCallback,
	useContext,
	useRef,
	useState,
} from '@wordpress/element';
import type { Problem } from '../problem';
import {
	setStatus,
	setStatuses,
	type Page,
	type Report,
	type Status,
} from './api';

/** What was decided on this screen about a report, since the list was loaded. */
export type Decision = {
	before: Status;
	now: Status;
	state: 'saving' | 'saved' | 'failed';
	/** Why it failed. */
	message: string;
};

/** What was decided about several at once. */
export type Sweep = {
	/** Those that were changed. */
	reports: Report[];
	status: Status;
	failed: number;
	message: string;
};

/** As many as one request takes: plugin/schema/reports-bulk.json. */
const AT_ONCE = 500;

/**
 * Deciding about reports. What was decided stays where it stood, with its way back, until the list is loaded again.
 *
 * @param changed Called after each change that was saved.
 */
export function useDecisions( changed: () => void ) {
	const [ decisions, setDecisions ] = useState<
		Readonly< Record< number, Decision > >
	>( {} );
	const [ sweep, setSweep ] = useState< Sweep | null >( null );
	const saving = useRef( new Set< number >() );
	const pressed = useRef( 0 );
	const pages = useRef( new Map< string, Page< Report > >() );
	const [ opened, setOpened ] = useState< readonly string[] >( [] );

	const note = ( ids: number[], decision: Decision ) =>
		setDecisions( ( known ) => ( {
			...known,
			...Object.fromEntries( ids.map( ( id ) => [ id, decision ] ) ),
		} ) );

	const decide = async ( report: Report, now: Status ): Promise< void > => {
		const { id, status } = report;
		if ( saving.current.has( id ) ) {
			return;
		}
		saving.current.add( id );
		pressed.current = id;
		const before = decisions[ id ]?.now ?? status;
		note( [ id ], { before, now, state: 'saving', message: '' } );
		try {
			await setStatus( id, now );
			note( [ id ], { before, now, state: 'saved', message: '' } );
			changed();
		} catch ( failure ) {
			const { message } = failure as Problem;
			note( [ id ], { before, now: before, state: 'failed', message } );
		}
		saving.current.delete( id );
	};

	const decideAll = async (
		reports: Report[],
		status: Status
	): Promise< void > => {
		const failed = new Set< number >();
		let message = '';
		for ( let from = 0; from < reports.length; from += AT_ONCE ) {
			const ids = reports
				.slice( from, from + AT_ONCE )
				.map( ( { id } ) => id );
			try {
				const answer = await setStatuses( ids, status );
				answer.failed.forEach( ( { id } ) => failed.add( id ) );
			} catch ( failure ) {
				( { message } = failure as Problem );
				ids.forEach( ( id ) => failed.add( id ) );
			}
		}
		const done = reports.filter( ( { id } ) => ! failed.has( id ) );
		for ( const report of done ) {
			note( [ report.id ], {
				before: decisions[ report.id ]?.now ?? report.status,
				now: status,
				state: 'saved',
				message: '',
			} );
		}
		setSweep( { reports: done, status, failed: failed.size, message } );
		changed();
	};

	return {
		of: ( id: number ): Decision | undefined => decisions[ id ],
		decide,
		decideAll,
		/** The report that was decided last: its card takes the focus back when it is built anew. */
		pressed,
		/** The articles that stand open, and their reports: DataViews may build a row anew at any time. */
		opened,
		pages,
		toggle: ( key: string ): void => {
			pages.current.delete( key );
			setOpened( ( keys ) =>
				keys.includes( key )
					? keys.filter( ( one ) => one !== key )
					: [ ...keys, key ]
			);
		},
		sweep,
		/** Nothing was changed: why. */
		complain: ( message: string ): void =>
			setSweep( { reports: [], status: 'new', failed: 0, message } ),
		hush: useCallback( () => setSweep( null ), [] ),
		/** The list was loaded again: what it says holds. */
		forget: useCallback( () => setDecisions( {} ), [] ),
	};
}

export type Decisions = ReturnType< typeof useDecisions >;

/**
 * Cells read the decisions from here: were they part of the table's fields, each decision would make new fields, and
 * DataViews would build every cell anew, without its focus and what stands open in it.
 */
export const DecisionsContext = createContext< Decisions | null >( null );

/** @throws Error outside the screen. */
export function useDecided(): Decisions {
	const decisions = useContext( DecisionsContext );
	if ( ! decisions ) {
		throw new Error( 'Decisions are made on the screen only.' );
	}
	return decisions;
}

/** The state a report goes back to. Nobody puts one back to "to check": it was looked at. */
export function wayBack( before: Status ): Exclude< Status, 'held' > {
	return 'held' === before ? 'new' : before;
}

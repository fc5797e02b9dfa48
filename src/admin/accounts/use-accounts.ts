import { useEffect, useState } from '@wordpress/element';
import type { Account, Accounts } from '../../types/schema';
import { toProblem, type Problem } from '../problem';
import { getAccounts, putAccounts } from './api';

/** What was just done, and the list to go back to. */
export type Said = { words: string; undo?: Account[] };

/** What to do with the list; again on theirs when someone else was quicker. */
export type Change = ( items: Account[] ) => Account[];

const nothing: Accounts = { revision: 0, items: [] };

/** The accounts: loaded, changed as a whole. */
export function useAccounts() {
	const [ saved, setSaved ] = useState( nothing );
	const [ status, setStatus ] = useState<
		'loading' | 'ready' | 'broken' | 'failed'
	>( 'loading' );
	const [ isSaving, setSaving ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ theirs, setTheirs ] = useState< Accounts | null >( null );

	const load = async () => {
		try {
			setSaved( await getAccounts() );
			setStatus( 'ready' );
		} catch ( failure ) {
			const refusal = toProblem( failure );
			setProblem( refusal );
			setStatus( 423 === refusal.status ? 'broken' : 'failed' );
		}
	};

	useEffect( () => void load(), [] );

	const refuse = async ( refusal: Problem ) => {
		setProblem( refusal );
		if ( 409 === refusal.status ) {
			setTheirs( await getAccounts() );
		}
		if ( 423 === refusal.status ) {
			setStatus( 'broken' );
		}
	};

	/** Does something that answers the list in force, and tells whether it went well. */
	const run = async (
		act: () => Promise< Accounts >,
		words: string,
		undo?: Account[]
	): Promise< boolean > => {
		setSaving( true );
		setProblem( null );
		setSaid( null );
		try {
			setSaved( await act() );
			setTheirs( null );
			setStatus( 'ready' );
			setSaid( { words, ...( undo && { undo } ) } );
			return true;
		} catch ( failure ) {
			await refuse( toProblem( failure ) ).catch( () => undefined );
			return false;
		} finally {
			setSaving( false );
		}
	};

	return {
		saved,
		status,
		isSaving,
		problem,
		said,
		/** Someone else's list, saved while something was typed here. */
		theirs,
		load,
		run,
		hush: () => setSaid( null ),
		save: ( change: Change, words: string, canUndo = true ) => {
			const base = theirs ?? saved;

			return run(
				() =>
					putAccounts( {
						revision: base.revision,
						items: change( base.items ),
					} ),
				words,
				canUndo ? base.items : undefined
			);
		},
		/** Theirs stays; what was typed here is dropped by the caller. */
		takeTheirs: () => {
			if ( theirs ) {
				setSaved( theirs );
				setTheirs( null );
				setProblem( null );
			}
		},
	};
}

export type AccountList = ReturnType< typeof useAccounts >;

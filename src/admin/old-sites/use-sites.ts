import { useEffect, useReducer, useState } from '@wordpress/element';
import type { OldSite, OldSites } from '../../types/schema';
import { getOldSites, putOldSites } from './api';
import { toProblem, type Problem } from '../problem';
import { keep, read } from '../kept';
import { reduce, type State } from './state';

/** What to do with the list. A function, so that it can be done again on a list someone else just saved. */
export type Change = ( items: readonly OldSite[] ) => OldSite[];

/** What to do, and what to say when it is done; `id` is the draft that is done with then. */
export type Save = {
	change: Change;
	id?: string;
	said?: string;
	undo?: Change;
	/** What follows once it is saved, also when that took insisting. */
	onSaved?: () => void;
};

/** Someone else saved first: their list, and what we wanted. */
export type Conflict = { theirs: OldSites; save: Save };

/** What was just done, and how to take it back. */
export type Said = { words: string; undo?: Change };

const nothing: State = { saved: { revision: 0, items: [] }, drafts: {} };

/** The list of old sites: loaded, edited, saved as a whole. Drafts survive a reload of this tab. */
export function useSites() {
	const [ state, dispatch ] = useReducer( reduce, nothing, ( initial ) => ( {
		...initial,
		drafts: read( 'drafts', initial.drafts ),
	} ) );
	const [ isLoaded, setLoaded ] = useState( false );
	const [ isSaving, setSaving ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ conflict, setConflict ] = useState< Conflict | null >( null );
	const [ said, setSaid ] = useState< Said | null >( null );

	const load = async () => {
		setProblem( null );
		try {
			dispatch( { type: 'saved', sites: await getOldSites() } );
			setLoaded( true );
		} catch ( failure ) {
			setProblem( toProblem( failure ) );
		}
	};

	useEffect( () => void load(), [] );
	useEffect(
		() => keep( 'drafts', state.drafts, nothing.drafts ),
		[ state.drafts ]
	);

	const saveOn = async ( base: OldSites, save: Save ): Promise< boolean > => {
		setSaving( true );
		setProblem( null );
		setConflict( null );
		setSaid( null );
		try {
			const sites = await putOldSites( {
				revision: base.revision,
				items: save.change( base.items ),
			} );

			dispatch( done( sites, save ) );
			setSaid(
				save.said
					? {
							words: save.said,
							...( save.undo && { undo: save.undo } ),
						}
					: null
			);
			save.onSaved?.();
			return true;
		} catch ( failure ) {
			await refuse( toProblem( failure ), save );
			return false;
		} finally {
			setSaving( false );
		}
	};

	const refuse = async ( refusal: Problem, save: Save ) => {
		if ( 409 !== refusal.status ) {
			setProblem( refusal );
			return;
		}

		try {
			setConflict( { theirs: await getOldSites(), save } );
		} catch ( failure ) {
			setProblem( toProblem( failure ) );
		}
	};

	return {
		...state,
		dispatch,
		isLoaded,
		isSaving,
		problem,
		forgetProblem: () => setProblem( null ),
		conflict,
		load,
		said,
		hush: () => setSaid( null ),
		save: ( save: Save ) => saveOn( state.saved, save ),
		/** Ours goes on top of theirs. */
		insist: () =>
			conflict
				? saveOn( conflict.theirs, conflict.save )
				: Promise.resolve( false ),
		/** Theirs stays; what was typed here goes. */
		yieldTo: () => {
			if ( conflict ) {
				dispatch( done( conflict.theirs, conflict.save ) );
				setConflict( null );
			}
		},
	};
}

function done( sites: OldSites, { id }: Save ) {
	return { type: 'saved', sites, ...( id && { id } ) } as const;
}

export type Sites = ReturnType< typeof useSites >;

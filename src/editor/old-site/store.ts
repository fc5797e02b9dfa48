import apiFetch from '@wordpress/api-fetch';
import { createReduxStore } from '@wordpress/data';
import type { OldAddress } from '../../types/schema';
import { STORE_NAME } from './names';
import { settings } from './settings';

type State = {
	records: Readonly< Record< number, OldAddress > >;
	revision: number;
};

const actions = {
	/** What the server says of an article. `saved`: it has just changed. */
	receive: ( postId: number, record: OldAddress, saved: boolean ) => ( {
		type: 'RECEIVE' as const,
		postId,
		record,
		saved,
	} ),
};

type Action = ReturnType< typeof actions.receive >;
type Thunk = { dispatch: typeof actions };

const selectors = {
	/** Undefined while it is being asked, or when it could not be had: `hasResolutionFailed` tells. */
	getOldAddress: ( state: State, postId: number ): OldAddress | undefined =>
		state.records[ postId ],
	getRevision: ( state: State ): number => state.revision,
};

/** The route of what is known of an article. */
export const path = ( postId: number, part = 'old-address' ): string =>
	`/passerelle/v1/articles/${ postId }/${ part }`;

const resolvers = {
	getOldAddress: Object.assign(
		( postId: number ) =>
			async ( { dispatch }: Thunk ): Promise< void > => {
				const record = await apiFetch< OldAddress >( {
					path: path( postId ),
				} );
				dispatch.receive( postId, record, false );
			},
		{
			/** The page brought the answer along. */
			isFulfilled: ( state: State, postId: number ): boolean =>
				postId in state.records,
		}
	),
};

const atFirst: State = { records: { ...settings.records }, revision: 0 };

export const store = createReduxStore( STORE_NAME, {
	reducer: ( state: State = atFirst, action: Action ): State =>
		'RECEIVE' === action.type
			? {
					records: {
						...state.records,
						[ action.postId ]: action.record,
					},
					revision: state.revision + ( action.saved ? 1 : 0 ),
				}
			: state,
	actions,
	selectors,
	resolvers,
} );

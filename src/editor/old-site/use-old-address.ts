import apiFetch from '@wordpress/api-fetch';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import type { OldAddress } from '../../types/schema';
import { messageOf } from '../message-of';
import { path, store } from './store';

export type Change =
	| { part: 'old-address'; body: { url: string | null } }
	| { part: 'checked'; body: { checked: boolean } };

/**
 * What is known of an article's old version.
 *
 * @param postId The article.
 */
export function useOldAddress( postId: number ) {
	const { record, failure } = useSelect(
		( select ) => {
			const known = select( store );
			return {
				record: known.getOldAddress( postId ),
				failure: known.hasResolutionFailed( 'getOldAddress', [
					postId,
				] )
					? messageOf(
							known.getResolutionError( 'getOldAddress', [
								postId,
							] )
						)
					: '',
			};
		},
		[ postId ]
	);
	const { receive, invalidateResolution } = useDispatch( store );
	const { createSuccessNotice } = useDispatch( noticesStore );

	const put = async ( { part, body }: Change ) =>
		receive(
			postId,
			await apiFetch< OldAddress >( {
				path: path( postId, part ),
				method: 'PUT',
				data: body,
			} ),
			true
		);

	/**
	 * Saves one thing and says so, with a way back.
	 *
	 * @throws What the server answered; nothing was changed then.
	 */
	const save = async (
		change: Change,
		before: Change,
		words: string
	): Promise< void > => {
		await put( change );
		await createSuccessNotice( words, {
			id: `passerelle-${ change.part }`,
			type: 'snackbar',
			actions: [
				{
					label: __( 'Put it back', 'passerelle' ),
					onClick: () => void putBack( before ),
				},
			],
		} );
	};

	const { createErrorNotice } = useDispatch( noticesStore );
	const putBack = async ( before: Change ): Promise< void > => {
		try {
			await put( before );
			await createSuccessNotice(
				__( 'As it was before.', 'passerelle' ),
				{
					id: `passerelle-${ before.part }`,
					type: 'snackbar',
				}
			);
		} catch ( error ) {
			await createErrorNotice( messageOf( error ), {
				id: `passerelle-${ before.part }`,
				type: 'snackbar',
			} );
		}
	};

	return {
		record,
		failure,
		retry: () => invalidateResolution( 'getOldAddress', [ postId ] ),
		save,
	};
}

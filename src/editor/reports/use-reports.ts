import apiFetch from '@wordpress/api-fetch';
import { useDispatch } from '@wordpress/data';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import { addQueryArgs } from '@wordpress/url';
import type { ReportRow, ReportsBulkDone } from '../../types/schema';
import { messageOf } from '../message-of';
import { settings } from './settings';

const OPEN = [ 'new', 'confirmed', 'held' ];

/** inc/reports/moderate.php */
const NOT_SAVED = 'passerelle_not_saved';

const root = '/passerelle/v1/reports';

/**
 * The open reports of an article. The page brought them along; they are asked for again only when another article opens.
 *
 * @param postId The article.
 */
export function useReports( postId: number ) {
	const known: ReportRow[] | undefined = (
		settings.records as Record< number, ReportRow[] >
	 )[ postId ];
	const [ reports, setReports ] = useState( known ?? [] );
	const { createSuccessNotice, createErrorNotice } =
		useDispatch( noticesStore );

	useEffect( () => {
		if ( ! known ) {
			apiFetch< ReportRow[] >( {
				path: addQueryArgs( root, {
					postId,
					status: OPEN.join( ',' ),
					per_page: 100,
				} ),
			} ).then( setReports, () => {
				// Editing goes on without them.
			} );
		}
	}, [ known, postId ] );

	const change = useCallback(
		async ( rows: ReportRow[], status: string ): Promise< void > => {
			const { failed } = await apiFetch< ReportsBulkDone >( {
				path: `${ root }/bulk`,
				method: 'POST',
				data: { ids: rows.map( ( { id } ) => id ), status },
			} );
			// One that is gone needs no repair.
			if ( failed.some( ( { code } ) => NOT_SAVED === code ) ) {
				throw new Error(
					__(
						'The database refused to save this. Try again in a few minutes.',
						'passerelle'
					)
				);
			}
		},
		[]
	);

	/** Takes them from the list at once, and back when the server says no. */
	const repaired = async ( rows: ReportRow[] ): Promise< void > => {
		const before = reports;
		setReports( before.filter( ( row ) => ! rows.includes( row ) ) );
		try {
			await change( rows, 'fixed' );
			await createSuccessNotice(
				sprintf(
					/* translators: %d: number of reports. */
					_n(
						'%d report: repaired.',
						'%d reports: repaired.',
						rows.length,
						'passerelle'
					),
					rows.length
				),
				{
					id: 'passerelle-reports',
					type: 'snackbar',
					actions: [
						{
							label: __( 'Put it back', 'passerelle' ),
							onClick: () => void putBack( rows, before ),
						},
					],
				}
			);
		} catch ( failure ) {
			setReports( before );
			await createErrorNotice( messageOf( failure ), {
				id: 'passerelle-reports',
				type: 'snackbar',
			} );
		}
	};

	const putBack = async (
		rows: ReportRow[],
		before: ReportRow[]
	): Promise< void > => {
		try {
			for ( const status of [ 'new', 'confirmed' ] ) {
				// Nobody puts one back to "to check": it was looked at.
				const those = rows.filter(
					( row ) =>
						( 'held' === row.status ? 'new' : row.status ) ===
						status
				);
				if ( those.length > 0 ) {
					await change( those, status );
				}
			}
			setReports( before );
		} catch ( failure ) {
			await createErrorNotice( messageOf( failure ), {
				id: 'passerelle-reports',
				type: 'snackbar',
			} );
		}
	};

	return { reports, repaired };
}

export type Reports = ReturnType< typeof useReports >;

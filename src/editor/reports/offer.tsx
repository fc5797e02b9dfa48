import { select, useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import type { Reports } from './use-reports';

/** Once the article is updated: is what was reported repaired now? One tap says so, ignoring it says nothing. */
export function Offer( { known }: { known: Reports } ) {
	const isSaving = useSelect( ( from ) => {
		const editor = from( editorStore );
		return editor.isSavingPost() && ! editor.isAutosavingPost();
	}, [] );
	const wasSaving = useRef( false );
	const latest = useRef( known );
	const { createInfoNotice, removeNotice } = useDispatch( noticesStore );

	latest.current = known;
	useEffect( () => {
		const isDone =
			wasSaving.current &&
			! isSaving &&
			select( editorStore ).didPostSaveRequestSucceed();
		const { reports, repaired } = latest.current;
		wasSaving.current = isSaving;

		if ( ! isDone || 0 === reports.length ) {
			return;
		}

		void createInfoNotice(
			sprintf(
				/* translators: %d: number of reports. */
				_n(
					'Readers reported %d problem in this article. Is it repaired now?',
					'Readers reported %d problems in this article. Are they repaired now?',
					reports.length,
					'passerelle'
				),
				reports.length
			),
			{
				id: 'passerelle-offer',
				actions: [
					{
						label: __( 'Yes, repaired', 'passerelle' ),
						onClick: () => {
							void removeNotice( 'passerelle-offer' );
							void repaired( reports );
						},
					},
				],
			}
		);
	}, [ isSaving, createInfoNotice, removeNotice ] );

	return null;
}

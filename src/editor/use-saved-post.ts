import { useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';

/** The article's id; null until it is saved for the first time, and in templates. */
export function useSavedPost(): number | null {
	return useSelect( ( select ) => {
		const editor = select( editorStore );
		const id =
			'auto-draft' === editor.getEditedPostAttribute( 'status' )
				? null
				: editor.getCurrentPostId();
		return 'number' === typeof id ? id : null;
	}, [] );
}

import { dispatch, useSelect } from '@wordpress/data';
import { findPassage, innermost, type Block } from './passage';

const STORE = 'core/block-editor';

type BlockEditor = {
	selectBlock: ( clientId: string ) => unknown;
	selectionChange: (
		clientId: string,
		attribute: string,
		start: number,
		end: number
	) => unknown;
	flashBlock?: ( clientId: string ) => unknown;
};

/**
 * What leads to a quoted passage: selects its block, and where it can the very words; null where it does not stand in the
 * article (any more).
 *
 * @param quote The passage; '' for none.
 */
export function useJump( quote: string ): ( () => void ) | null {
	const place = useSelect(
		( select ) => {
			const { getBlocks } = select( STORE ) as {
				getBlocks: () => Block[];
			};
			return quote
				? JSON.stringify( findPassage( getBlocks(), quote ) )
				: 'null';
		},
		[ quote ]
	);

	const found = JSON.parse( place ) as ReturnType< typeof findPassage >;

	if ( ! found ) {
		return null;
	}

	return () => {
		const { clientId, attribute, range } = found;
		const editor = dispatch< string >( STORE ) as BlockEditor;

		editor.selectBlock( clientId );
		if ( range ) {
			editor.selectionChange(
				clientId,
				attribute,
				range.start,
				range.end
			);
		}
		editor.flashBlock?.( clientId );

		const block = blockElement( clientId );
		if ( block ) {
			innermost( block, quote ).scrollIntoView( { block: 'center' } );
		}
	};
}

/** The canvas is a frame of its own, or not. */
function blockElement( clientId: string ): Element | null {
	const [ frame ] = document.getElementsByName( 'editor-canvas' );
	const canvas =
		frame instanceof HTMLIFrameElement ? frame.contentDocument : null;

	return ( canvas ?? document ).getElementById( `block-${ clientId }` );
}

import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';

type Block = {
	clientId: string;
	name: string;
	attributes: { id?: string };
};

type BlockEditor = {
	getBlocksByName: ( name: string ) => string[];
	getBlock: ( clientId: string ) => Block | null;
};

type Actions = {
	__unstableMarkNextChangeAsNotPersistent: () => void;
};

/** Six letters and digits: enough within one article. */
export function newId(): string {
	return Math.random().toString( 36 ).slice( 2, 8 ).padEnd( 6, '0' );
}

/**
 * Gives a block an id of its own in the article: when it is new, and when it is
 * a copy of one above it. Calendars know it again by that.
 */
export function useOwnId(
	name: string,
	clientId: string,
	id: string,
	change: ( part: { id: string } ) => void
): void {
	const isTaken = useSelect(
		( select ) => {
			const editor = select( 'core/block-editor' ) as BlockEditor;
			const all = editor.getBlocksByName( name );
			return all
				.slice( 0, all.indexOf( clientId ) )
				.some(
					( one ) => editor.getBlock( one )?.attributes.id === id
				);
		},
		[ name, clientId, id ]
	);
	const { __unstableMarkNextChangeAsNotPersistent: quietly } = useDispatch(
		'core/block-editor'
	) as unknown as Actions;

	useEffect( () => {
		if ( id === '' || isTaken ) {
			quietly();
			change( { id: newId() } );
		}
		// eslint-disable-next-line react-hooks/exhaustive-deps -- `change` is another function each time
	}, [ id, isTaken ] );
}

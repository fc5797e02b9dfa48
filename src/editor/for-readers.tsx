import { useBlockProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import ServerSideRender from '@wordpress/server-side-render';
import { STORE_NAME, type Revision } from './old-site/names';

type Props = {
	block: string;
	attributes: Record< string, unknown >;
	clientId: string;
	context: Record< string, unknown >;
};

type BlockEditor = {
	getSettings: () => { isPreviewMode?: boolean };
	getBlockOrder: () => string[];
};

/**
 * A block in the canvas exactly as render.php prints it for the article that is being edited; a sample where there is
 * none, and where readers would see nothing, the reason. All three are the server's words.
 *
 * @param props
 * @param props.block      Its name.
 * @param props.attributes Its attributes.
 * @param props.clientId   Its id in the editor.
 * @param props.context    Where it stands: `postId` in an article, nothing in a template.
 */
export function ForReaders( { block, attributes, clientId, context }: Props ) {
	const { postId } = context;
	// The sidebar may change the old address while the block is on the screen.
	const revision = useSelect(
		( select ) =>
			( select( STORE_NAME ) as Revision | undefined )?.getRevision() ??
			0,
		[]
	);
	// The inserter's preview holds this block alone. It shows what the block does, on whichever article.
	const isSample = useSelect(
		( select ) => {
			const editor = select( 'core/block-editor' ) as BlockEditor;
			return (
				true === editor.getSettings().isPreviewMode &&
				editor.getBlockOrder().join() === clientId
			);
		},
		[ clientId ]
	);

	return (
		<div { ...useBlockProps( { className: 'passerelle' } ) }>
			<Disabled>
				<ServerSideRender
					key={ revision }
					block={ block }
					attributes={ attributes }
					skipBlockSupportAttributes
					// Left out, it would be the article of the editor around.
					urlQueryArgs={ {
						post_id:
							'number' === typeof postId && ! isSample
								? postId
								: 0,
					} }
				/>
			</Disabled>
		</div>
	);
}

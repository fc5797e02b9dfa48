import { useBlockProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import ServerSideRender from '@wordpress/server-side-render';
import { STORE_NAME, type Revision } from './old-site/names';

type Props = {
	block: string;
	attributes: Record< string, unknown >;
	context: Record< string, unknown >;
};

/**
 * A block in the canvas exactly as render.php prints it for the article that is being edited; a sample where there is
 * none, and where readers would see nothing, the reason. All three are the server's words.
 *
 * @param props
 * @param props.block      Its name.
 * @param props.attributes Its attributes.
 * @param props.context    Where it stands: `postId` in an article, nothing in a template or in the inserter's preview.
 */
export function ForReaders( { block, attributes, context }: Props ) {
	const { postId } = context;
	// The sidebar may change the old address while the block is on the screen.
	const revision = useSelect(
		( select ) =>
			( select( STORE_NAME ) as Revision | undefined )?.getRevision() ??
			0,
		[]
	);

	return (
		<div { ...useBlockProps( { className: 'passerelle' } ) }>
			<Disabled>
				<ServerSideRender
					key={ revision }
					block={ block }
					attributes={ attributes }
					skipBlockSupportAttributes
					{ ...( 'number' === typeof postId
						? { urlQueryArgs: { post_id: postId } }
						: {} ) }
				/>
			</Disabled>
		</div>
	);
}

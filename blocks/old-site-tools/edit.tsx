import type { BlockEditProps } from '@wordpress/blocks';
import { ForReaders } from '../../src/editor/for-readers';
import type { OldSiteToolsAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< OldSiteToolsAttributes >;

export default function Edit( { attributes, clientId, context }: Props ) {
	return (
		<ForReaders
			block="passerelle/old-site-tools"
			attributes={ attributes }
			clientId={ clientId }
			context={ context }
		/>
	);
}

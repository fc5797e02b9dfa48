import type { BlockEditProps } from '@wordpress/blocks';
import { ForReaders } from '../../src/editor/for-readers';
import type { OldSearchAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< OldSearchAttributes >;

export default function Edit( { attributes, clientId, context }: Props ) {
	return (
		<ForReaders
			block="passerelle/old-search"
			attributes={ attributes }
			clientId={ clientId }
			context={ context }
		/>
	);
}

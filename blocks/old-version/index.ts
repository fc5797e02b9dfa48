import { createBlock } from '@wordpress/blocks';
import { registerBlock } from '../../src/editor/register-block';
import metadata from './block.json';
import Edit from './edit';

registerBlock( metadata, Edit, {
	transforms: {
		from: [
			{
				type: 'block',
				blocks: [ 'passerelle/old-search' ],
				transform: () => createBlock( metadata.name ),
			},
		],
	},
} );

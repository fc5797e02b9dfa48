import { createBlock } from '@wordpress/blocks';
import { registerBlock } from '../../src/editor/register-block';
import metadata from './block.json';
import Edit from './edit';

const OURS = [ 'passerelle/old-version' ];

registerBlock( metadata, Edit, {
	transforms: {
		from: [
			{
				type: 'block',
				blocks: [ 'core/search', ...OURS ],
				transform: () => createBlock( metadata.name ),
			},
		],
	},
} );

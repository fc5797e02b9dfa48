import { registerBlock } from '../../src/editor/register-block';
import { transforms } from '../../src/editor/events/transforms';
import { variations } from '../../src/editor/events/variations';
import type { EventAttributes } from '../../src/types/blocks';
import metadata from './block.json';
import Edit from './edit';
import Save from './save';

registerBlock< EventAttributes >( metadata, Edit, {
	save: Save,
	transforms,
	variations: variations(),
} );

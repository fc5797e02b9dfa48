import { registerBlock } from '../../src/editor/register-block';
import metadata from './block.json';
import Edit, { Save } from './edit';

registerBlock( metadata, Edit, { save: Save } );

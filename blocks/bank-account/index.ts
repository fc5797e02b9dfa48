import { registerBlock } from '../../src/editor/register-block';
import metadata from './block.json';
import Edit from './edit';

registerBlock( metadata, Edit );

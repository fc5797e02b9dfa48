import { registerBlock } from '../../src/editor/register-block';
import metadata from './block.json';
import Edit from './edit';
import './editor.scss';
import './style.scss';

registerBlock( metadata, Edit );

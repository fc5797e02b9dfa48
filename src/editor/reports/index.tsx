import { registerPlugin } from '@wordpress/plugins';
import { Panel } from './panel';

registerPlugin( 'passerelle-reports', { render: Panel } );

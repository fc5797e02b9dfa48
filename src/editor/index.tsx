import { register } from '@wordpress/data';
import { registerPlugin } from '@wordpress/plugins';
import { Panel } from './old-site/panel';
import { store } from './old-site/store';

register( store );
registerPlugin( 'passerelle-old-site', { render: Panel } );

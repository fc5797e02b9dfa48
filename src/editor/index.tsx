import { register } from '@wordpress/data';
import { registerPlugin } from '@wordpress/plugins';
import { EventsPanel } from './events/panel';
import { hasEvents } from './events/settings';
import { Panel } from './old-site/panel';
import { isPanelWanted } from './old-site/settings';
import { store } from './old-site/store';

register( store );

if ( isPanelWanted ) {
	registerPlugin( 'passerelle-old-site', { render: Panel } );
}
if ( hasEvents ) {
	registerPlugin( 'passerelle-events', { render: EventsPanel } );
}

import { createRoot } from '@wordpress/element';
import { App } from './app';

const root = document.getElementById( 'passerelle-old-sites' );

if ( root ) {
	createRoot( root ).render( <App /> );
}

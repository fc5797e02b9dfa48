import { createRoot } from '@wordpress/element';
import { App } from './app';

const root = document.getElementById( 'passerelle-accounts' );

if ( root ) {
	createRoot( root ).render( <App /> );
}

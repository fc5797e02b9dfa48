// Before DataViews itself.
import './dataviews-words';
import { createRoot } from '@wordpress/element';
import { App } from './app';

const root = document.getElementById( 'passerelle-reports' );

if ( root ) {
	createRoot( root ).render( <App /> );
}

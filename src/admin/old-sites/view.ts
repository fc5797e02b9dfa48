import { useEffect, useState } from '@wordpress/element';

/** The part of the screen that is open. It stands in the address, so that reloading and “back” work. */
export type View =
	{ name: 'overview' | 'add' | 'settings' } | { name: 'site'; id: string };

export function parseView( hash: string ): View {
	const [ name, id = '' ] = hash.replace( /^#\/?/, '' ).split( '/' );

	// An id is a slug: nothing in it needs encoding.
	if ( 'site' === name && /^[a-z0-9-]+$/.test( id ) ) {
		return { name, id };
	}

	return { name: 'add' === name || 'settings' === name ? name : 'overview' };
}

export function hashOf( view: View ): string {
	return 'site' === view.name
		? `#/site/${ view.id }`
		: `#/${ 'overview' === view.name ? '' : view.name }`;
}

export function useView(): View {
	const [ hash, setHash ] = useState( window.location.hash );

	useEffect( () => {
		const follow = () => setHash( window.location.hash );

		window.addEventListener( 'hashchange', follow );
		return () => window.removeEventListener( 'hashchange', follow );
	}, [] );

	return parseView( hash );
}

export function go( view: View ): void {
	window.location.hash = hashOf( view );
}

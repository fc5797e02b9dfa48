import { useEffect, useState } from '@wordpress/element';
import { parseView, type View } from './tabs';

/** What is open. It stands in the address. */
export function useView(): View {
	const [ hash, setHash ] = useState( window.location.hash );

	useEffect( () => {
		const follow = () => setHash( window.location.hash );

		window.addEventListener( 'hashchange', follow );
		return () => window.removeEventListener( 'hashchange', follow );
	}, [] );

	return parseView( hash );
}

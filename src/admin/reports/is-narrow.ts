import { useSyncExternalStore } from '@wordpress/element';

const NARROW = '(max-width: 782px)';

/** Whether the screen is a phone's: WordPress's own admin changes there, too. */
export function useIsNarrow(): boolean {
	return useSyncExternalStore(
		( changed ) => {
			const media = window.matchMedia( NARROW );
			media.addEventListener( 'change', changed );
			return () => media.removeEventListener( 'change', changed );
		},
		() => window.matchMedia( NARROW ).matches
	);
}

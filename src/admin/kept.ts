import { useEffect, useState } from '@wordpress/element';

const PREFIX = 'passerelle:';

/**
 * A state that survives a reload of this tab: typed text is never lost.
 *
 * Not for secrets: it lives in sessionStorage. Where that is closed, it is an ordinary state.
 */
export function useKept< Value >( name: string, initial: Value ) {
	const [ value, setValue ] = useState< Value >( () =>
		read( name, initial )
	);

	useEffect( () => keep( name, value, initial ), [ name, value, initial ] );

	return [ value, setValue ] as const;
}

export function read< Value >( name: string, initial: Value ): Value {
	try {
		const text = window.sessionStorage.getItem( PREFIX + name );

		return null === text ? initial : JSON.parse( text );
	} catch {
		return initial;
	}
}

export function keep< Value >(
	name: string,
	value: Value,
	initial: Value
): void {
	try {
		if ( JSON.stringify( value ) === JSON.stringify( initial ) ) {
			window.sessionStorage.removeItem( PREFIX + name );
		} else {
			window.sessionStorage.setItem(
				PREFIX + name,
				JSON.stringify( value )
			);
		}
	} catch {
		// Storage is full or closed: the text still stands on the screen.
	}
}

/** Asks before the page is left while something is not saved. */
export function useLeaveGuard( isDirty: boolean ): void {
	useEffect( () => {
		if ( ! isDirty ) {
			return;
		}

		const ask = ( event: BeforeUnloadEvent ) => event.preventDefault();

		window.addEventListener( 'beforeunload', ask );
		return () => window.removeEventListener( 'beforeunload', ask );
	}, [ isDirty ] );
}

/** Chance that falls the same way every time: the demo and the tests must meet the same articles. */
export type Random = {
	/** An integer from `low` to `high`, both included. */
	between: ( low: number, high: number ) => number;
	pick: < T >( list: readonly T[] ) => T;
};

/** Park and Miller's "minimal standard": plenty for a demo. */
export function random( seed: number ): Random {
	let state = seed;
	const next = (): number => {
		state = ( state * 48271 ) % 2147483647;
		return state / 2147483647;
	};
	const between = ( low: number, high: number ): number =>
		low + Math.floor( next() * ( high - low + 1 ) );
	return {
		between,
		pick: ( list ) => at( list, between( 0, list.length - 1 ) ),
	};
}

/** Goes through a list in a shuffled order and starts over only when it is used up, so that nothing repeats nearby. */
export function rotation< T >( list: readonly T[], chance: Random ): () => T {
	let left: T[] = [];
	return () => {
		if ( left.length === 0 ) {
			left = [ ...list ];
		}
		const [ taken ] = left.splice(
			chance.between( 0, left.length - 1 ),
			1
		);
		if ( taken === undefined ) {
			throw new Error( 'An empty list has nothing to give.' );
		}
		return taken;
	};
}

export function at< T >( list: readonly T[], index: number ): T {
	const found = list[ index ];
	if ( found === undefined ) {
		throw new Error( `No item ${ index } in a list of ${ list.length }.` );
	}
	return found;
}

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

/** Picks from a list, but nothing that was picked a short while ago. */
export function rotation< T >( list: readonly T[], chance: Random ): () => T {
	const recent: T[] = [];
	return () => {
		const picked = chance.pick(
			list.filter( ( item ) => ! recent.includes( item ) )
		);
		recent.push( picked );
		if (
			recent.length >
			Math.min( list.length - 1, Math.ceil( list.length * 0.7 ) )
		) {
			recent.shift();
		}
		return picked;
	};
}

export function at< T >( list: readonly T[], index: number ): T {
	const found = list[ index ];
	if ( found === undefined ) {
		throw new Error( `No item ${ index } in a list of ${ list.length }.` );
	}
	return found;
}

import type { MigrationStatusAttributes } from '../../src/types/blocks';

export type Figure = MigrationStatusAttributes[ 'figures' ][ number ];

/** In the order in which they are shown. */
export const FIGURES: readonly Figure[] = [ 'moved', 'checked', 'waiting' ];

/**
 * The figures that are shown, with one of them added or taken away.
 *
 * @param shown An empty list shows all.
 * @param one   Which.
 * @return In their order; empty again when it is all of them.
 */
export function toggled( shown: readonly Figure[], one: Figure ): Figure[] {
	const before = 0 === shown.length ? FIGURES : shown;
	const after = FIGURES.filter(
		( figure ) => before.includes( figure ) !== ( figure === one )
	);

	return after.length === FIGURES.length ? [] : after;
}

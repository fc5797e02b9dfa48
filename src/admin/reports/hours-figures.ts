import type { ReportHour } from '../../types/schema';

export type Figures = {
	/** The last hours, oldest first, one an hour. */
	hours: readonly ReportHour[];
	/** The most in one hour, for the height of the chart; never 0. */
	most: number;
	verdict: 'quiet' | 'crowd' | 'attack';
};

/** As many in the last hour, or refusals at all, make the chart worth its place. */
const MANY = 30;

/** Readers send one report, seldom three: more from each network is a machine. */
const A_NETWORK = 4;

/**
 * Whether what came in is an attack, a crowd, or neither.
 *
 * @param hours As `GET reports/hours` answers: one after the other, oldest first.
 */
export function figures( hours: readonly ReportHour[] ): Figures {
	const recent = hours.slice( -3 );
	const sum = ( pick: ( hour: ReportHour ) => number ) =>
		recent.reduce( ( total, hour ) => total + pick( hour ), 0 );
	const came = sum( all );
	const refused = sum( ( hour ) => hour.refused );
	const networks = sum( ( hour ) => hour.networks );
	const isMany = recent.some( ( hour ) => all( hour ) >= MANY );
	const isAttack =
		refused > 0 ||
		( isMany && came / Math.max( 1, networks ) >= A_NETWORK );

	let verdict: Figures[ 'verdict' ] = isMany ? 'crowd' : 'quiet';
	if ( isAttack ) {
		verdict = 'attack';
	}

	return {
		hours,
		most: Math.max( 1, ...hours.map( all ) ),
		verdict,
	};
}

/** All that came in within an hour. */
export function all( { received, held, refused }: ReportHour ): number {
	return received + held + refused;
}

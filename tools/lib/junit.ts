export type Count = {
	passed: number;
	failed: number;
	/** What failed and why, a line or a few for each. */
	reasons?: string[];
};

const BROKEN = /<(?:failure|error)[^>]*>([^<]*)/g;

function reasonsIn( xml: string ): string[] {
	return [ ...xml.matchAll( BROKEN ) ].map( ( [ , said = '' ] ) =>
		said.trim().slice( 0, 600 )
	);
}

function attribute( tag: string, name: string ): number {
	return Number(
		new RegExp( ` ${ name }="(\\d+)"` ).exec( tag )?.[ 1 ] ?? 0
	);
}

/**
 * Adds up a JUnit report: its outermost suites hold the sums of all others.
 * A skipped test counts as failed, since nothing may be skipped.
 *
 * @param xml The report.
 */
export function countJunit( xml: string ): Count {
	const root = /<testsuite [^>]*>/.exec( xml )?.[ 0 ] ?? '';
	const tests = attribute( root, 'tests' );
	const failed = [ 'errors', 'failures', 'skipped' ].reduce(
		( sum, name ) => sum + attribute( root, name ),
		0
	);

	return {
		passed: Math.max( 0, tests - failed ),
		failed,
		reasons: reasonsIn( xml ),
	};
}

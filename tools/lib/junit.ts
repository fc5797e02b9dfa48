export type Count = { passed: number; failed: number };

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

	return { passed: Math.max( 0, tests - failed ), failed };
}

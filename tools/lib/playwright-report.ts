import { stripVTControlCharacters } from 'node:util';
import type { Count } from './junit';

type Failure = { message?: string };

type Suite = {
	suites?: Suite[];
	specs?: {
		title: string;
		file: string;
		line: number;
		tests: {
			projectName: string;
			status: string;
			results: { errors: Failure[] }[];
		}[];
	}[];
};

/** The part of Playwright's JSON report that is read here. */
export type PlaywrightReport = {
	stats: {
		expected: number;
		unexpected: number;
		skipped: number;
		flaky: number;
	};
	suites?: Suite[];
	/** What went wrong outside of tests. */
	errors: Failure[];
};

function tell( { message = '' }: Failure ): string {
	return stripVTControlCharacters( message ).slice( 0, 600 );
}

function reasonsIn( { suites = [], specs = [] }: Suite ): string[] {
	return [
		...specs.flatMap( ( { title, file, line, tests } ) =>
			tests
				.filter( ( { status } ) => status !== 'expected' )
				.map( ( { projectName, status, results } ) =>
					[
						`${ file }:${ line } [${ projectName }] ${ title }: ${ status }`,
						...results.flatMap( ( { errors } ) =>
							errors.map( tell )
						),
					].join( '\n' )
				)
		),
		...suites.flatMap( reasonsIn ),
	];
}

/**
 * Adds up Playwright's report. Nothing may be skipped or pass by luck.
 *
 * @param report Its JSON.
 */
export function countPlaywright( report: PlaywrightReport ): Count {
	const { stats, errors, suites = [] } = report;
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.skipped + stats.flaky + errors.length,
		reasons: [ ...errors.map( tell ), ...reasonsIn( { suites } ) ],
	};
}

import type { Count } from './junit';

/** The part of Playwright's JSON report that is read here. */
export type PlaywrightReport = {
	stats: {
		expected: number;
		unexpected: number;
		skipped: number;
		flaky: number;
	};
	/** What went wrong outside of tests. */
	errors: unknown[];
};

/**
 * Adds up Playwright's report. Nothing may be skipped or pass by luck.
 *
 * @param report Its JSON.
 */
export function countPlaywright( { stats, errors }: PlaywrightReport ): Count {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.skipped + stats.flaky + errors.length,
	};
}

import unit from './jest.config.mjs';

const { displayName, testPathIgnorePatterns, ...node } = unit.projects[ 0 ];

/** Tests that start or need servers, one file at a time. */
export default {
	...node,
	maxWorkers: 1,
	testMatch: [ '**/*.integration.test.ts' ],
	testTimeout: 120_000,
};

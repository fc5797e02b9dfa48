import { existsSync } from 'node:fs';

const shared = {
	rootDir: import.meta.dirname,
	roots: [ 'bench', 'blocks', 'e2e', 'src', 'tools' ]
		.filter( ( folder ) =>
			existsSync( new URL( folder, import.meta.url ) )
		)
		.map( ( folder ) => `<rootDir>/${ folder }` ),
	extensionsToTreatAsEsm: [ '.ts', '.tsx' ],
	transform: { '\\.tsx?$': '<rootDir>/tools/jest/transform.mjs' },
	errorOnDeprecated: true,
	restoreMocks: true,
};

/** What needs a server running has a run of its own: jest.integration.config.mjs. */
export default {
	projects: [
		{
			...shared,
			displayName: 'node',
			testEnvironment: 'node',
			testMatch: [ '**/*.test.ts' ],
			testPathIgnorePatterns: [ '\\.integration\\.test\\.ts$' ],
		},
		{
			...shared,
			displayName: 'browser',
			testEnvironment: 'jsdom',
			testMatch: [ '**/*.test.tsx' ],
		},
	],
};

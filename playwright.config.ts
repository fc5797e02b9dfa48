import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/browser';

const { executablePath, args } = findBrowser();

/**
 * `npm run test:e2e` starts a site and runs this on it; e2e/README.md tells
 * which tests run on which sites.
 */
export default defineConfig( {
	testDir: 'e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	// The tests share one site, whose state they change.
	workers: 1,
	fullyParallel: false,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [ [ 'list' ] ],
	use: {
		baseURL: process.env.PASSERELLE_E2E_URL ?? 'http://127.0.0.1:18100',
		locale: 'fr-FR',
		timezoneId: 'Europe/Brussels',
		// A part of the page that never comes fails its test in seconds, not after the whole time a test may take.
		actionTimeout: 30_000,
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: {
			args,
			...( executablePath ? { executablePath } : {} ),
		},
	},
	projects: [
		{
			name: 'desktop',
			use: { viewport: { width: 1280, height: 900 } },
		},
		{
			name: 'phone',
			use: {
				viewport: { width: 360, height: 740 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true,
			},
		},
	],
} );

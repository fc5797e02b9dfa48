/**
 * The browser of the tests: `tsx tools/browser.ts` prints its path. Playwright's
 * own chromium when it is there or can be downloaded, else the system's.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { isMain } from './lib/main';
import { attempt, which } from './lib/run';
import { command, Plain, say } from './lib/say';

export type Browser = {
	/** Undefined: Playwright's own. */
	executablePath?: string;
	args: string[];
};

/** A system's chromium in a container: no sandbox to be had, nobody to call home to. */
const SYSTEM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

function playwrightHasOne(): boolean {
	return existsSync( chromium.executablePath() );
}

function systemBrowser(): string | undefined {
	return which(
		...( process.env.PASSERELLE_BROWSER
			? [ process.env.PASSERELLE_BROWSER ]
			: [] ),
		'chromium',
		'chromium-browser',
		'google-chrome'
	);
}

/** Whether there is one, without downloading anything. */
export function hasBrowser(): boolean {
	return playwrightHasOne() || systemBrowser() !== undefined;
}

/**
 * Which browser Playwright is to start. Downloads nothing.
 *
 * @throws Plain with what to type when there is none.
 */
export function findBrowser(): Browser {
	if ( ! process.env.PASSERELLE_BROWSER && playwrightHasOne() ) {
		return { args: [] };
	}
	const executablePath = systemBrowser();
	if ( executablePath ) {
		return { executablePath, args: SYSTEM_ARGS };
	}
	throw new Plain(
		'There is no browser. Type: npx playwright install --with-deps chromium (on Debian without that download: sudo apt-get install chromium)'
	);
}

/**
 * The same, trying Playwright's download where nothing is installed.
 *
 * @throws Plain when that fails too.
 */
export async function getBrowser(): Promise< Browser > {
	if ( hasBrowser() ) {
		return findBrowser();
	}
	say( 'Downloading a browser for the tests' );
	const cli = join(
		dirname(
			createRequire( import.meta.url ).resolve(
				'@playwright/test/package.json'
			)
		),
		'cli.js'
	);
	await attempt( process.execPath, [ cli, 'install', 'chromium' ], {
		output: 'show',
		timeoutMs: 300_000,
	} );
	return findBrowser();
}

if ( isMain( import.meta.url ) ) {
	await command( async () => {
		const { executablePath } = await getBrowser();
		process.stdout.write(
			`${ executablePath ?? chromium.executablePath() }\n`
		);
	} );
}

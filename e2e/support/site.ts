import process from 'node:process';
import { PLUGIN } from '../../tools/lib/paths';
import { attach } from '../../tools/native/stack';
import type { Stack } from '../../tools/native/stack';
import type { Seeded } from '../demo/seed';
import { complaintsIn } from './complaints';
import { forgetLogins } from './login';

/** What `tools/test-e2e.ts` tells the tests about the site it started. */
export type Started = {
	target: string;
	url: string;
	/** With a slash at the end. */
	oldSite: string;
	/** The path of an article of each kind: `raw`, `half`, `rendered`, `clean`, `gone`, `password`, `private`, `breve`, `new`. */
	examples: Seeded[ 'examples' ];
	/** Name of the native instance, when it is one. */
	instance?: string;
	wordpress: string;
	theme: 'block' | 'classic';
};

export type Site = Started & {
	/** Runs PHP with WordPress loaded, as the administrator; only on native targets. */
	eval: ( code: string ) => Promise< string >;
	/** Mails sent so far; only on native targets. */
	mails: () => string[];
	/** Back to the demo as it was at first: connected to the old site, or only `activated`. Only on native targets. */
	reset: ( state?: 'connected' | 'activated' ) => Promise< void >;
	/** What the plugin wrote to PHP's error log since the last call; nothing is known of Playground's. */
	complaints: () => string[];
};

/** The variable that carries what the tests have to know. */
export const VARIABLE = 'PASSERELLE_E2E';

function nativeOnly(): never {
	throw new Error(
		'Only native targets can do that: tag the test accordingly.'
	);
}

function stackSite( started: Started, stack: Stack ): Site {
	let earlier: string[] = [];
	const complaints = () => complaintsIn( stack.debugLog(), PLUGIN );

	return {
		...started,
		eval: ( code ) => stack.eval( code ),
		mails: () => stack.mails(),
		reset: async ( state = 'connected' ) => {
			earlier.push( ...complaints() );
			await stack.restore( state );
			// What the page before still asked for found no tables meanwhile.
			stack.clearDebugLog();
			forgetLogins();
			stack.clearMails();
		},
		complaints: () => {
			const found = [ ...earlier, ...complaints() ];
			earlier = [];
			stack.clearDebugLog();
			return found;
		},
	};
}

/** The site that the tests run on. */
export function currentSite(): Site {
	const told = process.env[ VARIABLE ];
	if ( ! told ) {
		throw new Error(
			'No site was started: run the tests with `npm run test:e2e`.'
		);
	}
	const started = JSON.parse( told ) as Started;
	return started.instance
		? stackSite( started, attach( started.instance ) )
		: {
				...started,
				eval: nativeOnly,
				mails: nativeOnly,
				reset: nativeOnly,
				complaints: () => [],
			};
}

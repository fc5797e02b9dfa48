import { join } from 'node:path';
import process from 'node:process';
import { PLUGIN, ROOT, WORK } from '../lib/paths';
import type { Branch } from '../wordpress';

export type Database = 'mariadb' | 'sqlite';

/** Ports that stacks take when none is named. */
export const FIRST_PORT = Number( process.env.PASSERELLE_FIRST_PORT ?? 18100 );
export const LAST_PORT = 18179;

/** Ports on this machine that fetch() of the plugin may reach in tests. */
export const TEST_SERVER_PORTS = Array.from(
	{ length: 20 },
	( _, i ) => 18180 + i
);

/** Of these, where an old site is looked for a port. */
export const FIRST_OLD_SITE_PORT = Number(
	process.env.PASSERELLE_FIRST_OLD_SITE_PORT ?? 18190
);
export const LAST_OLD_SITE_PORT = 18199;

export type StackOptions = {
	/** Names the instance: its folder is `.work/native/<name>`. */
	name: string;
	wordpress?: Branch;
	database?: Database;
	/** A network of sub-directories. */
	multisite?: boolean;
	/** False: only a database and an installed tree, which is what PHPUnit needs. */
	web?: boolean;
	/** Of the first node; the others follow. The first free one when absent. */
	port?: number;
	/** How many pools of PHP workers share the site, each behind a port of its own. */
	nodes?: number;
	/** Workers of each pool. */
	workers?: number;
	/** Such as `fr_FR`; English when empty. */
	locale?: string;
	/** Slug → folder, linked and activated. */
	plugins?: Record< string, string >;
	/** `passeurs-classic` is the small classic theme of the tests. */
	theme?: string;
	/** Whether page views start WordPress's cron. */
	cron?: boolean;
	/** False: PHP never looks whether a file changed, as in production. */
	watchFiles?: boolean;
	/** Nodes with the files of docs/servers, as a careful admin has them; counted from 0. */
	guarded?: readonly number[];
	/** Nodes behind Apache instead of nginx, with docs/servers/apache.conf. */
	apache?: readonly number[];
	/** Further `host:port` that the plugin may fetch from. */
	testHosts?: string[];
	/** Starts from the state right after installation, whatever happened since. */
	fresh?: boolean;
};

export type Settings = Required< Omit< StackOptions, 'port' | 'fresh' > > & {
	dir: string;
	wp: string;
	port: number;
	fresh: boolean;
	themes: Record< string, string >;
};

/** What cannot be changed without installing anew. */
export type Kind = Pick<
	Settings,
	'wordpress' | 'database' | 'multisite' | 'locale'
> & {
	version: string;
	/** A network keeps its address in the database. */
	port: number;
};

/**
 * The folder of an instance.
 *
 * @param name Its name.
 */
export function instanceFolder( name: string ): string {
	return join( WORK, 'native', name );
}

/**
 * Completes the options.
 *
 * @param options What was asked for.
 * @param port    The port that was chosen.
 */
export function settings( options: StackOptions, port: number ): Settings {
	const dir = instanceFolder( options.name );
	const defaults = {
		wordpress: '7.1' as const,
		database: 'mariadb' as const,
		multisite: false,
		web: true,
		nodes: 1,
		workers: 3,
		locale: '',
		plugins: { passerelle: PLUGIN },
		theme: 'twentytwentyfive',
		cron: true,
		watchFiles: true,
		testHosts: [],
		guarded: [],
		apache: [],
		fresh: false,
	};

	return {
		...defaults,
		...options,
		port,
		dir,
		wp: join( dir, 'wp' ),
		themes: {
			'passeurs-classic': join(
				ROOT,
				'e2e/support/themes/passeurs-classic'
			),
		},
	};
}

/**
 * The address of a node.
 *
 * @param site The stack's settings.
 * @param node Counted from 0.
 */
export function nodeUrl( site: Settings, node = 0 ): string {
	return `http://127.0.0.1:${ site.port + node }`;
}

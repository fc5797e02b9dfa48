import type { Profile } from '../../types/schema';
import type { System } from '../../engine/address';

/** What inc/old-site/screen.php prints before this script: only what the screen cannot ask for. */
export type Boot = {
	/** This site, with a trailing slash. */
	homeUrl: string;
	/** The lists of articles that have no old address, one a type; none where the database cannot filter them. */
	withoutAddress: { label: string; url: string }[];
	/** The private hosts that are allowed (PASSERELLE_TEST_HOSTS). */
	testHosts: string[];
	/** The day it is on this site: YYYY-MM-DD. */
	today: string;
	/** Of each system what it takes to read and write its addresses. */
	profiles: Record< System, Profile >;
	postTypes: { name: string; label: string }[];
	features: { name: string; label: string }[];
};

declare const passerelleOldSites: Boot;

export const boot = passerelleOldSites;

/** The store that the sidebar's panel registers. Blocks are bundles of their own and know it by its name. */
export const STORE_NAME = 'passerelle/old-site';

/** What blocks ask of it. */
export type Revision = {
	/** Grows each time the server has saved something about an article. */
	getRevision: () => number;
};

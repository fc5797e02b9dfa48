import type { OldAddress, OldSite } from '../../types/schema';

/** What inc/old-site/editor-assets.php prints before this script. */
type Settings = {
	/** Of each old site what it takes to recognise an address of its. */
	sites: readonly Pick< OldSite, 'id' | 'baseUrl' | 'formerUrls' >[];
	/** Authors who may not edit others' articles read, and change nothing. */
	mayEdit: boolean;
	/** What the server knows of the article that is opened, by its id; an empty list when it is new. */
	records: Readonly< Record< number, OldAddress > > | readonly [];
};

declare const passerelleEditor: Settings;

export const settings = passerelleEditor;

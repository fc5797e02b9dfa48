import type { OldSite } from '../../types/schema';

/** What inc/old-site/editor-assets.php prints before this script. */
type Settings = {
	/** Of each old site what it takes to recognise an address of its. */
	sites: readonly Pick< OldSite, 'id' | 'baseUrl' | 'formerUrls' >[];
	/** Authors who may not edit others' articles read, and change nothing. */
	mayEdit: boolean;
};

declare const passerelleEditor: Settings;

export const settings = passerelleEditor;

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

declare const passerelleEditor: Settings | undefined;

/** Where no old site is set up, nothing is printed and there is no panel. */
export const isPanelWanted = typeof passerelleEditor !== 'undefined';

export const settings: Settings =
	typeof passerelleEditor === 'undefined'
		? { sites: [], mayEdit: false, records: [] }
		: passerelleEditor;

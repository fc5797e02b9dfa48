import type { ReportRow } from '../../types/schema';

/** What inc/reports/editor-assets.php prints before this script. */
type Settings = {
	/** Authors see what was reported in their articles; moderators decide. */
	mayModerate: boolean;
	/** The open reports of the article that is opened, by its id; an empty list when it is new. */
	records: Readonly< Record< number, ReportRow[] > > | readonly [];
	/** The screen with all reports; '' for who may not see it. */
	screenUrl: string;
};

declare const passerelleReportsEditor: Settings;

export const settings = passerelleReportsEditor;

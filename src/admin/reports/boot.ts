/** What inc/reports/screen.php prints before this script: only what the screen cannot ask for. */
export type Boot = {
	/** "14,212 articles were moved, 9,301 are checked.": for when there is nothing else to tell. */
	figures: string;
	/** Where all reports are had as a table, for spreadsheets; with its nonce. */
	exportUrl: string;
	/** Where readers' reports are switched off and on; '' for who may not. */
	settingsUrl: string;
	/** What a web server can do before PHP: the files of docs/servers, as they ship. */
	servers: { name: string; url: string }[];
	/** Whether they are on: what came in is still here when they are off. */
	isOn: boolean;
};

declare const passerelleReports: Boot;

export const boot = passerelleReports;

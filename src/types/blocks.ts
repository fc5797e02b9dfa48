// Written by `npm run types`: edit blocks/*/block.json instead.

export type MigrationStatusAttributes = {
	figures: ( 'moved' | 'checked' | 'waiting' )[];
	problems: boolean;
};

export type OldSearchAttributes = {};

export type OldSiteToolsAttributes = {};

export type OldVersionAttributes = {
	label: string;
	appearance: 'link' | 'button';
};

export type ReportAttributes = {
	title: string;
	reasons: (
		| 'image'
		| 'file'
		| 'link'
		| 'code'
		| 'missing'
		| 'layout'
		| 'typo'
		| 'outdated'
		| 'other'
	)[];
	askEmail: boolean;
};

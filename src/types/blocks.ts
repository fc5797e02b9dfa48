// Written by `npm run types`: edit blocks/*/block.json instead.

export type BankAccountAttributes = {
	account: string;
	section: string;
	message: string;
	once: boolean;
	monthly: boolean;
	code: boolean;
	note: boolean;
};

export type DonateAttributes = {};

export type DonationLinkAttributes = {
	url: string;
	label: string;
	fees: boolean;
};

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

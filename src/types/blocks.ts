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

export type OldSearchAttributes = {};

export type OldSiteToolsAttributes = {};

export type OldVersionAttributes = {
	label: string;
	appearance: 'link' | 'button';
};

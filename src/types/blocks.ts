// Written by `npm run types`: edit blocks/*/block.json instead.

export type OldSearchAttributes = {};

export type OldSiteToolsAttributes = {};

export type OldVersionAttributes = {
	label: string;
	appearance: 'link' | 'button';
};

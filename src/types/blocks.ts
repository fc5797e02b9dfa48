// Written by `npm run types`: edit blocks/*/block.json instead.

export type ActivityAttributes = {
	id: string;
	name: string;
	startDate: string;
	startTime: string;
	endTime: string;
	eventStatus: 'scheduled' | 'cancelled';
	inLanguage: string[];
	subtitleLanguage: string[];
	performer: {
		name: string;
		description: string;
	}[];
	room: string;
	description: string;
};

export type AgendaAttributes = {
	count: number;
	place: string;
	language: string;
	kind: string;
	hasFilters: boolean;
	hasSubscription: boolean;
};

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

export type EventAttributes = {
	id: string;
	name: string;
	alternateName: string;
	alternateLanguage: string;
	kind:
		| 'event'
		| 'screening'
		| 'concert'
		| 'talk'
		| 'workshop'
		| 'exhibition'
		| 'theatre'
		| 'dance'
		| 'market'
		| 'party'
		| 'meeting';
	series: string;
	startDate: string;
	startTime: string;
	endDate: string;
	endTime: string;
	timezone: string;
	eventStatus: 'scheduled' | 'cancelled' | 'postponed' | 'moved';
	previousStartDate: string;
	soldOut: boolean;
	programmeComplete: boolean;
	eventAttendanceMode: 'offline' | 'online' | 'mixed';
	onlineUrl: string;
	place: string;
	locationName: string;
	locationAddress: string;
	inLanguage: string[];
	subtitleLanguage: string[];
	performer: {
		name: string;
		description: string;
	}[];
	organizer: string;
	organizerUrl: string;
	inAidOf: string;
	price: string;
	isAccessibleForFree: boolean;
	imageId: number;
	imageUrl: string;
	imageAlt: string;
	imageCaption: string;
	imageWidth: number;
	imageHeight: number;
	links: {
		url: string;
		label: string;
	}[];
	description: string;
	headingLevel: number;
	referencePost: number;
	referenceEvent: string;
	doubts: {
		code: string;
		params: {
			[ k: string ]: string | number;
		};

		text: string;
	}[];
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

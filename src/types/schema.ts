// Written by `npm run types`: edit plugin/schema/*.json instead.

/**
 * What is wrong, in the order in which the form offers it.
 */
export type ReportReason =
	| 'image'
	| 'file'
	| 'link'
	| 'code'
	| 'missing'
	| 'layout'
	| 'typo'
	| 'outdated'
	| 'other';
/**
 * New: counted at once. Held: waits for a look. Confirmed: to be repaired. Fixed and dismissed are closed.
 */
export type ReportStatus = 'new' | 'held' | 'confirmed' | 'fixed' | 'dismissed';

/**
 * A bank account that gifts go to, with the sections that share it. `pending` is what was asked for and waits; clients send it back as they read it.
 */
export type Account = {
	id: string;
	label: string;
	payee: string;
	iban: string;
	bic: string;
	currency: 'EUR' | 'CHF';
	address: {
		street: string;
		number: string;
		postcode: string;
		town: string;
		country: string;
	} | null;
	/**
	 * @maxItems 50
	 */
	sections: Section[];
	note: string;
	pending?: {
		iban: string;
		payee: string;
		bic: string;
		/**
		 * Only when a locked message is among what changes.
		 */
		sections?: Section[];
		since: string;
		effectiveAt: string;
	} | null;
};

/**
 * Who shares an account, and the message without which a gift does not arrive there.
 */
export type Section = {
	name: string;
	message: string;
	locked: boolean;
};

/**
 * A decision about what was seen at that revision: confirming or cancelling a waiting change.
 */
export type AccountsStep = {
	revision: number;
};

/**
 * The whole list, as it is read and written: a stale revision is refused with 409.
 */
export type Accounts = {
	revision: number;
	/**
	 * @maxItems 50
	 */
	items: Account[];
};

/**
 * An event as GET agenda gives it. Days and hours are local, in `timezone`; `start` and `end` in UTC, `end` null when nobody said it.
 */
export type AgendaItem = {
	uid: string;
	postId: number;
	eventId: string;
	url: string;
	name: string;
	startDate: string;
	startTime: string;
	endDate: string;
	endTime: string;
	timezone: string;
	start: string;
	end: string | null;
	status: string;
	soldOut: boolean;
	kind: string;
	series: string;
	languages: string[];
	subtitles: string[];
	place: {
		slug: string;
		name: string;
		address: string;
	};

	activities: {
		name: string;
		startTime: string;
		endTime: string;
		languages: string[];
		subtitles: string[];
	}[];
	modified: string;
};

/**
 * Whether someone compared the article with the old one and found it whole.
 */
export type CheckedRequest = {
	checked: boolean;
};

export type DetectRequest = {
	url: string;
	example?: string;
};

/**
 * What was found out about an old site, before anything is written.
 */
export type Detection = {
	item: OldSite;
	reached: boolean;
	recognised: number;
	of: number;
	/**
	 * @maxItems 5
	 */
	samples: {
		postId: number;
		title: string;
		oldUrl: string;
	}[];
	doubts: {
		code: string;
		message: string;
	}[];
};

/**
 * A site that this one was moved from.
 */
export type OldSite = {
	id: string;
	name: string;
	baseUrl: string;
	/**
	 * @maxItems 20
	 */
	formerUrls: string[];
	system: 'spip' | 'drupal' | 'joomla' | 'wordpress' | 'generic';
	state: 'online' | 'archived' | 'gone' | 'suspect';
	archivedAt?: string;
	/**
	 * @maxItems 20
	 */
	identities: Identity[];
	articleUrl: string;
	searchUrl: string;
	searchFallback: 'archive' | 'engine' | 'none';
};

/**
 * Where an imported object's old id is kept.
 */
export type Identity = {
	object: 'post' | 'term' | 'attachment';
	kind: string;
	source: 'meta' | 'postId' | 'guid' | 'slug';
	key?: string;
	pattern?: string;
	until?: {
		id?: number;
		date?: string;
	};

	where?: {
		/**
		 * @minItems 1
		 * @maxItems 20
		 */
		postType?: string[];
		/**
		 * @minItems 1
		 * @maxItems 100
		 */
		term?: number[];
	};
};

/**
 * Which account of the main site every site without its own shows; null for none.
 */
export type NetworkAccount = {
	account: string | null;
};

/**
 * The address of one article on the old site; null goes back to what the rules say.
 */
export type OldAddressRequest = {
	url: string | null;
};

/**
 * Where one article lived, and what is known of that link.
 */
export type OldAddress = {
	url: string;
	from: 'rule' | 'meta' | 'none';
	siteId: string;
	archiveUrl: string;
	searchUrl: string;
	state: 'ok' | 'broken' | 'unknown';
	checked: boolean;
};

/**
 * The whole list, as it is read and written: a stale revision is refused with 409.
 */
export type OldSites = {
	revision: number;
	/**
	 * @maxItems 10
	 */
	items: OldSite[];
};

export type PreviewRequest = {
	item: OldSite;
};

/**
 * What an old site's rules find here. `recognised` counts published articles, `of` all of them; above a bound both come from a sample, then a doubt says so.
 */
export type Preview = {
	recognised: number;
	of: number;
	/**
	 * @maxItems 5
	 */
	samples: {
		postId: number;
		title: string;
		oldUrl: string;
	}[];
	doubts: {
		code: string;
		message: string;
	}[];
};

/**
 * What we know of an old system, as data.
 */
export type Profile = {
	name: string;
	/**
	 * The system's types. `urls`: templates, the first is the most lasting. `forms`: regexes (PCRE and JavaScript alike) on the path and query after the base URL; the first group is the id. `main`: the kind that posts are when no trace says otherwise.
	 */
	kinds: {
		[ k: string ]: {
			main?: boolean;
			/**
			 * @minItems 1
			 */
			urls: string[];
			forms: string[];
		};
	};

	/**
	 * How the system's search is asked. `phrase`: how an exact phrase is written, {words} in it; absent where the system knows none.
	 */
	search: {
		method: 'form' | 'link' | 'none';
		url?: string;
		phrase?: string;
	};

	/**
	 * What importers leave: identities, the most telling first.
	 */
	traces: {
		importer: string;
		identity: Identity;
		articleUrl?: string;
	}[];
	/**
	 * How its home page is recognised: regexes on the generator meta, on response headers, on the HTML.
	 */
	signs: {
		generator: string;
		headers: {
			[ k: string ]: string;
		};

		html: string[];
	};

	/**
	 * Parameters of a URL that change the page but not the object it shows; `debut_*` stands for all that begin so.
	 */
	ignored?: string[];
	/**
	 * True where a missing page may answer 200 with the home page: the canonical link tells.
	 */
	softNotFound?: boolean;
};

/**
 * What the reader is told, truthfully: had at once, or someone will read it; and whether it was known already.
 */
export type ReportAnswer = {
	status: 'received' | 'held';
	known: boolean;
	message: string;
};

/**
 * An article with reports. open and held: how often readers told (new and confirmed; waiting for a look). reasons: those given, most often first. postId 0: a page of the old site, at oldUrl, that has no article here. editLink is empty for who may not edit it.
 */
export type ReportArticle = {
	postId: number;
	title: string;
	link: string;
	editLink: string;
	oldUrl: string;
	reasons: ReportReason[];
	open: number;
	held: number;
	latest: string;
};

/**
 * What a moderator decides about a report. Nobody sets held.
 */
export type ReportChange = {
	status: 'new' | 'confirmed' | 'fixed' | 'dismissed';
	internalNote?: string;
};

/**
 * One hour of what came in (GET reports/hours: the last 24, oldest first, quiet ones too). refused: counted once a minute and network, so at least so many. networks: from how many different networks; few networks and many reports are an attack, many of both a crowd.
 */
export type ReportHour = {
	hour: string;
	received: number;
	held: number;
	refused: number;
	networks: number;
};

/**
 * A report as moderators see it. postId 0: about a page of the old site, at url, that has no article here. title, link: of the article, empty when it is gone. count: how many readers told the same. Instants are UTC.
 */
export type ReportRow = {
	id: number;
	postId: number;
	url: string;
	title: string;
	link: string;
	reason: ReportReason;
	note: string;
	quote: string;
	target: string;
	status: ReportStatus;
	heldFor:
		'stamp' | 'honeypot' | 'timing' | 'origin' | 'limit' | 'links' | null;
	count: number;
	wantsAnswer: boolean;
	internalNote: string;
	createdAt: string;
	closedAt: string | null;
};

/**
 * What a reader sends about an article. Fields are only ever added: a page from a cache of any age sends what it knew.
 */
export type Report = {
	id?: string;
	postId?: number;
	url?: string;
	reason: ReportReason;
	note?: string;
	quote?: string;
	target?: string;
	email?: string;
	elapsed?: number;
	website?: string;
};

/**
 * How many were changed, and which were not.
 */
export type ReportsBulkDone = {
	done: number;
	failed: {
		id: number;
		code: string;
	}[];
};

/**
 * The same decision about several reports.
 */
export type ReportsBulk = {
	/**
	 * @minItems 1
	 * @maxItems 500
	 */
	ids: number[];
	status: 'new' | 'confirmed' | 'fixed' | 'dismissed';
};

/**
 * After a full review: `digest` names what was reviewed, `keep` says which of the two versions shall be in force.
 */
export type ResealRequest = {
	digest: string;
	keep: 'known' | 'found';
};

/**
 * Features on or off, where the strip stands, what uninstalling removes; for reports, whether readers may leave an e-mail address, how often a digest is sent and to whom (nobody named: the site's administrator). An absent feature is on; absent reports stay as they are.
 */
export type Settings = {
	features: {
		[ k: string ]: boolean;
	};

	strip: 'after' | 'before' | 'manual';
	deleteEverything: boolean;
	reports?: {
		askEmail: boolean;
		digest: 'off' | 'hourly' | 'daily';
		/**
		 * @maxItems 20
		 */
		recipients: string[];
	};
};

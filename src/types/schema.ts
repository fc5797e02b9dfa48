// Written by `npm run types`: edit plugin/schema/*.json instead.

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
 * Features on or off, where the strip stands, what uninstalling removes. An absent feature is on.
 */
export type Settings = {
	features: {
		[ k: string ]: boolean;
	};

	strip: 'after' | 'before' | 'manual';
	deleteEverything: boolean;
};

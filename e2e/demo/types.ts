/** What the old site of the fictional association « Les Passeurs » held on the day it was moved. */

export type Section = {
	id: number;
	parent: number;
	title: string;
	text: string;
};
export type Author = { id: number; name: string; login: string; email: string };
export type Keyword = { id: number; title: string };
export type Document = {
	id: number;
	type: 'png' | 'pdf';
	/** Below `IMG/`. */
	file: string;
	title: string;
	width: number;
	height: number;
};

/**
 * `deleted`: moved to WordPress, then removed from the old site.
 * `proposed` and `draft` were never published on either side.
 */
export type Status = 'published' | 'proposed' | 'draft' | 'deleted';

/** What the import made of the text: SPIP's shortcuts untouched, half replaced, or SPIP's HTML. */
export type Leftover = 'raw' | 'half' | 'rendered' | 'clean';

export type Article = {
	kind: 'article' | 'breve';
	/** id_article or id_breve: the two overlap, as they do on a real SPIP. */
	id: number;
	title: string;
	subtitle: string;
	/** SPIP's « chapo » and « ps ». */
	lead: string;
	text: string;
	postscript: string;
	section: number;
	authors: number[];
	keywords: number[];
	/** `YYYY-MM-DD HH:MM:SS` */
	date: string;
	lang: 'fr' | 'en' | 'nl';
	status: Status;
	leftover: Leftover;
	checked: boolean;
	/** How WordPress shows it when not as usual. */
	access: 'open' | 'password' | 'private';
};

/** Written in WordPress after the move: there is no old address for these. */
export type NewArticle = {
	title: string;
	date: string;
	section: number;
	content: string;
};

export type Corpus = {
	name: string;
	slogan: string;
	description: string;
	sections: Section[];
	authors: Author[];
	keywords: Keyword[];
	documents: Document[];
	articles: Article[];
	news: Article[];
	written: NewArticle[];
};

/** Who left the article in WordPress, and therefore where its old number is kept. */
export type Importer = ( typeof IMPORTERS )[ number ];

export const IMPORTERS = [
	'fg-spip',
	'cave12',
	'sql-script',
	'rss',
	'guid-number',
	'slug',
] as const;

/** The old site as it stands in WordPress after the move, in the shape that one importer or another leaves. */
import { isMoved, uploadOf, whole } from './leftovers';
import type { Mode } from './spip/addresses';
import { fileOf } from './spip/files';
import { withoutRank } from './spip/title';
import { tracer, type Traces } from './traces';
import type { Article, Corpus, Importer } from './types';

export type WordPressUser = {
	login: string;
	name: string;
	email: string;
	role: string;
};

/** One row of wp_posts, and what hangs on it. Empty: WordPress's own choice. */
export type WordPressPost = {
	/** The post id, where the importer chose it. */
	id: number | null;
	title: string;
	slug: string;
	content: string;
	date: string;
	status: 'publish' | 'draft' | 'pending' | 'private';
	password: string;
	author: string;
	/** Null: what WordPress would write. */
	guid: string | null;
	categories: number[];
	tags: number[];
	meta: Record< string, string >;
	/** Where it lived, to find it again in tests. */
	old: { kind: 'article' | 'breve'; id: number } | null;
	checked: boolean;
	/** What it is an example of, for people who look for one. */
	example: Example;
};

/** `help` is the page that the plugin made, `support` the one that asks for gifts; `evening` to `agenda` are there with `npm start` (events.ts). */
export type Example =
	| 'raw'
	| 'half'
	| 'rendered'
	| 'clean'
	| 'gone'
	| 'password'
	| 'private'
	| 'breve'
	| 'new'
	| 'evening'
	| 'series'
	| 'cancelled'
	| 'agenda'
	| 'help'
	| 'support';

export type WordPressData = {
	name: string;
	slogan: string;
	users: WordPressUser[];
	categories: { id: number; parent: number; name: string; slug: string }[];
	tags: { id: number; name: string }[];
	posts: WordPressPost[];
	/** Contents in base64. */
	files: {
		path: string;
		title: string;
		width: number;
		height: number;
		content: string;
		meta: Record< string, string >;
	}[];
	options: Record< string, string >;
};

export type Shape = {
	importer: Importer;
	/** Where the old site is now, with a trailing slash. */
	oldUrl: string;
	/** The form its addresses had on the day of the move: slugs and guids may come from it. */
	mode?: Mode;
};

export const USERS: WordPressUser[] = [
	{
		login: 'camille',
		name: 'Camille Rive',
		email: 'camille@passeurs.example',
		role: 'editor',
	},
	{
		login: 'dominique',
		name: 'Dominique L’Écluse',
		email: 'dominique@passeurs.example',
		role: 'author',
	},
	{
		login: 'sacha',
		name: 'Sacha Pont',
		email: 'sacha@passeurs.example',
		role: 'contributor',
	},
	{
		login: 'claude',
		name: 'Claude Gué',
		email: 'claude@passeurs.example',
		role: 'subscriber',
	},
];

/** SPIP's authors and the accounts they have now. */
const ACCOUNTS: Record< number, string > = {
	2: 'camille',
	3: 'dominique',
	4: 'sacha',
	5: 'camille',
	6: 'admin',
};

/** Category of the news items. */
const NEWS = 99;

/** Everything that has to be put into WordPress. */
export function wordPressData( all: Corpus, shape: Shape ): WordPressData {
	const trace = tracer( all, shape );
	const takesNews = shape.importer === 'fg-spip';
	const moved = [ ...all.articles, ...( takesNews ? all.news : [] ) ];
	return {
		name: all.name,
		slogan: all.slogan,
		users: USERS,
		categories: [
			...all.sections.map( ( item ) => ( {
				id: item.id,
				parent: item.parent,
				name: withoutRank( item.title ),
				slug: shape.importer === 'slug' ? `rub${ item.id }` : '',
			} ) ),
			...( takesNews
				? [ { id: NEWS, parent: 0, name: 'Brèves', slug: 'breves' } ]
				: [] ),
		],
		tags: all.keywords.map( ( item ) => ( {
			id: item.id,
			name: withoutRank( item.title ),
		} ) ),
		posts: [
			...moved.map( ( item ) => imported( item, trace( item ) ) ),
			...all.written.map( newPost ),
		],
		files: all.documents.filter( isMoved ).map( ( item ) => ( {
			path: uploadOf( item ),
			title: item.title,
			width: item.width,
			height: item.height,
			content: fileOf( item ).toString( 'base64' ),
			meta:
				shape.importer === 'fg-spip'
					? { _fgs2wp_old_file: `IMG/${ item.file }` }
					: {},
		} ) ),
		options:
			shape.importer === 'fg-spip'
				? {
						fgs2wp_last_spip_article_id: String(
							all.articles.at( -1 )?.id ?? 0
						),
					}
				: {},
	};
}

function imported( article: Article, traces: Traces ): WordPressPost {
	const isNews = article.kind === 'breve';
	return {
		id: null,
		title: article.title.trim(),
		slug: '',
		content: whole( article ),
		date: article.date,
		status: statusOf( article ),
		password: article.access === 'password' ? 'passeurs' : '',
		author: ACCOUNTS[ article.authors[ 0 ] ?? 6 ] ?? 'admin',
		guid: null,
		categories: [ isNews ? NEWS : article.section ],
		tags: article.keywords,
		meta: {},
		old: { kind: article.kind, id: article.id },
		checked: article.checked,
		example: exampleOf( article ),
		...traces,
	};
}

function statusOf( article: Article ): WordPressPost[ 'status' ] {
	if ( article.access === 'private' ) {
		return 'private';
	}
	const statuses = {
		published: 'publish',
		deleted: 'publish',
		draft: 'draft',
		proposed: 'pending',
	} as const;
	return statuses[ article.status ];
}

function exampleOf( article: Article ): Example {
	if ( article.access !== 'open' ) {
		return article.access;
	}
	if ( article.status === 'deleted' ) {
		return 'gone';
	}
	return article.kind === 'breve' ? 'breve' : article.leftover;
}

function newPost( item: Corpus[ 'written' ][ number ] ): WordPressPost {
	return {
		id: null,
		title: item.title,
		slug: '',
		content: item.content,
		date: item.date,
		status: 'publish',
		password: '',
		author: 'camille',
		guid: null,
		categories: [ item.section ],
		tags: [],
		meta: {},
		old: null,
		checked: false,
		example: 'new',
	};
}

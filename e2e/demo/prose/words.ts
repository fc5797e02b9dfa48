/** What a scene is made of, and the little grammar that French asks for. */

export type Place = { name: string; at: string; address: string };
export type Book = {
	title: string;
	author: string;
	publisher: string;
	pages: number;
};
export type Film = {
	title: string;
	maker: string;
	year: number;
	minutes: number;
};

/** The facts of one article; each sentence of its text draws on the same ones. */
export type Scene = {
	place: Place;
	day: string;
	year: number;
	hour: string;
	host: string;
	guest: string;
	book: Book;
	film: Film;
	theme: string;
	many: number;
	price: number;
	/** An article that is still on the old site, and one that is gone. */
	link: number;
	dead: number;
	section: number;
	image: number;
	document: number;
};

export type Line = ( scene: Scene ) => string;

/** A kind of article: where it belongs, and the sentences it is built from, in SPIP's own markup. */
export type Genre = {
	section: number;
	keywords: number[];
	titles: Line[];
	openings: Line[];
	middles: Line[];
	endings: Line[];
};

/** « de » before a name, contracted or elided as French wants it: du, des, d’. */
export function of( noun: string ): string {
	if ( /^(?:le|les) /.test( noun ) ) {
		return noun.replace( /^le /, 'du ' ).replace( /^les /, 'des ' );
	}
	return startsWithVowel( noun ) ? `d’${ noun }` : `de ${ noun }`;
}

/** « que » before a name. */
export function that( noun: string ): string {
	return startsWithVowel( noun ) ? `qu’${ noun }` : `que ${ noun }`;
}

export function capital( text: string ): string {
	return text.charAt( 0 ).toUpperCase() + text.slice( 1 );
}

function startsWithVowel( word: string ): boolean {
	return /^[aeiouhàâéèêëîïôûœ]/i.test( word );
}

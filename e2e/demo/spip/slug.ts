/** SPIP 4's readable addresses: how a title becomes one. */
import { inLanguage, decoded, withoutRank, withoutTags } from './title';

const LONGEST = 80;
const SHORTEST = 3;

/** Letters that do not fall apart into a letter and an accent. */
const LIGATURES: Record< string, string > = {
	œ: 'oe',
	Œ: 'OE',
	æ: 'ae',
	Æ: 'AE',
	ß: 'ss',
	ø: 'o',
	Ø: 'O',
	ł: 'l',
	Ł: 'L',
	'’': "'",
	'‘': '`',
	'“': '"',
	'”': '"',
	'«': '<<',
	'»': '>>',
	'…': '...',
	'–': '-',
	'—': '~',
	'€': 'EUR',
	'°': 'o',
	º: 'o ',
	'\u00a0': ' ',
	'·': '.',
};

/** Plain letters, as SPIP's search and addresses want them: « Œuvre été » becomes « OEuvre ete ». */
export function plainLetters( text: string ): string {
	return text
		.normalize( 'NFC' )
		.replace(
			/[^\u0000-\u007f]/gu,
			( letter ) => LIGATURES[ letter ] ?? accentless( letter )
		);
}

/** The title's part of an address, or nothing if too little is left of it. Whole words, fewer than 80 characters. */
export function slug( title: string, { lowerCase = false } = {} ): string {
	let text = plainLetters(
		decoded( withoutTags( withoutRank( inLanguage( title, 'fr' ) ) ) )
	);
	text = lowerCase ? text.toLowerCase() : text;
	const words = text
		.split( /[^\p{L}\p{N}\p{M}\p{So}_]+/u )
		.filter( ( word ) => word !== '' );
	const kept = words
		.filter(
			( _word, index ) =>
				words.slice( 0, index + 1 ).join( '-' ).length < LONGEST
		)
		.join( '-' );
	return kept.length < SHORTEST ? '' : kept;
}

function accentless( letter: string ): string {
	const plain = letter.normalize( 'NFD' ).replace( /\p{M}/gu, '' );
	return /^[\u0000-\u007f]+$/.test( plain ) ? plain : letter;
}

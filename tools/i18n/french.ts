/**
 * What is wrong with a translation: placeholders in every language, then what
 * French typography and docs/words ask for.
 */
import type { GetTextTranslation } from 'gettext-parser';

const PLACEHOLDERS = /%(?:\d+\$)?[+-]?\d*(?:\.\d+)?[bcdeEfFgGosuxX%]|\{\w+\}/g;
const TAGS = /<\/?[a-z][^>]*>/gi;

const NBSP = '\u00a0';

function sorted( text: string, pattern: RegExp ): string {
	return ( text.match( pattern ) ?? [] ).sort().join( ' ' );
}

/** What may differ: "one article" needs no number where the plural has one. */
function samePlaceholders(
	{ msgid, msgid_plural: plural }: GetTextTranslation,
	form: string,
	index: number
): boolean {
	const found = sorted( form, PLACEHOLDERS );
	const many = sorted( plural ?? msgid, PLACEHOLDERS );

	return (
		found === many ||
		( plural !== undefined &&
			index === 0 &&
			found === sorted( msgid, PLACEHOLDERS ) )
	);
}

/** Sentences without what follows other rules: addresses, regular expressions, tags, entities. */
function prose( text: string ): string {
	return text
		.replace( /\w+:\/\/\S+/g, 'X' )
		.replace( /\S+\.(?:php|html?)\S*/g, 'X' )
		.replace( /\(\?[^)\s]*\)/g, 'X' )
		.replace( TAGS, '' )
		.replace( /&#?\w+;/g, 'X' )
		.replace( /\bhttps?:(?=\s|$)/g, 'X' );
}

type Rule = { test: ( text: string ) => boolean; says: string };

const has = ( pattern: RegExp ) => ( text: string ) => pattern.test( text );

const RULES: readonly Rule[] = [
	{
		// « ?! » stands together; a time (20:30) and a scheme (https:) are no sentences.
		test: has( /(?<![\u00a0:;!?])[:;!?](?=[\s:;!?)»"”…]|$)/u ),
		says: 'a no-break space belongs before : ; ! ?',
	},
	{
		test: has( /«(?!\u00a0)|(?<!\u00a0)»/u ),
		says: 'a no-break space belongs inside « »',
	},
	{ test: has( /’/ ), says: "the apostrophe is straight: '" },
	{ test: has( /"/ ), says: 'quotes are « »' },
	{ test: has( /\.\.\./ ), says: 'the ellipsis is one character: …' },
	{
		test: has(
			/(?<![\p{L}\p{N}_-])(?:tu|te|toi|ton|ta|tes)(?![\p{L}\p{N}_])/iu
		),
		says: 'vous, never tu',
	},
	{ test: has( /(?<![\p{L}-])t['’]\p{L}/iu ), says: 'vous, never tu' },
	{
		test: has( /signaler cet article|classé sans suite|suspect|\bbug/iu ),
		says: 'words.md names a better word',
	},
	{
		test: ( text ) => text !== text.trim() && text.trim() !== '',
		says: 'a space at an end',
	},
];

/**
 * What is wrong with a French translation.
 *
 * @param one The translation.
 * @return Sentences; none when it is right.
 */
export function faults( one: GetTextTranslation ): string[] {
	if ( one.comments?.flag?.includes( 'fuzzy' ) ) {
		return [ 'is marked fuzzy' ];
	}
	return one.msgstr.flatMap( ( form, index ) => {
		if ( form === '' ) {
			return [ 'is not translated' ];
		}
		return [
			...( samePlaceholders( one, form, index )
				? []
				: [ 'has other placeholders' ] ),
			...( sorted( form, TAGS ) === sorted( one.msgid, TAGS )
				? []
				: [ 'has other tags' ] ),
			...RULES.filter( ( { test } ) => test( prose( form ) ) ).map(
				( { says } ) => says
			),
		];
	} );
}

/**
 * Puts no-break spaces where a person typed plain ones.
 *
 * @param text French.
 */
export function typeset( text: string ): string {
	return text.replace( / (?=[:;!?»])/g, NBSP ).replace( /« /g, `«${ NBSP }` );
}

import { po } from 'gettext-parser';
import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser';
import { given } from './message';
import type { Entry } from './message';

/** Headers that tell what the file is; no date, which would change at each run. */
const HEADERS = {
	'Project-Id-Version': 'Passerelle',
	'MIME-Version': '1.0',
	'Content-Type': 'text/plain; charset=UTF-8',
	'Content-Transfer-Encoding': '8bit',
	'X-Domain': 'passerelle',
};

function translation(
	{ id, plural, context, comments, files }: Entry,
	known: GetTextTranslation | undefined
): GetTextTranslation {
	const empty = plural === undefined ? [ '' ] : [ '', '' ];
	const { flag, translator } = known?.comments ?? {};

	return {
		...given( { msgctxt: context || undefined } ),
		msgid: id,
		...given( { msgid_plural: plural } ),
		msgstr: known && known.msgid_plural === plural ? known.msgstr : empty,
		comments: {
			...given( { flag, translator } ),
			extracted: comments.join( '\n' ),
			reference: files.join( '\n' ),
		},
	};
}

function headers( locale: string ): Record< string, string > {
	return locale === ''
		? HEADERS
		: {
				...HEADERS,
				Language: locale,
				'Plural-Forms': 'nplurals=2; plural=(n > 1);',
			};
}

/**
 * A catalogue of all entries, with the translations that are already known.
 *
 * @param all    The entries, in the order they should stand.
 * @param known  A catalogue to take translations and headers from.
 * @param locale Such as `fr_FR`; empty for the template.
 */
export function catalogue(
	all: readonly Entry[],
	known?: GetTextTranslations,
	locale = ''
): GetTextTranslations {
	const translations: GetTextTranslations[ 'translations' ] = {};

	for ( const entry of all ) {
		const before = known?.translations[ entry.context ]?.[ entry.id ];

		( translations[ entry.context ] ??= {} )[ entry.id ] = translation(
			entry,
			before
		);
	}
	return {
		charset: 'utf-8',
		headers: known?.headers ?? headers( locale ),
		translations,
	};
}

/**
 * All but the header, as they stand in the file.
 *
 * @param data A catalogue.
 */
export function translationsIn(
	data: GetTextTranslations
): GetTextTranslation[] {
	return Object.values( data.translations )
		.flatMap( ( byId ) => Object.values( byId ) )
		.filter( ( { msgid } ) => msgid !== '' );
}

/**
 * A catalogue as a .po or .pot file.
 *
 * @param data The catalogue.
 */
export function write( data: GetTextTranslations ): string {
	// Lines are not folded: a word more must not reflow a paragraph in the diff.
	return `${ po.compile( data, { foldLength: 0 } ).toString( 'utf8' ) }\n`;
}

/**
 * Reads a .po file.
 *
 * @param text Its content.
 * @throws Error when it breaks the format.
 */
export function read( text: string ): GetTextTranslations {
	return po.parse( text, { validation: true } );
}

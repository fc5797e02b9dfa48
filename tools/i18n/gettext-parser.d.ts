/** What we use of gettext-parser, which brings no types. */
declare module 'gettext-parser' {
	export type GetTextComment = {
		/** For translators. */
		extracted?: string;
		flag?: string;
		reference?: string;
		translator?: string;
	};

	export type GetTextTranslation = {
		msgctxt?: string;
		msgid: string;
		msgid_plural?: string;
		msgstr: string[];
		comments?: GetTextComment;
	};

	export type GetTextTranslations = {
		charset: string;
		headers: Record< string, string >;
		/** By context, then by msgid. */
		translations: Record< string, Record< string, GetTextTranslation > >;
	};

	export const po: {
		parse: (
			input: string,
			options?: { validation?: boolean }
		) => GetTextTranslations;
		compile: (
			data: GetTextTranslations,
			options?: { foldLength?: number }
		) => Buffer;
	};
}

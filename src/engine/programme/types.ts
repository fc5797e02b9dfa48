/**
 * What a programme text is read into. The command line prints this shape
 * (`npx passerelle programme`), the editor makes blocks of it.
 */

/** `YYYY-MM-DD`. */
export type Day = string;

/** `HH:MM`, 24 hours; the end of an evening may be `00:00` or later, the day after. */
export type Time = string;

/** What could not be decided. A code and its values; `say()` makes a sentence of them. */
export type Doubt = {
	code: DoubtCode;
	/** What the sentence names: days as `YYYY-MM-DD`, weekdays as 1 (Monday) to 7. */
	params: Record< string, string | number >;
	/** The words of the text that are meant, as they were written. */
	text: string;
};

export type DoubtCode =
	| 'weekday'
	| 'impossible-date'
	| 'impossible-hour'
	| 'year'
	| 'relative-date'
	| 'day-or-month'
	| 'recurring'
	| 'several-days'
	| 'only-end'
	| 'other-date'
	| 'no-date'
	| 'no-title'
	| 'title-guessed'
	| 'no-place'
	| 'no-hour'
	| 'midnight'
	| 'end-before-start'
	| 'hour-skipped'
	| 'hour-twice'
	| 'which-hour'
	| 'half-of-day'
	| 'range-or-two'
	| 'place-guessed'
	| 'place-or-title'
	| 'address-not-place'
	| 'other-place'
	| 'programme-incomplete'
	| 'place-to-confirm'
	| 'hour-to-confirm'
	| 'state';

/** A part of an event: a film, a talk, a band. */
export type Activity = {
	start: Time | null;
	end: Time | null;
	title: string;
	/** ISO 639 codes. */
	languages: string[];
	subtitles: string[];
};

/** What happens on one day at one place. Texts are `''` where nothing was found. */
export type Happening = {
	date: Day | null;
	/** The last day, when it lasts several. */
	endDate: Day | null;
	start: Time | null;
	end: Time | null;
	/** IANA zone of the country that the address names; null: the site's own. */
	zone: string | null;
	title: string;
	place: string;
	address: string;
	/** ISO 639 codes: its own and those of its activities. */
	languages: string[];
	subtitles: string[];
	activities: Activity[];
	doubts: Doubt[];
	/** The rest of what was written about it: prices, explanations. Nothing typed is lost. */
	notes: string[];
};

/** How a text is to be read. */
export type Options = {
	/** The article's date, which the years come from. */
	date: Day;
};

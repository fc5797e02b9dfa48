/** The words of one language that a programme is recognised by: data, no grammar. */
export type Words = {
	/** ISO 639-1. */
	language: string;
	/** Monday first; whole names, then the short ones. */
	weekdays: string[][];
	/** Short names of weekdays that are words too: only before a number. */
	shortWeekdays: string[][];
	/** January first. */
	months: string[][];
	/** Between the days of a list: `3, 10 et 17 mai`. */
	and: string[];
	/** Before the first of a range. */
	from: string[];
	/** Between the first and the last of a range. */
	to: string[];
	/** Before an hour with no end. */
	since: string[];
	/** Before an hour or a day that is an end only. */
	until: string[];
	/** Before an hour that is a moment. */
	at: string[];
	/** After a day or before a weekday, when days are told from today on. */
	relative: Record< string, number >;
	/** `ce samedi`. */
	thisWeekday: string[];
	/** `samedi prochain`: the word after. */
	nextWeekday: string[];
	/** `tous les mardis`. */
	every: string[];
	/** What a date follows that is not when it happens. */
	notTheDate: string[];
	noon: string[];
	midnight: string[];
	/** After an hour of twelve: afternoon and evening. */
	evening: string[];
	/** After an hour of twelve: morning. */
	morning: string[];
	/** What an hour follows that is how long something lasts. */
	lasting: string[];
	/** `à la`, `au`: what a place follows. */
	placePrepositions: string[];
	/** Nouns that a place's name begins with. */
	venues: string[];
	/** Whole names of places without a name of their own: `salle des fêtes`. */
	houses: string[];
	/** Streets that need no number to be one. */
	streets: string[];
	/** Streets only beside a number. */
	streetsWithNumber: string[];
	/** What makes of an address something else than where it happens. */
	notThePlace: string[];
	/** What a noun before `à la …` makes of it: no place. */
	towards: string[];
	/** What a title begins with. */
	activities: string[];
	/** `Lieu :`. */
	labels: Record<
		'when' | 'where' | 'what' | 'language' | 'aside' | 'doors' | 'begins',
		string[]
	>;
	/** The programme is not complete. */
	incomplete: string[];
	placeToConfirm: string[];
	hourToConfirm: string[];
	/** Cancelled, postponed, at another place, sold out. */
	states: Record<
		'cancelled' | 'postponed' | 'moved' | 'sold-out',
		string[]
	>;
	/** What is no title: prices and the like. */
	asides: string[];
	/** Before what somebody does: `vous invite à`. */
	invitations: string[];
	/** `même lieu`. */
	samePlace: string[];
	/** What says nothing as a title. */
	fillers: string[];
	/** After the name of a language, or before: subtitles. */
	subtitled: string[];
	/** Names of languages by ISO 639 code. */
	languageNames: Record< string, string[] >;
	/** Before the name of a language that something is in: `en français`. */
	inLanguage: string[];
	/** Short words with a full stop that ends no sentence. */
	abbreviations: string[];
};

/** Doubts as sentences. English is the source; French is what the people it is for read. */
import type { Doubt, DoubtCode } from './types';

export type MessageLanguage = 'en' | 'fr';

const WEEKDAYS: Record< MessageLanguage, string[] > = {
	en: [
		'Monday',
		'Tuesday',
		'Wednesday',
		'Thursday',
		'Friday',
		'Saturday',
		'Sunday',
	],
	fr: [
		'lundi',
		'mardi',
		'mercredi',
		'jeudi',
		'vendredi',
		'samedi',
		'dimanche',
	],
};
const MONTHS: Record< MessageLanguage, string[] > = {
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
	fr: [
		'janvier',
		'février',
		'mars',
		'avril',
		'mai',
		'juin',
		'juillet',
		'août',
		'septembre',
		'octobre',
		'novembre',
		'décembre',
	],
};
const STATES: Record< MessageLanguage, Record< string, string > > = {
	en: {
		cancelled: 'cancelled',
		postponed: 'postponed',
		moved: 'at another place than first said',
		'sold-out': 'sold out',
	},
	fr: {
		cancelled: 'annulé',
		postponed: 'reporté',
		moved: 'déplacé à un autre lieu',
		'sold-out': 'complet',
	},
};

/** `{name}` is a value, French has its no-break spaces; `{is}` and `{said}` weekdays; days are written out. */
const MESSAGES: Record< DoubtCode, Record< MessageLanguage, string > > = {
	weekday: {
		en: '{date} is a {is}, not a {said}. Which date?',
		fr: 'Le {date} est un {is}, pas un {said}. Quelle date ?',
	},
	'impossible-date': {
		en: 'The calendar has no “{written}”. Which date?',
		fr: 'Le calendrier n’a pas de « {written} ». Quelle date ?',
	},
	'impossible-hour': {
		en: 'No clock shows “{written}”. What time?',
		fr: 'Aucune horloge n’affiche « {written} ». Quelle heure ?',
	},
	year: {
		en: 'The article is of {article}. Is {date} the right year?',
		fr: 'L’article est du {article}. Le {date}, est-ce la bonne année ?',
	},
	'relative-date': {
		en: '“{text}” was read as {date}. Is that right?',
		fr: '« {text} » a été compris comme le {date}. Est-ce bien ça ?',
	},
	'day-or-month': {
		en: '“{text}” was read as {date}, the day first. Is that right?',
		fr: '« {text} » a été lu comme le {date}, le jour d’abord. Est-ce bien ça ?',
	},
	recurring: {
		en: '“{text}” is several dates. Which ones?',
		fr: '« {text} », ce sont plusieurs dates. Lesquelles ?',
	},
	'several-days': {
		en: 'From {from} to {until}: every day?',
		fr: 'Du {from} au {until} : tous les jours ?',
	},
	'only-end': {
		en: 'Only the end is said: until {until}. Since when?',
		fr: 'Seule la fin est dite : jusqu’au {until}. Depuis quand ?',
	},
	'other-date': {
		en: '“{text}” was not taken as a date of the event. Is it one?',
		fr: '« {text} » n’a pas été pris pour une date de l’événement. En est-ce une ?',
	},
	'no-date': {
		en: 'No date was found for this. When is it?',
		fr: 'Aucune date n’a été trouvée. C’est quand ?',
	},
	'no-title': {
		en: 'No title was found. What is it called?',
		fr: 'Aucun titre n’a été trouvé. Comment cela s’appelle-t-il ?',
	},
	'title-guessed': {
		en: 'Is “{title}” the title?',
		fr: '« {title} » est-il le titre ?',
	},
	'no-place': {
		en: 'No place was found. Where is it?',
		fr: 'Aucun lieu n’a été trouvé. C’est où ?',
	},
	'no-hour': {
		en: 'No hour was found here, others have one. At what time?',
		fr: 'Aucune heure n’a été trouvée ici, d’autres en ont une. À quelle heure ?',
	},
	midnight: {
		en: 'Midnight: at the end of that day, or at its beginning?',
		fr: 'Minuit : à la fin de ce jour, ou à son début ?',
	},
	'end-before-start': {
		en: 'It ends ({end}) before it begins ({start}). Which is right?',
		fr: 'La fin ({end}) est avant le début ({start}). Qu’est-ce qui est juste ?',
	},
	'hour-skipped': {
		en: '{hour} does not exist on {date}: the clocks go forward. What time?',
		fr: 'Le {date}, {hour} n’existe pas : on passe à l’heure d’été. Quelle heure ?',
	},
	'hour-twice': {
		en: '{hour} comes twice on {date}: the clocks go back. Which one?',
		fr: 'Le {date}, {hour} arrive deux fois : on passe à l’heure d’hiver. Laquelle ?',
	},
	'which-hour': {
		en: '“{text}”: what happens at which hour?',
		fr: '« {text} » : qu’est-ce qui a lieu à quelle heure ?',
	},
	'half-of-day': {
		en: '“{text}” was read as {hour}. Morning or evening?',
		fr: '« {text} » a été compris comme {hour}. Matin ou soir ?',
	},
	'range-or-two': {
		en: '“{text}”: from one to the other, or at both?',
		fr: '« {text} » : de l’une à l’autre, ou aux deux ?',
	},
	'place-guessed': {
		en: 'Is “{place}” the place?',
		fr: '« {place} » est-il le lieu ?',
	},
	'place-or-title': {
		en: 'Is “{place}” the place or the title?',
		fr: '« {place} » est-il le lieu ou le titre ?',
	},
	'address-not-place': {
		en: '“{text}” does not seem to be where it happens. Where is it?',
		fr: '« {text} » ne semble pas être le lieu de l’événement. C’est où ?',
	},
	'other-place': {
		en: 'Two places are named: {place} and {other}. Which one?',
		fr: 'Deux lieux sont nommés : {place} et {other}. Lequel ?',
	},
	'programme-incomplete': {
		en: '“{text}”: is the programme still to be completed?',
		fr: '« {text} » : le programme est-il encore à compléter ?',
	},
	'place-to-confirm': {
		en: 'The place is to be confirmed: “{text}”. Where is it?',
		fr: 'Lieu à confirmer : « {text} ». C’est où ?',
	},
	'hour-to-confirm': {
		en: 'The time is to be confirmed: “{text}”. What time?',
		fr: 'Heure à confirmer : « {text} ». Quelle heure ?',
	},
	state: {
		en: 'The text says “{text}”. Is it {state}?',
		fr: 'Le texte dit « {text} ». Est-ce {state} ?',
	},
};

function day( written: string, language: MessageLanguage ): string {
	const [ year, month, number ] = written.split( '-' ).map( Number );
	const name = MONTHS[ language ][ ( month ?? 1 ) - 1 ] ?? '';

	return `${ number === 1 && language === 'fr' ? '1er' : String( number ) } ${ name } ${ String( year ) }`;
}

function value(
	name: string,
	{ params, text }: Doubt,
	language: MessageLanguage
): string {
	const given = name === 'text' ? text : ( params[ name ] ?? '' );

	if ( name === 'state' ) {
		return STATES[ language ][ given ] ?? String( given );
	}
	if ( typeof given === 'number' ) {
		return WEEKDAYS[ language ][ given - 1 ] ?? String( given );
	}

	return /^\d{4}-\d\d-\d\d$/.test( given ) ? day( given, language ) : given;
}

/**
 * A doubt as a sentence.
 *
 * @example say( doubt, 'en' ) // "6 April 2019 is a Saturday, not a Friday. Which date?"
 */
export function say( doubt: Doubt, language: MessageLanguage ): string {
	return MESSAGES[ doubt.code ][ language ].replace(
		/\{(\w+)\}/g,
		( _whole, name: string ) => value( name, doubt, language )
	);
}

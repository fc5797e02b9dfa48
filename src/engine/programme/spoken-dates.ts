/** Dates without numbers: `tous les mardis`, `ce soir`, `samedi prochain`. */
import { AFTER, anyOf, BEFORE, flatten } from './flat';
import type { DateMark } from './dates';
import { LANGUAGES, pattern } from './words/index';
import { MONTH, WEEKDAY, WEEKDAYS, weekdaysNamed } from './words/days';

const ORDINAL =
	'1ers?|premiers?|2e|deuxieme|second|3e|troisieme|4e|quatrieme|derniers?|first|second|third|last|eerste|tweede|derde|laatste';
const EVERY = new RegExp(
	`${ BEFORE }(?:(?:${ pattern(
		'every'
	) }) +(?:\\d+ +|premiers? +|eerste +|first +)?(?:(?:${ WEEKDAY })(?:(?:,| et| en| and| &) +(?:les |le )?(?:${ WEEKDAY }))*|jours?|soirs?|semaines?|mois|dag|avond|week|weken|maand|day|evening|month)|(?:les) +(?:${ WEEKDAY })(?<=s)(?! +\\d)|(?:le|les|the|de|on|op) +(?:(?:the|de) +)?(?:${ ORDINAL }) +(?:${ WEEKDAY })(?= +(?:du mois|de chaque|of (?:the|each|every)|van de)))${ AFTER }(?: +(?:du mois|de chaque mois|of (?:the|each|every) month|van de maand))?(?: +(?:in|en|d'|de|du mois de|du mois d')? *${ MONTH })?`,
	'gu'
);

const OFFSETS = new Map(
	LANGUAGES.flatMap( ( { relative } ) => Object.entries( relative ) ).map(
		( [ word, days ] ) => [ flatten( word ), days ]
	)
);
const WORDS = anyOf( [ ...OFFSETS.keys() ] );
const HOUR_NEXT =
	'(?= *(?:,|:|a|om|at|des|vanaf|from|soir|-)? *(?:\\d{1,2} ?[hu:.]|\\d{1,2} ?[ap]m|midi|minuit|noon|midnight))';
const RELATIVE = new RegExp(
	`(?:^ *(?<first>${ WORDS })(?![\\p{L}-])|${ BEFORE }(?<then>${ WORDS })${ HOUR_NEXT })`,
	'gu'
);

const NEXT_WEEKDAY = new RegExp(
	`${ BEFORE }(?:(?:${ pattern(
		'thisWeekday'
	) }) +(?<this>${ WEEKDAY })|(?<next>${ WEEKDAY }) +(?:${ pattern(
		'nextWeekday'
	) }))${ AFTER }(?! +\\d)`,
	'gu'
);
const WEEKDAY_FIRST = new RegExp(
	`^ *(?:(?:le|op|on) +)?(?<wd>${ WEEKDAY })${ AFTER }(?= *(?:$|[:,(|-]|soir|matin|apres|midi|avond|evening|(?:a|om|at|des|vanaf|from|de|van) +\\d|\\d{1,2} ?[hu:]))`,
	'gu'
);

function mark( match: RegExpMatchArray, kind: DateMark[ 'kind' ] ): DateMark {
	const groups = match.groups ?? {};
	const index = match.index ?? 0;
	const name = [ groups.this, groups.next, groups.wd, groups.short ].find(
		Boolean
	);
	const word = [ groups.first, groups.then ].find( Boolean );

	return {
		index,
		end: index + match[ 0 ].length,
		kind,
		items: [],
		weekdays: weekdaysNamed( name ?? '' ),
		offset: OFFSETS.get( word ?? '' ) ?? 0,
		aside: false,
		named: false,
	};
}

/** `matinee Sat 2.30pm`; two letters are words too. */
const SHORT = anyOf(
	[ ...WEEKDAYS.keys() ].filter( ( name ) => name.length > 2 )
);

/** `Saturday 10am–5pm, Sunday 10am–3pm`: each weekday with its hours. */
const WEEKDAY_WITH_HOUR = new RegExp(
	`${ BEFORE }(?:(?<wd>${ WEEKDAY })${ AFTER }|(?<short>${ SHORT })\\.?${ AFTER })(?= *[,:(]? *(?:from|de|a|om|van|at|des|vanaf)? *(?:\\d{1,2} ?(?:h|u|heures|uur|:\\d\\d|[ap]\\.?m)|\\d{1,2}[-.]\\d))`,
	'gu'
);

/** `tous les samedis à 10h`: no day of its own. */
const PLURAL = new RegExp(
	`${ BEFORE }(?:les|${ pattern( 'every' ) }) +$`,
	'u'
);

const FORMS = [
	[ EVERY, 'recurring' ],
	[ NEXT_WEEKDAY, 'weekday' ],
	[ RELATIVE, 'relative' ],
	[ WEEKDAY_FIRST, 'weekday' ],
	[ WEEKDAY_WITH_HOUR, 'weekday' ],
] as const;

/**
 * `Friday 11 and Saturday 12 September, 8pm; matinee Sunday 3pm`: one more day,
 * told by its name alone.
 *
 * @param from Where the days that are told with numbers end.
 */
export function weekdaysAfter( flat: string, from: number ): DateMark[] {
	return Array.from( flat.matchAll( WEEKDAY_WITH_HOUR ) )
		.filter( ( { index } ) => index >= from )
		.filter( ( { index } ) => ! PLURAL.test( flat.slice( 0, index ) ) )
		.map( ( match ) => mark( match, 'weekday' ) );
}

/** @return What is said of days in words; none within another. */
export function spokenDates( flat: string ): DateMark[] {
	const found: DateMark[] = [];

	for ( const [ form, kind ] of FORMS ) {
		for ( const match of flat.matchAll( form ) ) {
			const said = mark( match, kind );
			if (
				! found.some(
					( other ) =>
						said.index < other.end && other.index < said.end
				)
			) {
				found.push( said );
			}
		}
	}

	return found;
}

/** What was read, looked at once more: what cannot be a title, what may be a better one, what is missing. */
import { doubt } from './doubts';
import { flatten } from './flat';
import { beginsAsActivity } from './line-up';
import { isVenue } from './place-names';
import { isTown } from './towns';
import type { Activity, Doubt, Happening } from './types';

/** A longer one is a sentence. */
const LONG = 110;
const JOINT =
	"avec|par|pour|de|du|des|d'|à|au|aux|et|ou|qui|que|dans|sur|en|chez|suivie?|with|by|and|for|to|of|at|in|on|met|door|van|voor|op|te|het|een|der";
/** `avec les Galets`, `suivi de …`: the words before it went elsewhere. */
const STARTS = new RegExp( `^(?:${ JOINT })(?: |$)|^d'` );
/** `Toutes et tous pour un`: the words after it went elsewhere. */
const ENDS = new RegExp(
	`(?:^| )(?:${ JOINT }|un|une|le|la|les|l'|the|an?|de|'s)$`
);
/** Sentences that invite, and padding of news. */
const SENTENCE =
	/(?:^|[^\p{L}])(?:nous (?:avons|vous|aurons|serons)|vous (?:invite|propose|attend)|avons le plaisir|on se (?:retrouve|voit)|rejoignez|venez|ne manquez|(?:joie|plaisir|honneur) de vous|rappel de nos|nos activites|n'oubliez|aura lieu|se tiendra|attention|join us|we (?:are|will)|please|ontvangen we|we ontvangen|nodigen|kom )/u;

const isUneven = ( text: string ) =>
	[ '()', '[]', '«»', '“”' ].some(
		( pair ) =>
			text.split( pair.charAt( 0 ) ).length !==
			text.split( pair.charAt( 1 ) ).length
	);

const hasVenueBehind = ( title: string ) =>
	title
		.split( /[,|] +| [–—-] / )
		.slice( 1 )
		.some( ( part ) => isVenue( part ) && /^\p{Lu}/u.test( part ) );

/** What will be done, told in a sentence: a title names it. */
const TELLS =
	/(?:^|[^\p{L}])(?:projettera|accueillera|recevra|precede|se reunira|parlera|liront)(?![\p{L}])/u;

/** `Namur`, `Relâche`, `Pas de cours`: where, or that nothing happens. */
const NOTHING =
	/^(?:relache|fermeture|fermee?$|pas d(?:e |')|gesloten|geen |closed(?! )|no (?:class|meeting|session))/u;

function isOdd( title: string ): boolean {
	const flat = flatten( title );

	return (
		title.length > LONG ||
		isUneven( title ) ||
		[ STARTS, ENDS ].some( ( form ) => form.test( title ) ) ||
		[ SENTENCE, TELLS, NOTHING ].some( ( form ) => form.test( flat ) ) ||
		hasVenueBehind( title ) ||
		isTown( title )
	);
}

/** `« Qui décide de nos quais ? »`, `Soirée slam avec …` among the notes could be what it is called. */
function betterNote( { title, notes, activities }: Happening ): string | null {
	const named = [ title, ...activities.map( ( each ) => each.title ) ].join(
		' '
	);
	const quoted = /["«“]/.test( named );

	return (
		notes.find(
			( note ) =>
				note.length <= LONG &&
				! quoted &&
				/^[«“"]/.test( note ) &&
				/[»”"]/.test( note.slice( 1 ) )
		) ??
		( title === ''
			? notes.find(
					( note ) =>
						note.length <= LONG &&
						/^\p{Lu}/u.test( note ) &&
						! /^au programme/i.test( note ) &&
						beginsAsActivity( note )
				)
			: undefined ) ??
		null
	);
}

/** Its own title, or that of the only thing that happens. */
function nameOf( { title, activities }: Happening ): string {
	const [ only, more ] = activities;

	return title || ( only && ! more ? only.title : '' );
}

const CLOSING =
	/^(?:bien a vous|(?:bien )?cordialement|amicalement|solidairement|amities|a bientot|groeten|groetjes|best wishes|regards)(?![\p{L}])/u;

/** `Bien à vous, / Marc` below a date: who writes, not what happens. */
const isSigned = ( name: string, notes: readonly string[] ) =>
	/^(?:\p{Lu}[\p{L}'’-]+ ?){1,3}$/u.test( name ) &&
	notes.some( ( note ) => CLOSING.test( flatten( note ) ) );

function titleDoubts( event: Happening ): Doubt[] {
	const name = nameOf( event );
	const other = betterNote( event );

	if ( name !== '' ) {
		return isOdd( name ) || other !== null || isSigned( name, event.notes )
			? [ doubt( 'title-guessed', other ?? name, { title: name } ) ]
			: [];
	}

	return event.activities.every( ( { title } ) => title === '' )
		? [ doubt( 'no-title', other ?? '' ) ]
		: [];
}

const hourOf = ( { start, end }: Activity ) =>
	[ start, end ].filter( ( time ) => time !== null ).join( '–' );

/** An hour without words, or with the rest of a sentence, is of something said elsewhere. */
function itemDoubts( { activities }: Happening ): Doubt[] {
	const rests = activities
		.filter( ( { title, start } ) => start === null && isOdd( title ) )
		.map( ( { title } ) => doubt( 'title-guessed', title, { title } ) );

	return [ ...rests, ...hourDoubts( activities ) ];
}

function hourDoubts( activities: readonly Activity[] ): Doubt[] {
	return activities
		.filter(
			( { title, start } ) =>
				start !== null && ( title === '' || isOdd( title ) )
		)
		.map( ( each ) =>
			doubt( 'which-hour', `${ hourOf( each ) } ${ each.title }` )
		);
}

/** More than a postcode and a town. */
const HOUSE = /^(?!(?:[A-Z]{1,2}-)?\d{4,5}[ ]).*\d|\p{L}.* .*\p{L}/u;

function placeDoubts( { place, address }: Happening ): Doubt[] {
	if ( place === '' && ! HOUSE.test( address ) ) {
		return [ doubt( 'no-place', '' ) ];
	}

	return isUneven( place ) ||
		place.length > 70 ||
		SENTENCE.test( flatten( place ) )
		? [ doubt( 'place-guessed', place, { place } ) ]
		: [];
}

const SAME_HOUR =
	/(?:^|[^\p{L}])(?:memes? (?:heures?|horaires?)|(?:het)?zelfde uur|same time)(?![\p{L}])/u;

/** `Le 11 avril, même heure`: the hour of something said elsewhere. */
function sameHour( { start, title, activities, notes }: Happening ): Doubt[] {
	const said = [
		title,
		...activities.map( ( each ) => each.title ),
		...notes,
	];
	const same = said.find( ( text ) => SAME_HOUR.test( flatten( text ) ) );

	return start === null && same !== undefined
		? [ doubt( 'hour-to-confirm', same ) ]
		: [];
}

/** What of these says already that the place is open. */
const PLACE_ASKED = new Set( [
	'place-to-confirm',
	'address-not-place',
	'other-place',
	'place-or-title',
] );

/**
 * @param event An event as it was read.
 * @param known Its doubts so far.
 * @return      More of them.
 */
export function suspicions(
	event: Happening,
	known: readonly Doubt[]
): Doubt[] {
	const asked = known.some( ( { code } ) => PLACE_ASKED.has( code ) );
	const hours = known.some( ( { code } ) => code === 'which-hour' );

	return [
		...titleDoubts( event ),
		...sameHour( event ),
		...( hours ? [] : itemDoubts( event ) ),
		...( asked ? [] : placeDoubts( event ) ),
	];
}

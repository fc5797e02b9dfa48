/** What can hardly be a title: rests of sentences, numbers, places. */
import { findAddresses } from './addresses';
import { flatten } from './flat';
import { holdsVenue, isVenue } from './place-names';
import { isTown } from './towns';

/** A longer one is a sentence. */
export const LONG = 110;
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
	/(?:^|[^\p{L}])(?:nous (?:avons|vous|aurons|serons)|vous (?:invite|propose|attend)|avons le plaisir|on se (?:retrouve|voit)|rejoignez|venez|ne manquez|(?:joie|plaisir|honneur) de vous|rappel de nos|nos activites|n'oubliez|aura lieu|se tiendra|attention|join us|we (?:are|will|have)|(?:il|elle|ils|elles|nous|vous|they) \p{L}+|please|we're|organiseren we|ontvangen we|we ontvangen|nodigen|kom )/u;

export const isUneven = ( text: string ) =>
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

/** `LECTURE PUBLIQUE MAISON DES PASSEURS`: where the title ends is not said. */
export const holdsVenueInCapitals = ( title: string ) =>
	! /\p{Ll}/u.test( title ) &&
	title.split( ' ' ).length > 4 &&
	holdsVenue(
		title
			.replace( /[«"“][^»"”]*[»"”]/gu, '' )
			.split( ' ' )
			.slice( 1 )
			.join( ' ' )
	);

/** `Mechelen, Vismarkt : opruimactie`, `Fête, Champ de Mars, Lille`: a town beside what happens. */
function holdsTown( title: string ): boolean {
	const parts = title
		.replace( /[«"“][^»"”]*[»"”]/gu, '' )
		.split( /[,:]/ )
		.map( ( part ) => part.trim() );
	const [ first = '', ...rest ] = parts;

	return (
		( rest.length > 0 && isTown( first ) ) ||
		( rest.length > 1 && isTown( rest.at( -1 ) ?? '' ) )
	);
}

/** What will be done, told in a sentence: a title names it. */
const TELLS =
	/(?:^|[^\p{L}])(?:prevue?s? le|repete|recrute|(?:is|est|wordt|begint|commence)(?=,|$)|n'aura pas|n'auront pas|projettera|donnera|accueillera|recevra|precede|se reunira|parlera|liront)(?![\p{L}])/u;

/** `Namur`, `Relâche`, `Pas de cours`: where, or that nothing happens. */
const NOTHING =
	/^(?:(?:notre|nos) .{30}|thanks to|merci a|the next |de volgende |ouvert |open(?: (?:van|from|op)|:)|appel a |relache|fermeture|fermee?$|pas d(?:e |')|gesloten|geen |closed(?! )|no \p{L})/u;

/** `Session A`, `Autres représentations`, `La suivante`: of something named elsewhere. */
const GENERIC =
	/^(?:(?:session|sessie|seance|groupe|groep|partie|deel|part|jour|dag|day|module)(?: \p{L}| \d+)?|(?:les? |la |l'|de |the )?(?:autres?|prochaine?s?|suivante?s?|volgende|next|other|more|extra|andere|weitere)(?: (?:seances?|dates?|representations?|rencontres?|sessions?|soirees?|keer|data|sessies|dates|times?|one|meeting|shows?))?|(?:la |le |de |the )?(?:next|volgende|prochaine?s?|suivante?)(?:[,:].*| (?:meeting|keer|rencontre|date|reunion) .*)|matinee|seances|niet|not|sauf|open|ouvert|entree|ingang|lieu|adresse|rdv|rendez-vous)$/u;

/** Telephones, prices and places in it are no part of what it is called. */
const NUMBERS =
	/\d{2,4}[ ./-]\d{2}[ ./-]?\d{2}|\d ?€|€ ?\d|@|\(\s*,|,\s*\)|(?:^|\s)\d{1,2} ?[hu](?:\d{2})?(?:\s|$)|\s\|\s|, \p{Lu}\p{L}+ \d{1,3}(?:,|$)|(?:^|\s)\d{1,2}[.:]\d\d(?=$|[\s,;)])|(?:^|\s)\d{1,2} ?[–-] ?\d{1,2}$|^\(/u;

/** Languages, rooms, a stop or a postcode that stayed with the words: `Débat FR/NL`, `…, au local`. */
const LEFT =
	/(?:^|[\s(,/])(?:FR|NL|EN|DE)(?= ?[,:;/)])|(?:^|[\s(,])VO(?:ST\w*)?(?=[\s,)]|$)|, (?:au|à la|in de|in het|zelfde|même) \p{Ll}+$| au (?:local|siège)$|(?:^|\s)RDV(?=\s|$)|\((?:métro|tram|[A-Z]{1,2}\d[A-Z\d]{0,2}\))|(?:^|[\s,])doors \d/u;

const isLeft = ( title: string ) =>
	/\p{Ll}/u.test( title ) && LEFT.test( title );

export const RECURS =
	/(?:^|[^\p{L}])(?:tous les|toutes les|chaque|elke|iedere?|every|each) (?!fois|keer|time|enfan|personne|amis)/u;

export const isSentence = ( text: string ) => SENTENCE.test( flatten( text ) );

export function isOdd( title: string ): boolean {
	const flat = flatten( title );

	return (
		title.length > LONG ||
		isUneven( title ) ||
		[ STARTS, ENDS, NUMBERS ].some( ( form ) => form.test( title ) ) ||
		[ SENTENCE, TELLS, NOTHING, GENERIC ].some( ( form ) =>
			form.test( flat )
		) ||
		[ hasVenueBehind, isLeft, holdsTown ].some( ( is ) => is( title ) ) ||
		findAddresses( title ).some( ( { numbered } ) => numbered ) ||
		isTown( title )
	);
}

/** How streets are written: patterns for the text itself, which has capitals and accents. */
import { pattern } from './words/index';

export type Street = {
	/** What a text must hold for the pattern to be worth trying. */
	needs: RegExp;
	pattern: string;
};

const SMALL =
	"(?:(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]|aux?|à la|à l['’]|et|en|sur|sous|van|der|den|het|ter|ten|of|the|in|lez|lès)[ ]*)";
const CAPITAL =
	"(?:\\p{Lu}[\\p{L}'’.-]{0,40}|\\d{1,2}(?:er|[ ]+\\p{L}{3,9}(?:[ ]+\\d{4})?))";
const NAME = `(?:${ SMALL }{0,3}${ CAPITAL })(?:[ ]+${ SMALL }{0,3}${ CAPITAL }){0,5}`;
/** `place du Jeu de balle,`, `boulevard du Jardin botanique 43`: small letters up to a comma or a number. */
const TAIL =
	"(?:(?:[ ]+(?:de la|de|du|des|d['’]|aux?))?[ ]+(?!(?:pour|avec|puis|dès|vers|chez|suivi|dans|entre|sauf|jusqu|près|devant|derrière|face|ancienne?ment)(?![\\p{L}]))\\p{Ll}{4,20}(?=,|\\)|[ ]\\d))?";
const NUMBER =
	'\\d{1,4}(?:[ ]?(?:bis|ter|[a-eA-E])(?![\\p{L}]))?(?:[/-]\\d{1,4})?(?:[ ](?:bus|bte|boîte)[ ]?\\w{1,4}(?![\\p{L}]))?';
/** `18h` after a street is an hour, `1060 Saint-Gilles` the town. */
const AFTER_STREET = `(?!\\d{4,5}[ ]+\\p{Lu})(?<number>${ NUMBER })(?!\\d|[ ]?[hHuU€:])`;
const WORD = "\\p{Lu}[\\p{L}'’.-]{0,40}[ ]";

const ACCENTS: Record< string, string > = {
	a: 'aâà',
	c: 'cç',
	e: 'eéèê',
	i: 'iî',
	o: 'oô',
	u: 'uûù',
};

/** A flattened list, for a text with accents and capitals. */
function asWritten( list: string ): string {
	return list.replace( /\p{L}/gu, ( letter ) => {
		const letters = ACCENTS[ letter ] ?? letter;

		return `[${ letters }${ letters.toUpperCase() }]`;
	} );
}

const STREETS = asWritten( pattern( 'streets' ) );
const OTHERS = asWritten( pattern( 'streetsWithNumber' ) );
const FRENCH = new RegExp( `(?:${ STREETS }|${ OTHERS })[ ]`, 'u' );
const ROOM =
	'(?<!(?:[Ss]alle|[Ll]ocal|[Zz]aal|[Rr]oom|[ée]tage|[Bb]us|[Bb]oîte|n°)[ ])(?<!n°)';
const DUTCH =
	'straat|laan|plein|weg|steenweg|kaai|dreef|markt|lei|vest|singel|gracht|kade|dijk|hof|pad|plaats|baan|dok|berg|wijk|park';
const ENGLISH =
	'Street|St|Road|Rd|Avenue|Ave|Lane|Square|Sq|Terrace|Place|Court|Row|Hill|Way|Drive|Green|Park';
const POSTCODE = '(?:[A-Z]{1,2}-)?\\d{4,5}[ ]+\\p{Lu}';

export const STREET_PATTERNS: readonly Street[] = [
	{
		// 12, rue du Gué · 53b av. du Port
		needs: FRENCH,
		pattern: `${ ROOM }(?<number>${ NUMBER }),?[ ]+(?:${ STREETS }|${ OTHERS })(?:[ ]+${ NAME }${ TAIL })?`,
	},
	{
		// rue du Gué 12 · rue du Gué, 12 · place du Marché
		needs: FRENCH,
		pattern: `(?:${ STREETS })[ ]+${ NAME }${ TAIL }(?:,?[ ]+(?:n°[ ]?|nr\\.?[ ]?)?${ AFTER_STREET })?`,
	},
	{
		// chemin des Écoliers 3
		needs: FRENCH,
		pattern: `(?:${ OTHERS })[ ]+${ NAME },?[ ]+${ AFTER_STREET }`,
	},
	{
		// Bruglaan 35 · Grote Markt 1 · Lange Leemstraat 12/3
		needs: new RegExp( `(?:${ DUTCH }|Markt|Baan|Weg|Dijk),?[ ]\\d`, 'u' ),
		pattern: `(?:${ WORD }){0,3}?(?:\\p{Lu}[\\p{L}'’-]{0,40}(?:${ DUTCH })|(?:Grote|Oude|Nieuwe|Korte|Lange)[ ](?:Markt|Baan|Weg|Dijk)),?[ ]${ AFTER_STREET }`,
	},
	{
		// Markt 9, Diest
		needs: /(?:Markt|Kaai|Dorp|Dam)[ ]\d/,
		pattern: `(?:Markt|Kaai|Dorp|Dam)[ ]${ AFTER_STREET }(?=,?[ ]+\\p{Lu})`,
	},
	{
		// Groenstraat z/n
		needs: /[ ](?:z\/n|s\/n)/,
		pattern: `\\p{Lu}[\\p{L}'’-]{0,40}(?:${ DUTCH })[ ](?<number>z/n|s/n)`,
	},
	{
		// Bruglaan, 3010 Kessel-Lo
		needs: new RegExp( `(?:${ DUTCH }),?[ ]+${ POSTCODE }`, 'u' ),
		pattern: `\\p{Lu}[\\p{L}'’-]{0,40}(?:${ DUTCH })(?=,?[ ]+${ POSTCODE })`,
	},
	{
		// Dorp 5, 2870 Puurs: the postcode says that it is a street
		needs: new RegExp( `\\d[a-z]?,?[ ]+${ POSTCODE }`, 'u' ),
		pattern: `(?!(?:Salle|Zaal|Local|Room|Bus)[ ])(?:${ WORD }){1,4}?(?<number>${ NUMBER })(?=,?[ ]+${ POSTCODE })`,
	},
	{
		// Little Theatre, Bridge Road, Ludlow
		needs: /[,(] ?\p{Lu}.{0,60} (?:Street|Road|Lane|Avenue)/u,
		pattern: `(?<=[,(] ?)(?:${ WORD }){1,3}(?:Street|Road|Lane|Avenue)(?=\\s*(?:$|[,.)–-]))`,
	},
	{
		// 12 Bridge Street
		needs: new RegExp( `\\d[a-z]?[ ]\\p{Lu}.{0,80}(?:${ ENGLISH })`, 'u' ),
		pattern: `(?<number>${ NUMBER })[ ](?:${ WORD }){1,4}?(?:${ ENGLISH })\\.?`,
	},
];

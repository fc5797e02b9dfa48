/** What is left of a sentence is its title: without prices, joints and signs around it. */
import { AFTER, anyOf, BEFORE, blot, flatten, TAKEN } from './flat';
import type { Span } from './flat';
import { isRoom } from './place-names';
import { labels, pattern, words } from './words/index';

const FILLERS = new Set( words( 'fillers' ) );
const ASIDES = new Set( words( 'asides' ) );
/** Those that go on: `entrée libre dans la limite …`; `Free Radio` is no price. */
const LONG_ASIDES = anyOf(
	words( 'asides' ).filter( ( aside ) =>
		/ |^gratuit|^paf$|^gratis$/.test( aside )
	)
);
const SUM =
	'(?:€ ?\\d+|\\d+(?:[.,]\\d+)? ?(?:€|eur|euros?|chf|frs?\\.?|-\\.|\\.-))';
const PRICE = new RegExp(
	`^(?:(?:${ anyOf( labels( 'aside' ) ) }|${ pattern(
		'asides'
	) })${ AFTER }[ :]*)?(?:${ SUM }[ /|,+-]*(?:(?:prix|tarif|en|sur|a la|au|op|at the)? ?(?:prevente|reduit|plein|caisse|place|article 27|door)?)? *)+$|^(?:${ LONG_ASIDES })${ AFTER }.{0,40}$`,
	'u'
);
/** Small words before something that was cut out: they belonged to it. */
const JOINT = new RegExp(
	`(?:${ BEFORE }(?:le|les|l'|du|de|des|d'|ce|cet|cette|au|aux|a|à|la|op|on|the|om|at|van|von|des|dès|et|en|in|and|from|vers|chez|dans|dans la|dans le|dans l'|à la|à l'|jusqu'au)|[@(,|:–—-]|\\s)+${ TAKEN }`,
	'giu'
);
/** `Session A : samedi`: a letter, no word. */
const LETTER = /^ A[ \u0001:,–-]/u;
const START = /^[\s,.;:!?)\]|/+&>*•·…–—-]+/u;
const END = /[\s,;:([|/+&<*•·–—-]+$/u;
const LAST_STOP = /(?<![.!?…]|(?:^|[\s.])\p{L}|etc|Cie|\p{L}\.\p{L})\.$/u;
const ENDLESS = /\s*[;,]?\s*(?:etc\.?|…|\.\.\.)$/iu;
const LONGEST = 250;

/** `Les Passeurs vous invitent à la projection de …`: who does it is not what happens. */
const INVITATION = new RegExp(
	`^.{0,120}?${ BEFORE }(?:(?:${ pattern(
		'invitations'
	) })(?: +(?:a|au|aux|pour|voor|op|to|for))?|(?<!s')(?:organise(?:nt)?|organiseert|presents)(?= +(?:une?|sa|son|leur|la|les?|een|een|an?|the)${ AFTER })|presente(?:nt)?(?: +:)?(?= *[«"“]))${ AFTER }(?: *:)?(?: +(?:la|le|les|une?|notre|nos|leurs?|een|onze|an?|the|our)(?= ))?(?: +prochaine?s?(?= ))? *(?:l'(?=\\p{L}))?`,
	'u'
);
/** Left where something before them was cut out. */
const LINK =
	/^[\s,.;)]*(?:et|and|puis|ensuite|then|daarna|dan|pour|for|voor)\s+(?=\S)/u;

/** `aura lieu une rencontre`, `l'exposition est visible`, `Petit rappel : …`. */
const PADDING_FIRST =
	/^c['’]est (?:la |le |l['’])?|^(?:hello|bonjour|salut|hallo|hi)[ ,]*!\s+|^programme (?:de la |du |de l['’]|des |de )(?=\S+ \S)|^(?:(?:petit )?rappel|attention|save the date|agenda|reminder|herinnering)\s*[:!]\s*|^(?:aura|auront|a|ont) lieu\s+|^se tiendr(?:a|ont)\s+|^(?:will take place|takes place)[ :,]+/iu;
const PADDING_LAST =
	/,?\s+(?:qui\s+)?(?:(?:au lieu d[eu]|in plaats van|instead of)[ ].{1,60}|est visible|visible|(?:aura|auront|a|ont) (?:finalement )?lieu|est organisée?|et non (?:pas )?(?:à|au|chez|dans)[ ].{1,80}|se tient|se tiendra|se déroulera|est fixée?|est prévue?|vindt plaats|gaat door|is te zien|takes place|will take place|will be held)$/iu;

function withoutPadding( title: string ): string {
	return title.replace( PADDING_FIRST, '' ).replace( PADDING_LAST, '' );
}

function withoutInvitation( title: string ): string {
	const said = INVITATION.exec( flatten( title ) )?.[ 0 ] ?? '';
	const rest = title.slice( said.length );

	return rest.trim() === '' ? title : rest;
}

/** `The Ferrymen Film Club presents:`: who, and what comes on the next line. */
const ANNOUNCING =
	/\p{L} (?:vous )?(?:presente(?:nt)?|propose(?:nt)?|presents?|presenteert|presenteren) *:?$/u;

/** Balanced again after something in a bracket was cut out. */
function brackets( text: string ): string {
	return text
		.replace( /\(\s*[,;]?\s*\)|\[\s*\]/g, ' ' )
		.replace( /[([]([^()[\]]*)$/, ( whole, inside: string ) =>
			whole.length > 1 ? ` ${ inside }` : ''
		)
		.replace( /^([^()[\]]*)[)\]]/, '$1' );
}

export function trim( text: string ): string {
	return brackets( text )
		.replace( /\s+/g, ' ' )
		.replace( /\s+,/g, ',' )
		.replace( START, '' )
		.replace( END, '' )
		.replace( LAST_STOP, '' )
		.replace( ENDLESS, '' )
		.replace( END, '' );
}

/** `2e étage`, `salle 204`, `même endroit`: where, not what. */
const INSIDE = new RegExp(
	`^(?:${ pattern( 'samePlace' ) }|(?:\\d{1,2}(?:er|ere|e|eme|de|nd|st|rd|th)? ?)(?:etage|floor|verdieping)(?: .{0,12})?)$`,
	'u'
);

/** `renseignements au 04 00 …`, `inscription 10 € par équipe`. */
const CONTACT =
	/^(?:infos?|renseignements?|reservations?|inscriptions?|contact|tel|gsm|reserveren|inschrijven|booking|tickets?)(?: (?:au|par|aupres|chez|via|op|bij|with|:).{0,60}|.*\d.{0,40})$/u;

const isAside = ( text: string ) => {
	const flat = flatten( trim( text ) );

	return (
		CONTACT.test( flat ) ||
		ASIDES.has( flat ) ||
		PRICE.test( flat ) ||
		INSIDE.test( flat )
	);
};

/** Prices and the like at the end: `Film – 5 €`, `Repas, prix libre`. */
function withoutAsides( text: string ): string {
	const parts = text.split( /(\s[–—-]\s|[,|]\s|[([]|\.\s)/u );

	while ( parts.length > 1 && isAside( parts.at( -1 ) ?? '' ) ) {
		parts.splice( -2, 2 );
	}
	while ( parts.length > 1 && isAside( parts[ 0 ] ?? '' ) ) {
		parts.splice( 0, 2 );
	}

	return withoutRoom( parts ).join( '' );
}

/** `atelier tricot, salle 3`. */
const withoutRoom = ( parts: readonly string[] ) =>
	parts.length > 1 && isRoom( trim( parts.at( -1 ) ?? '' ) )
		? parts.slice( 0, -2 )
		: parts;

/** `Bonjour à toutes et tous`, `Amicalement, Sylvie`: a letter's first and last lines. */
const GREETING =
	/^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|cher|chere|chers|cheres|beste|hallo|dag|amicalement|cordialement|solidairement|groeten|groetjes|best wishes|regards)(?![\p{L}])[^.!?:]{0,40}[.!]?$/u;

/** `Six séances`, `3 dates`: how often, not what. */
const COUNTED =
	/^(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|twee|drie|vier|vijf|zes|two|three|four|five|six) (?:seances?|dates?|rendez-vous|sessions?|sessies|data|avonden|evenings|fois|keer|times)$/u;

/** It says what happens. */
export function isTelling( text: string ): boolean {
	const plain = flatten( trim( text ) ).replace( /[\s!?.]+$/, '' );
	const rest = plain.split( ' ' ).filter( ( word ) => ! FILLERS.has( word ) );

	return (
		/[\p{L}\p{N}]/u.test( plain ) &&
		! FILLERS.has( plain ) &&
		! GREETING.test( plain ) &&
		! COUNTED.test( plain ) &&
		rest.length > 0 &&
		! isAside( plain )
	);
}

function join( before: string, piece: string ): string {
	if ( before === '' ) {
		return trim( piece );
	}
	if ( /^[\s)]*:/.test( piece ) ) {
		return `${ before } : ${ trim( piece ) }`;
	}

	return /^\s*[,;–—|-]/u.test( piece )
		? `${ before }, ${ trim( piece ) }`
		: `${ before } ${ trim( piece ) }`;
}

/** `(rdv au pont du Gué)`, `(2e étage)`: where, not what. */
const WHERE_BRACKET =
	/^\((?:salle|zaal|local|\d(?:er|e) étage|m[ée]tro|tram|rer|bus|derri[èe]re|à côté|face à|en face d|achter|naast|behind|next to)(?![\p{L}])[^()]*\)$|^\((?=[^()]*\u0001)(?:\s|\u0001)*(?:rdv|rendez-vous|entr[ée]e|d[ée]part|acc[èe]s|arr[êe]t|en face|pr[èe]s|au coin|coin|ingang|afspraak|bij|near|meet|entrance)(?![\p{L}])[^()]*\)$/iu;

/** What was cut out within brackets leaves the rest of them whole: `(1972, 1h34, VOSTFR)`. */
function inBrackets( text: string ): string {
	return text.replace( /\([^()]{1,200}\)/g, ( whole ) =>
		whole
			.replace( WHERE_BRACKET, TAKEN )
			.replace( /(?<=[^\u0001])[,;]?\s*\u0001+/g, '' )
			.replace( /\(\s*[,;]\s*/, '(' )
			.replace(
				/^\((?:[^()]{0,10}(?:étage|salle|zaal|verdieping|floor|room)[^()]{0,12})?\s*\)$/iu,
				TAKEN
			)
	);
}

/**
 * The title in a part of a sentence.
 *
 * @param text  The sentence.
 * @param taken What was recognised in it.
 * @param span  The part.
 * @return      '' when nothing is left that says what happens.
 */
export function titleIn(
	text: string,
	taken: readonly Span[],
	{ index, end }: Span
): string {
	const left = inBrackets( blot( text, taken ).slice( index, end ) ).replace(
		JOINT,
		( joint ) => ( LETTER.test( joint ) ? ` A${ TAKEN }` : TAKEN )
	);
	let title = '';

	for ( const piece of left.split( /\u0001+/ ) ) {
		const plain = withoutAsides(
			title === '' ? piece.replace( LINK, '' ) : piece
		).replace( PADDING_LAST, '' );
		const aside = title === '' && /^\([^()]*\)$/.test( plain.trim() );
		title = isTelling( plain ) && ! aside ? join( title, plain ) : title;
	}

	const found = trim( withoutPadding( withoutInvitation( trim( title ) ) ) );

	return ANNOUNCING.test( flatten( found ) ) ? '' : shortened( found );
}

function shortened( title: string ): string {
	return title.length <= LONGEST
		? title
		: `${ title.slice( 0, title.lastIndexOf( ' ', LONGEST ) ) }…`;
}

// U+00A0 to U+00FF in order, as HTML 4 names them; old sites' titles hold hardly any others.
const LATIN_1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr ' +
	'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
	'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
	'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
	'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
	'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS: Readonly< Record< string, string > > = {
	amp: '&',
	apos: "'",
	bdquo: '„',
	bull: '•',
	euro: '€',
	gt: '>',
	hellip: '…',
	ldquo: '“',
	lsquo: '‘',
	lt: '<',
	mdash: '—',
	ndash: '–',
	OElig: 'Œ',
	oelig: 'œ',
	quot: '"',
	rdquo: '”',
	rsquo: '’',
	sbquo: '‚',
	Scaron: 'Š',
	scaron: 'š',
	thinsp: '\u2009',
	trade: '™',
	Yuml: 'Ÿ',
};

const named = new Map( [
	...Object.entries( OTHERS ),
	...LATIN_1.split( ' ' ).map( ( name, index ): [ string, string ] => [
		name,
		String.fromCharCode( 0xa0 + index ),
	] ),
] );

/** Decodes the HTML entities that stand in titles; unknown ones are left as they are. */
export function decodeEntities( text: string ): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi,
		( entity, decimal?: string, hex?: string, name?: string ) =>
			undefined !== name
				? ( named.get( name ) ?? entity )
				: codePoint(
						hex ? parseInt( hex, 16 ) : Number( decimal ),
						entity
					)
	);
}

function codePoint( code: number, otherwise: string ): string {
	const isCharacter =
		code > 0 && code <= 0x10ffff && ( code < 0xd800 || code > 0xdfff );

	return isCharacter ? String.fromCodePoint( code ) : otherwise;
}

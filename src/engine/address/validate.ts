import type { OldSite } from '../../types/schema';
import { completeUrl, type AddressError } from './complete';
import { isUnder } from './under';

export type FieldError =
	| AddressError
	| 'absolute'
	| 'characters'
	| 'placeholder'
	| 'placeholders'
	| 'query-alone'
	| 'not-regex'
	| 'no-group'
	| 'not-date'
	| 'future'
	| 'not-number'
	| 'not-name'
	| 'twice'
	| 'not-under';

/** By field, named as the server names them: `baseUrl`, `formerUrls[1]`, `identities[0][pattern]`. */
export type Errors = Readonly< Record< string, FieldError > >;

type Placeholder = 'article' | 'search';

/**
 * The address someone gives for one article, completed, with the old site it is of.
 *
 * The scheme may be left out: that of the site it lies under is taken.
 *
 * @return `error`: `empty`, `not-url`, `scheme`, `credentials`, `not-under` (of none of these sites), `too-long` (over 500).
 */
export function validateOldUrl(
	text: string,
	sites: readonly Pick< OldSite, 'id' | 'baseUrl' | 'formerUrls' >[]
): { url: string; siteId: string } | { error: FieldError } {
	const typed = text.trim().replaceAll( '&amp;', '&' );
	const candidates = /^https?:\/\//i.test( typed )
		? [ [ typed, sites ] as const ]
		: sites.map(
				( site ) =>
					[ `${ scheme( site ) }://${ typed }`, [ site ] ] as const
			);

	for ( const [ url, asked ] of candidates ) {
		const site = asked.find( ( item ) => isUnder( url, item ) );

		if ( site && url.length <= 500 ) {
			return { url, siteId: site.id };
		}
	}

	return { error: oldUrlError( typed ) };
}

function scheme( { baseUrl }: Pick< OldSite, 'baseUrl' > ): string {
	return baseUrl.startsWith( 'http:' ) ? 'http' : 'https';
}

function oldUrlError( typed: string ): FieldError {
	const completed = completeUrl( typed );
	const error = 'error' in completed ? completed.error : 'page';

	if ( typed.length > 500 ) {
		return 'too-long';
	}

	// Right as addresses, or private ones: all that can be said is that they are of none of these sites.
	return [ 'page', 'port', 'private', 'too-long' ].includes( error )
		? 'not-under'
		: error;
}

/**
 * A template relative to the base URL: `spip.php?article{id}`, `spip.php?page=recherche&recherche={query}`.
 *
 * @return `empty`, `absolute` (starts with a scheme or a slash), `characters`, `placeholder` (has none),
 *         `placeholders` (several, or an unknown one), `query-alone` (`{query}` must be the whole value of a
 *         parameter, or stand in the path), `too-long` (over 300); null when it is right.
 */
export function validateTemplate(
	text: string,
	placeholder: Placeholder
): FieldError | null {
	const allowed =
		'article' === placeholder ? /^\{(?:id|slug)\}$/ : /^\{query\}$/;
	const found = text.match( /\{[^{}]*\}/g ) ?? [];
	const checks: readonly ( readonly [ boolean, FieldError ] )[] = [
		[ '' === text.trim(), 'empty' ],
		[ /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test( text ), 'absolute' ],
		[ /[\s\\"<>#`^|]/.test( text ), 'characters' ],
		[ 0 === found.length, 'placeholder' ],
		[
			found.length > 1 || ! allowed.test( found[ 0 ] ?? '' ),
			'placeholders',
		],
		[
			'search' === placeholder &&
				! /^[^?]*\{query\}|[?&][^=&]+=\{query\}(?:&|$)/.test( text ),
			'query-alone',
		],
		[ text.length > 300, 'too-long' ],
	];

	return checks.find( ( [ wrong ] ) => wrong )?.[ 1 ] ?? null;
}

/** What people paste for a template, made relative: the base URL and leading slashes go. */
export function completeTemplate( text: string, baseUrl: string ): string {
	const typed = text.trim();
	const path = typed.startsWith( baseUrl )
		? typed.slice( baseUrl.length )
		: typed;

	return path.replace( /^\/+/, '' );
}

// Lookbehind, flags, names, possessive quantifiers, back references: written otherwise elsewhere, or not at all.
const UNCOMMON =
	/\(\?(?!:|=|!)|\(\*|\\[^dDwWsSbB^$\\.*+?()[\]{}|/-]|[*+?}]\+|\[[^\]]*\[[:.=]/;

/**
 * A rule's regex: understood by PCRE and JavaScript alike, with the id in its first group.
 *
 * @return `empty`, `not-regex`, `no-group`, `too-long` (over 300); null when it is right.
 */
export function validatePattern( pattern: string ): FieldError | null {
	if ( '' === pattern ) {
		return 'empty';
	}

	if ( pattern.length > 300 ) {
		return 'too-long';
	}

	if ( UNCOMMON.test( pattern ) ) {
		return 'not-regex';
	}

	try {
		// An alternative that is empty matches anything: the groups can be counted.
		const groups =
			new RegExp( `${ pattern }|`, 'u' ).exec( '' )?.length ?? 0;

		return groups > 1 ? null : 'no-group';
	} catch {
		return 'not-regex';
	}
}

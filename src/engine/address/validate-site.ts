import type { Identity, OldSite } from '../../types/schema';
import { completeUrl } from './complete';
import {
	validatePattern,
	validateTemplate,
	type Errors,
	type FieldError,
} from './validate';

type Found = readonly ( readonly [ string, FieldError | null ] )[];

/**
 * What is wrong with an old site, by field; empty when it may be saved.
 *
 * The server asks the same and more (whether the host is public): it has the last word.
 *
 * @param site
 * @param today     `YYYY-MM-DD`, for `archivedAt`.
 * @param testHosts See completeUrl().
 */
export function validateSite(
	site: OldSite,
	today: string,
	testHosts: readonly string[] = []
): Errors {
	const { baseUrl, formerUrls, identities } = site;

	return byField( [
		[
			'id',
			/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test( site.id ) ? null : 'not-name',
		],
		[ 'name', nameError( site.name ) ],
		[ 'baseUrl', baseError( baseUrl, testHosts ) ],
		...formerUrls.flatMap( ( url, index ): Found => [
			[ `formerUrls[${ index }]`, baseError( url, testHosts ) ],
			[
				`formerUrls[${ index }]`,
				[ baseUrl, ...formerUrls.slice( 0, index ) ].includes( url )
					? 'twice'
					: null,
			],
		] ),
		[ 'articleUrl', validateTemplate( site.articleUrl, 'article' ) ],
		[
			'searchUrl',
			'' === site.searchUrl
				? null
				: validateTemplate( site.searchUrl, 'search' ),
		],
		[
			'archivedAt',
			undefined === site.archivedAt
				? null
				: dateError( site.archivedAt, today ),
		],
		...identities.flatMap( ( rule, index ) =>
			ruleErrors( rule, `identities[${ index }]` )
		),
	] );
}

/**
 * What is wrong between the sites of a list: two with one address. By index: `items[1][baseUrl]`.
 */
export function validateSites( sites: readonly OldSite[] ): Errors {
	return byField(
		sites.map( ( { baseUrl }, index ) => [
			`items[${ index }][baseUrl]`,
			sites
				.slice( 0, index )
				.some( ( other ) => other.baseUrl === baseUrl )
				? 'twice'
				: null,
		] )
	);
}

function ruleErrors( rule: Identity, field: string ): Found {
	const { key = '', kind, source } = rule;
	const needsKey = 'meta' === source;

	return [
		[
			`${ field }[kind]`,
			unless( /^[a-z0-9_-]{1,40}$/.test( kind ), 'not-name' ),
		],
		[
			`${ field }[key]`,
			unless( ! needsKey || '' !== key.trim(), 'empty' ),
		],
		[ `${ field }[pattern]`, patternError( rule ) ],
		...boundErrors( rule, field ),
	];
}

function boundErrors(
	{ until = {}, where = {} }: Identity,
	field: string
): Found {
	const { id = 1, date = '2000-01-01' } = until;
	const { term = [], postType = [] } = where;

	return [
		[ `${ field }[until][id]`, unless( isId( id ), 'not-number' ) ],
		[ `${ field }[until][date]`, unless( isDate( date ), 'not-date' ) ],
		[
			`${ field }[where][term]`,
			unless( term.every( isId ), 'not-number' ),
		],
		[
			`${ field }[where][postType]`,
			unless( postType.every( isPostType ), 'not-name' ),
		],
	];
}

function unless( right: boolean, error: FieldError ): FieldError | null {
	return right ? null : error;
}

/** A guid or a slug is no number: without a pattern there is no id in it. */
function patternError( { source, pattern }: Identity ): FieldError | null {
	const isNeeded = 'guid' === source || 'slug' === source;

	return isNeeded || undefined !== pattern
		? validatePattern( pattern ?? '' )
		: null;
}

/** A base URL as it is stored: complete, with its trailing slash. */
function baseError(
	url: string,
	testHosts: readonly string[]
): FieldError | null {
	const completed = completeUrl( url, testHosts );

	return 'error' in completed ? completed.error : null;
}

function nameError( name: string ): FieldError | null {
	if ( '' === name.trim() ) {
		return 'empty';
	}

	return [ ...name ].length > 100 ? 'too-long' : null;
}

function dateError( date: string, today: string ): FieldError | null {
	if ( ! isDate( date ) ) {
		return 'not-date';
	}

	return date > today ? 'future' : null;
}

/** `YYYY-MM-DD` of a day that exists. */
function isDate( text: string ): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test( text )
		? Date.parse( `${ text }T00:00:00Z` )
		: NaN;

	return (
		! Number.isNaN( time ) &&
		new Date( time ).toISOString().startsWith( text )
	);
}

function isId( id: number ): boolean {
	return Number.isSafeInteger( id ) && id > 0;
}

function isPostType( name: string ): boolean {
	return /^[a-z0-9_-]{1,20}$/.test( name );
}

/** The first thing wrong with each field, in the order of the form. */
function byField( found: Found ): Errors {
	const errors: Record< string, FieldError > = {};

	for ( const [ field, error ] of found ) {
		if ( null !== error ) {
			errors[ field ] ??= error;
		}
	}

	return errors;
}

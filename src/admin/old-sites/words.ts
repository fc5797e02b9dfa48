import { __, sprintf } from '@wordpress/i18n';
import type { FieldError } from '../../engine/address';
import type { Detection, OldSite } from '../../types/schema';
import { boot } from './boot';

/** Why a field is refused, and what to do. */
export function refusal( error: FieldError ): string {
	return (
		{
			empty: __( 'Fill this in.', 'passerelle' ),
			'not-url': __(
				'This is not a web address. It looks like: https://ancien.example',
				'passerelle'
			),
			scheme: __(
				'Only addresses that start with http:// or https:// work here.',
				'passerelle'
			),
			credentials: __(
				'Leave out the name and password: readers would see them.',
				'passerelle'
			),
			port: __(
				'Leave out the port: only the usual ones (80 and 443) can be visited.',
				'passerelle'
			),
			private: __(
				'Only your own network can see this address: readers could not follow the links.',
				'passerelle'
			),
			page: __(
				'This is the address of one page. The address of the whole site is needed.',
				'passerelle'
			),
			'too-long': __( 'This is too long.', 'passerelle' ),
			absolute: __(
				'Write only what comes after the address of the old site.',
				'passerelle'
			),
			characters: __(
				'Spaces, quotes, #, < and > cannot stand here.',
				'passerelle'
			),
			placeholder: __(
				'The part that changes from one page to the next is missing: see the example.',
				'passerelle'
			),
			placeholders: __(
				'One part changes, under one name: see the example.',
				'passerelle'
			),
			'query-alone': __(
				'{query} must be all that stands after an equals sign, or stand in the path.',
				'passerelle'
			),
			'not-regex': __(
				'This is not a valid regular expression.',
				'passerelle'
			),
			'no-group': __(
				'Put brackets around the part that is the number: article([0-9]+)',
				'passerelle'
			),
			'not-date': __( 'There is no such day.', 'passerelle' ),
			future: __( 'This day has not come yet.', 'passerelle' ),
			'not-number': __( 'Only whole numbers from 1.', 'passerelle' ),
			'not-name': __(
				'Only small letters, digits, hyphens and underscores.',
				'passerelle'
			),
			twice: __( 'This address is already in the list.', 'passerelle' ),
			'not-under': __(
				'This address does not start like that of the old site.',
				'passerelle'
			),
		} satisfies Record< FieldError, string >
	 )[ error ];
}

/** What the state of an old site means, in few words. */
export function stateName( state: OldSite[ 'state' ] ): string {
	return {
		online: __( 'Online', 'passerelle' ),
		archived: __( 'Closed: links go to web.archive.org', 'passerelle' ),
		gone: __( 'Closed, no copy', 'passerelle' ),
		suspect: __( 'In doubt: links go to web.archive.org', 'passerelle' ),
	}[ state ];
}

/**
 * Why nothing could be read at the old address: nobody there, an error, or an answer that leads nowhere.
 *
 * @param doubts What was found out.
 * @param name   How to call the old site; left out where a heading says it.
 */
export function troubleOf(
	doubts: Detection[ 'doubts' ],
	name: string = __( 'The old site', 'passerelle' )
): string {
	const is = ( code: string ) =>
		doubts.some( ( doubt ) => doubt.code === code );

	if ( is( 'status' ) ) {
		/* translators: %s: the old site, or its address. */
		return sprintf( __( '%s answers with an error', 'passerelle' ), name );
	}

	return is( 'unreadable' )
		? /* translators: %s: the old site, or its address. */
			sprintf( __( '%s could not be read', 'passerelle' ), name )
		: /* translators: %s: the old site, or its address. */
			sprintf( __( '%s does not answer', 'passerelle' ), name );
}

/** SPIP, Drupal … as its makers write it; what no profile knows is “another system”. */
export function systemName( system: OldSite[ 'system' ] ): string {
	return 'generic' === system
		? __( 'another system, or static pages', 'passerelle' )
		: boot.profiles[ system ].name;
}

/** An address as people read it: without its scheme, and a bare host without its slash. */
export function readable( url: string ): string {
	return url.replace( /^https?:\/\//, '' ).replace( /^([^/]+)\/$/, '$1' );
}

/** 16234 → “16,234”, as the language of the screen writes it. */
export function figure( count: number ): string {
	return count.toLocaleString( document.documentElement.lang || 'en' );
}

export function recognisedOf( recognised: number, of: number ): string {
	return sprintf(
		/* translators: 1: number of articles recognised, 2: number of all articles. */
		__( '%1$s of %2$s articles recognised', 'passerelle' ),
		figure( recognised ),
		figure( of )
	);
}

/** A field by its name in the data, as the form calls it. */
export function fieldLabel( key: string ): string {
	const labels: Readonly< Record< string, string > > = {
		name: __( 'Name', 'passerelle' ),
		baseUrl: __( 'Address of the old site', 'passerelle' ),
		formerUrls: __( 'Former address', 'passerelle' ),
		system: __( 'Made with', 'passerelle' ),
		state: __( 'State', 'passerelle' ),
		archivedAt: __( 'Last good day', 'passerelle' ),
		identities: __( 'Rule', 'passerelle' ),
		articleUrl: __( 'Addresses of articles', 'passerelle' ),
		searchUrl: __( 'Address of the search', 'passerelle' ),
		searchFallback: __( 'Where the old site cannot search', 'passerelle' ),
		kind: __( 'Kind of page', 'passerelle' ),
		key: __( 'Custom field', 'passerelle' ),
		pattern: __( 'Pattern', 'passerelle' ),
		id: __( 'Up to number', 'passerelle' ),
		date: __( 'Up to day', 'passerelle' ),
		postType: __( 'Only these types', 'passerelle' ),
		term: __( 'Only these categories or tags', 'passerelle' ),
	};

	return labels[ key ] ?? key;
}

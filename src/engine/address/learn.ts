import type { OldSite, Profile } from '../../types/schema';
import { mainKind } from './object-url';
import { byForms, fill } from './parse';
import { after } from './split';

export type System = OldSite[ 'system' ];
export type Profiles = Readonly< Record< System, Profile > >;

/** One way to understand an example: with this article template, the example is that object. */
export type Fit = {
	system: System;
	kind: string;
	articleUrl: string;
	id: string;
};

/**
 * Which templates the address of one old article fits, the likeliest first.
 *
 * First the templates of the systems, the known one before the others; then what the address itself looks like:
 * `nouvelles/123.html` → `nouvelles/{id}.html`, `page.php?id=12` → `page.php?id={id}`, `blog/l-ete/` → `blog/{slug}/`,
 * and at last the whole path, `{slug}`.
 *
 * @param example  Must lie under `baseUrl`, else nothing fits.
 * @param baseUrl
 * @param profiles
 * @param system   What the old site is known to be made with.
 */
export function learn(
	example: string,
	baseUrl: string,
	profiles: Profiles,
	system: System = 'generic'
): Fit[] {
	const path = after( example.trim().replaceAll( '&amp;', '&' ), baseUrl );
	const [ address = '' ] = ( path ?? '' ).split( '#' );

	if ( '' === address ) {
		return [];
	}

	const systems = Object.entries( profiles ).sort(
		( [ a ], [ b ] ) => Number( b === system ) - Number( a === system )
	);

	return [
		...systems.flatMap( ( [ name, profile ] ) =>
			known( address, name as System, profile )
		),
		...looks( address ).map( ( fit ) => ( {
			...fit,
			system,
			kind: mainKind( profiles[ system ] ),
		} ) ),
	];
}

/** A template of the system's that the address fits letter for letter; failing that, the kind it is a form of. */
function known( address: string, system: System, profile: Profile ): Fit[] {
	const fits = Object.entries( profile.kinds ).flatMap(
		( [ kind, { urls } ] ) =>
			urls.flatMap( ( articleUrl ) => {
				const id = articleUrl.includes( '{id}' )
					? fill( articleUrl, address )
					: null;

				return null === id ? [] : [ { system, kind, articleUrl, id } ];
			} )
	);
	const object = byForms( address, profile );
	const articleUrl = object && profile.kinds[ object.kind ]?.urls[ 0 ];

	return 0 === fits.length && object && articleUrl
		? [ { system, ...object, articleUrl } ]
		: fits;
}

const NUMBER_IN_QUERY =
	/^([^?]*\?(?:[^=&]*=[^&]*&)*?[^=&]*(?:id|no|num|art|page|p)=)([1-9][0-9]{0,9})(&.*)?$/i;
const NUMBER_IN_PATH =
	/^((?:[^?]*\/)?(?:[a-z_-]*[a-z_])?[-_,]?)([1-9][0-9]{0,9})(\/|\.[a-z]{2,5}[0-9]?)?$/i;
const NAME_IN_PATH = /^((?:[^?]*\/)?)([^/?]+?)(\/|\.[a-z]{2,5}[0-9]?)?$/i;

function looks( address: string ): Pick< Fit, 'articleUrl' | 'id' >[] {
	return [
		template( NUMBER_IN_QUERY, '{id}', address ),
		template( NUMBER_IN_PATH, '{id}', address ),
		template( NAME_IN_PATH, '{slug}', address ),
		address.includes( '?' ) ? null : { articleUrl: '{slug}', id: address },
	].filter( ( fit ) => null !== fit );
}

function template( form: RegExp, placeholder: string, address: string ) {
	const [ , before, id, behind = '' ] = form.exec( address ) ?? [];

	return undefined === before || undefined === id
		? null
		: { articleUrl: before + placeholder + behind, id };
}

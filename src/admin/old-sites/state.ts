import type { OldSite, OldSites } from '../../types/schema';

/**
 * What the screen knows. `drafts`: what was changed and not saved yet, by the id it is saved under.
 */
export type State = {
	saved: OldSites;
	drafts: Readonly< Record< string, OldSite > >;
};

export type Action =
	| { type: 'saved'; sites: OldSites; id?: string }
	| { type: 'drafted'; id: string; site: OldSite }
	| { type: 'dropped'; id: string };

export function reduce( state: State, action: Action ): State {
	switch ( action.type ) {
		case 'saved':
			return {
				saved: action.sites,
				drafts: without( state.drafts, action.id ),
			};
		case 'drafted':
			return {
				...state,
				drafts: { ...state.drafts, [ action.id ]: action.site },
			};
		case 'dropped':
			return { ...state, drafts: without( state.drafts, action.id ) };
	}
}

function without( drafts: State[ 'drafts' ], id?: string ): State[ 'drafts' ] {
	return Object.fromEntries(
		Object.entries( drafts ).filter( ( [ key ] ) => key !== id )
	);
}

/** The list with one site replaced, or added at the end. */
export function withSite(
	items: readonly OldSite[],
	site: OldSite
): OldSite[] {
	return items.some( ( { id } ) => id === site.id )
		? items.map( ( item ) => ( item.id === site.id ? site : item ) )
		: [ ...items, site ];
}

/**
 * The list with one site changed as someone changed it here, even when the list changed elsewhere in the meantime:
 * fields that were not touched here stay as they are there.
 *
 * @param items The list that is saved now.
 * @param base  The site as it was when the editing began; undefined for a new one.
 * @param mine  As it should be.
 */
export function rebased(
	items: readonly OldSite[],
	base: OldSite | undefined,
	mine: OldSite
): OldSite[] {
	const theirs = items.find( ( { id } ) => id === mine.id );

	if ( ! theirs || ! base ) {
		return withSite( items, mine );
	}

	const touched = changedFields( base, mine );
	const untouched = Object.entries( theirs ).filter(
		( [ key ] ) => ! touched.includes( key as keyof OldSite )
	);
	const changed = Object.entries( mine ).filter( ( [ key ] ) =>
		touched.includes( key as keyof OldSite )
	);

	return withSite(
		items,
		Object.fromEntries( [ ...untouched, ...changed ] ) as OldSite
	);
}

/** A list with one item a place higher (-1) or lower (1). */
export function moved< Item >(
	items: readonly Item[],
	index: number,
	by: -1 | 1
): Item[] {
	const rest = items.filter( ( _, at ) => at !== index );

	return [
		...rest.slice( 0, index + by ),
		...items.slice( index, index + 1 ),
		...rest.slice( index + by ),
	];
}

/** An id that no other site of the list has: `ancien`, `ancien-2`. */
export function freeId( wanted: string, items: readonly OldSite[] ): string {
	const taken = items.map( ( { id } ) => id );
	const names = [
		wanted,
		...taken.map(
			( _, index ) => `${ wanted.slice( 0, 37 ) }-${ index + 2 }`
		),
	];

	return names.find( ( name ) => ! taken.includes( name ) ) ?? wanted;
}

/** How one list became another: what to tell who is told that someone else saved. */
export function changes(
	before: readonly OldSite[],
	after: readonly OldSite[]
) {
	const same = ( a: OldSite, b: OldSite ) =>
		JSON.stringify( sorted( a ) ) === JSON.stringify( sorted( b ) );
	const find = ( list: readonly OldSite[], id: string ) =>
		list.find( ( item ) => item.id === id );

	return {
		added: after.filter( ( { id } ) => ! find( before, id ) ),
		removed: before.filter( ( { id } ) => ! find( after, id ) ),
		changed: after.filter( ( site ) => {
			const old = find( before, site.id );

			return old && ! same( old, site );
		} ),
	};
}

/** Which fields of a site differ. */
export function changedFields(
	before: OldSite,
	after: OldSite
): ( keyof OldSite )[] {
	const keys = Object.keys( { ...before, ...after } ) as ( keyof OldSite )[];

	return keys.filter(
		( key ) =>
			JSON.stringify( before[ key ] ) !== JSON.stringify( after[ key ] )
	);
}

function sorted( site: OldSite ) {
	return Object.entries( site ).sort( ( [ a ], [ b ] ) =>
		a.localeCompare( b )
	);
}

import {
	validateSite,
	validateSites,
	type Errors,
} from '../../../engine/address';
import type { OldSite } from '../../../types/schema';
import type { Problem } from '../../problem';
import { boot } from '../boot';
import type { SummaryLine } from '../../parts/error-summary';
import { fieldLabel, refusal } from '../words';

/**
 * What is wrong with a site, alone and beside the others.
 *
 * @param site   Tidied.
 * @param others The sites it is saved with.
 */
export function errorsOf( site: OldSite, others: readonly OldSite[] ): Errors {
	const between = validateSites( [ ...others, site ] )[
		`items[${ others.length }][baseUrl]`
	];

	return {
		...validateSite( site, boot.today, boot.testHosts ),
		...( between && { baseUrl: between } ),
	};
}

/** The field of a site that a refusal of the server is about: `items[2][formerUrls][0]` → `formerUrls[0]`. */
export function ownField( { field }: Problem ): string {
	const [ , first, rest = '' ] =
		/^items?(?:\[\d+\])?\[(\w+)\](.*)$/.exec( field ) ?? [];

	return first ? first + rest : '';
}

/** `identities[1][pattern]` → “Rule 2, Pattern”. */
export function nameOf( field: string ): string {
	const parts = field.split( /[[\]]+/ ).filter( Boolean );

	return parts
		.filter( ( part ) => ! [ 'until', 'where' ].includes( part ) )
		.reduce< string[] >(
			( names, part ) =>
				/^\d+$/.test( part )
					? [
							...names.slice( 0, -1 ),
							`${ names.at( -1 ) } ${ Number( part ) + 1 }`,
						]
					: [ ...names, fieldLabel( part ) ],
			[]
		)
		.join( ', ' );
}

/** The lines of the summary: ours, and the server's. */
export function summary(
	errors: Errors,
	problem: Problem | null
): SummaryLine[] {
	const ours = Object.entries( errors ).map( ( [ field, error ] ) => ( {
		field,
		label: nameOf( field ),
		message: refusal( error ),
	} ) );

	if ( ! problem ) {
		return ours;
	}

	const field = ownField( problem );

	return [
		...ours,
		{ field, label: nameOf( field ), message: problem.message },
	];
}

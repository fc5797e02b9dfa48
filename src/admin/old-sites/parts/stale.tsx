import { __, sprintf } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { changedFields, changes } from '../state';
import type { Conflict, Sites } from '../use-sites';
import { fieldLabel } from '../words';
import { SavedMeanwhile } from '../../parts/saved-meanwhile';

/** What someone else changed in the list of old sites. */
export function Stale( {
	sites,
	conflict,
}: {
	sites: Sites;
	conflict: Conflict;
} ) {
	const lines = describe( sites.saved.items, conflict.theirs.items );

	return (
		<SavedMeanwhile
			theirs={ conflict }
			isSaving={ sites.isSaving }
			insist={ () => void sites.insist() }
			yieldTo={ sites.yieldTo }
		>
			<ul>
				{ lines.map( ( line ) => (
					<li key={ line }>{ line }</li>
				) ) }
			</ul>
		</SavedMeanwhile>
	);
}

function describe(
	before: readonly OldSite[],
	after: readonly OldSite[]
): string[] {
	const { added, removed, changed } = changes( before, after );
	const lines = [
		...added.map( ( { name } ) =>
			/* translators: %s: name of an old site. */
			sprintf( __( 'Added: %s', 'passerelle' ), name )
		),
		...removed.map( ( { name } ) =>
			/* translators: %s: name of an old site. */
			sprintf( __( 'Removed: %s', 'passerelle' ), name )
		),
		...changed.map( ( site ) => {
			const old = before.find( ( { id } ) => id === site.id ) ?? site;

			return sprintf(
				/* translators: 1: name of an old site, 2: names of fields. */
				__( 'Changed: %1$s (%2$s)', 'passerelle' ),
				site.name,
				changedFields( old, site ).map( fieldLabel ).join( ', ' )
			);
		} ),
	];

	return lines.length
		? lines
		: [ __( 'The order of the old sites changed.', 'passerelle' ) ];
}

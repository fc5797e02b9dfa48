import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { changedFields, changes } from '../state';
import type { Conflict, Sites } from '../use-sites';
import { fieldLabel } from '../words';
import { Button } from './button';

/** Someone else saved in the meantime: what they changed, and the choice. What was typed here is still there. */
export function Stale( {
	sites,
	conflict,
}: {
	sites: Sites;
	conflict: Conflict;
} ) {
	const box = useRef< HTMLDivElement >( null );
	const lines = describe( sites.saved.items, conflict.theirs.items );

	useEffect( () => box.current?.focus(), [ conflict ] );

	return (
		<div
			ref={ box }
			className="passerelle-summary"
			role="alert"
			tabIndex={ -1 }
		>
			<p>
				<strong>
					{ __(
						'Someone else saved in the meantime. What you typed is still here, not saved yet.',
						'passerelle'
					) }
				</strong>
			</p>
			<ul>
				{ lines.map( ( line ) => (
					<li key={ line }>{ line }</li>
				) ) }
			</ul>
			<div className="passerelle-actions">
				<Button
					variant="primary"
					isBusy={ sites.isSaving }
					onClick={ () => void sites.insist() }
				>
					{ __( 'Save mine as well', 'passerelle' ) }
				</Button>
				<Button variant="secondary" onClick={ sites.yieldTo }>
					{ __( 'Keep theirs, drop mine', 'passerelle' ) }
				</Button>
			</div>
		</div>
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

import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { Button } from '../../parts/button';
import type { Sites } from '../use-sites';

/** Asks first, in place; what was removed can be put back. */
export function Remove( {
	site,
	index,
	sites,
}: {
	site: OldSite;
	index: number;
	sites: Sites;
} ) {
	const [ isAsking, setAsking ] = useState( false );
	const keep = useRef< HTMLButtonElement >( null );

	useEffect( () => {
		if ( isAsking ) {
			keep.current?.focus();
		}
	}, [ isAsking ] );

	const remove = () =>
		void sites.save( {
			change: ( items ) => items.filter( ( { id } ) => id !== site.id ),
			id: site.id,
			/* translators: %s: name of an old site. */
			said: sprintf( __( 'Removed: %s', 'passerelle' ), site.name ),
			undo: ( items ) => [
				...items.slice( 0, index ),
				site,
				...items.slice( index ),
			],
		} );

	if ( ! isAsking ) {
		return (
			<Button
				variant="tertiary"
				isDestructive
				onClick={ () => setAsking( true ) }
			>
				{ __( 'Remove', 'passerelle' ) }
			</Button>
		);
	}

	return (
		<div className="passerelle-confirm" role="group">
			<p>
				{ sprintf(
					/* translators: %s: name of an old site. */
					__(
						'Remove “%s”? Its articles lose their links to it at once; the articles themselves stay as they are.',
						'passerelle'
					),
					site.name
				) }
			</p>
			<div className="passerelle-actions">
				<Button
					ref={ keep }
					variant="secondary"
					onClick={ () => setAsking( false ) }
				>
					{ __( 'Keep it', 'passerelle' ) }
				</Button>
				<Button
					variant="primary"
					isDestructive
					isBusy={ sites.isSaving }
					onClick={ remove }
				>
					{ __( 'Remove it', 'passerelle' ) }
				</Button>
			</div>
		</div>
	);
}

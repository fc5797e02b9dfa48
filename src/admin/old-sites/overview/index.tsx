import { __ } from '@wordpress/i18n';
import { Button } from '../../parts/button';
import { StepHeading } from '../../parts/heading';
import { Problems } from '../parts/problems';
import { WithoutAddress } from '../parts/without-address';
import type { Sites } from '../use-sites';
import { go } from '../view';
import { SiteCard } from './card';

/** The old sites, in the order in which they are asked. */
export function Overview( {
	sites,
	isFirst,
}: {
	sites: Sites;
	isFirst: boolean;
} ) {
	const { items } = sites.saved;

	return (
		<div className="passerelle-overview">
			<StepHeading isFirst={ isFirst }>
				{ __( 'Old sites', 'passerelle' ) }
			</StepHeading>
			<Problems sites={ sites } />
			{ items.length > 1 && (
				<p className="passerelle-help">
					{ __(
						'Where two old sites claim the same article, the upper one has it.',
						'passerelle'
					) }
				</p>
			) }
			<ol className="passerelle-cards">
				{ items.map( ( site, index ) => (
					<SiteCard
						key={ site.id }
						site={ site }
						index={ index }
						sites={ sites }
					/>
				) ) }
			</ol>
			<div className="passerelle-actions">
				<Button
					variant="secondary"
					onClick={ () => go( { name: 'add' } ) }
				>
					{ __( 'Add another old site', 'passerelle' ) }
				</Button>
			</div>
			<WithoutAddress />
		</div>
	);
}

import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { Button } from '../../parts/button';
import { OldLink } from '../parts/old-link';
import { OrderButtons } from '../parts/order-buttons';
import { Suspect } from '../parts/suspect';
import { moved, withSite } from '../state';
import type { Sites } from '../use-sites';
import { go } from '../view';
import { stateName, systemName } from '../words';
import { Figures } from './figures';
import { LookAgain } from './look-again';
import { Remove } from './remove';

type Props = { site: OldSite; index: number; sites: Sites };

export function SiteCard( { site, index, sites }: Props ) {
	const [ isLooking, setLooking ] = useState( false );
	const isDrafted = site.id in sites.drafts;
	const headingId = `passerelle-card-${ site.id }`;

	return (
		<li className="passerelle-card" aria-labelledby={ headingId }>
			<div className="passerelle-rule-head">
				<h3 id={ headingId }>{ site.name }</h3>
				{ sites.saved.items.length > 1 && (
					<Order site={ site } index={ index } sites={ sites } />
				) }
			</div>
			<p>
				<OldLink url={ site.baseUrl } />
			</p>
			<p>
				<span className={ `passerelle-state is-${ site.state }` }>
					{ stateName( site.state ) }
				</span>
				{ ' · ' }
				{ systemName( site.system ) }
			</p>
			<Figures site={ site } />
			{ 'suspect' === site.state && (
				<Suspect
					site={ site }
					isBusy={ sites.isSaving }
					lift={ () =>
						void sites.save( {
							change: ( items ) =>
								withSite( items, { ...site, state: 'online' } ),
							said: __(
								'Articles link to the old site again.',
								'passerelle'
							),
						} )
					}
				/>
			) }
			{ isLooking && (
				<LookAgain
					site={ site }
					sites={ sites }
					close={ () => setLooking( false ) }
				/>
			) }
			<div className="passerelle-actions">
				<Button
					variant="secondary"
					onClick={ () => go( { name: 'site', id: site.id } ) }
				>
					{ isDrafted
						? __( 'Go on editing (not saved)', 'passerelle' )
						: __( 'Edit', 'passerelle' ) }
				</Button>
				<Button
					variant="tertiary"
					aria-expanded={ isLooking }
					onClick={ () => setLooking( ! isLooking ) }
				>
					{ __( 'Look again', 'passerelle' ) }
				</Button>
				<Remove site={ site } index={ index } sites={ sites } />
			</div>
		</li>
	);
}

function Order( { site, index, sites }: Props ) {
	const move = ( by: -1 | 1 ) =>
		void sites.save( {
			change: ( items ) =>
				moved(
					items,
					items.findIndex( ( { id } ) => id === site.id ),
					by
				),
		} );

	return (
		<OrderButtons
			name={ site.name }
			index={ index }
			count={ sites.saved.items.length }
			move={ move }
		/>
	);
}

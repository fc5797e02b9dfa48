import { __ } from '@wordpress/i18n';
import { archiveUrl, decodeEntities } from '../../../engine/address';
import type { Detection, OldSite } from '../../../types/schema';
import { readable } from '../words';
import { OldLink } from './old-link';

type Props = Pick< Detection, 'samples' > & {
	/** Where their links would go. */
	site: Pick< OldSite, 'state' | 'archivedAt' >;
};

/** Some of this site's articles, each with its address on the old site; of a closed one, its copy is what can be looked at. */
export function Samples( { samples, site }: Props ) {
	const isOpen = 'online' === site.state;

	return (
		<ul className="passerelle-samples">
			{ samples.map( ( { postId, title, oldUrl } ) => (
				<li key={ postId }>
					<span className="passerelle-sample-title">
						{ decodeEntities( title ) ||
							__( '(no title)', 'passerelle' ) }
					</span>
					<OldLink
						url={ isOpen ? oldUrl : archiveUrl( oldUrl, site ) }
					>
						{ readable( oldUrl ) }
					</OldLink>
				</li>
			) ) }
		</ul>
	);
}

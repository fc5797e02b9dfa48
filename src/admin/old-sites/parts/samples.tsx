import { __ } from '@wordpress/i18n';
import { decodeEntities } from '../../../engine/address';
import type { Detection } from '../../../types/schema';
import { OldLink } from './old-link';

/** Some of this site's articles, each with its address on the old site. */
export function Samples( { samples }: Pick< Detection, 'samples' > ) {
	return (
		<ul className="passerelle-samples">
			{ samples.map( ( { postId, title, oldUrl } ) => (
				<li key={ postId }>
					<span className="passerelle-sample-title">
						{ decodeEntities( title ) ||
							__( '(no title)', 'passerelle' ) }
					</span>
					<OldLink url={ oldUrl } />
				</li>
			) ) }
		</ul>
	);
}

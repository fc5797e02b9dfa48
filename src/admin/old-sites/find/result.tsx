import { Icon, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { check, info } from '@wordpress/icons';
import type { Detection } from '../../../types/schema';
import { readable, recognisedOf, systemName } from '../words';

/** What was found out, in lines: the old site, this one, and what is doubtful. */
export function Result( { found }: { found: Detection } ) {
	const { item, reached, recognised, of, doubts } = found;

	return (
		<>
			<ul className="passerelle-progress">
				<li>
					<Icon icon={ reached ? check : info } />
					{ oldSiteLine( item, reached ) }
				</li>
				<li>
					<Icon icon={ recognised > 0 ? check : info } />
					{ recognisedOf( recognised, of ) }
				</li>
			</ul>
			{ doubts.map( ( { code, message } ) => (
				<Notice
					key={ code }
					status="warning"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ message }
				</Notice>
			) ) }
		</>
	);
}

function oldSiteLine( item: Detection[ 'item' ], reached: boolean ): string {
	const site = readable( item.baseUrl );

	if ( ! reached ) {
		return sprintf(
			/* translators: %s: the address of the old site. */
			__( '%s does not answer', 'passerelle' ),
			site
		);
	}

	return sprintf(
		/* translators: 1: the address of the old site, 2: the system it is made with, as "SPIP". */
		__( '%1$s answers; made with %2$s', 'passerelle' ),
		site,
		systemName( item.system )
	);
}

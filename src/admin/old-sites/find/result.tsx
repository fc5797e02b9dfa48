import { Icon, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { check, info } from '@wordpress/icons';
import type { Detection } from '../../../types/schema';
import { readable, recognisedOf, systemName, troubleOf } from '../words';

/** What was found out, in lines: the old site, this one, and what is doubtful. */
export function Result( { found }: { found: Detection } ) {
	const { item, reached, recognised, of, doubts } = found;

	return (
		<>
			<ul className="passerelle-progress">
				<li>
					<Icon icon={ reached ? check : info } />
					{ reached
						? sprintf(
								/* translators: 1: the address of the old site, 2: the system it is made with, as "SPIP". */
								__(
									'%1$s answers; made with %2$s',
									'passerelle'
								),
								readable( item.baseUrl ),
								systemName( item.system )
							)
						: troubleOf( doubts, readable( item.baseUrl ) ) }
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

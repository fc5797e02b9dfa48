import { __ } from '@wordpress/i18n';
import type { Account } from '../../../types/schema';

type Props = { sections: Account[ 'sections' ] };

/** Who shares an account, each with its payment message. */
export function SectionList( { sections }: Props ) {
	return sections.length > 0 ? (
		<ul className="passerelle-sections">
			{ sections.map( ( { name, message, locked } ) => (
				<li key={ name }>
					<strong>{ name }</strong> { message }
					{ locked && ` · ${ __( 'locked', 'passerelle' ) }` }
				</li>
			) ) }
		</ul>
	) : null;
}

import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { usePreview } from '../site/use-preview';
import { recognisedOf } from '../words';

/** How many articles its rules find, counted while the screen is already there to be used. */
export function Figures( { site }: { site: OldSite } ) {
	const { result, problem } = usePreview( site );

	if ( problem ) {
		return <p className="passerelle-error">{ problem.message }</p>;
	}

	return (
		<p className="passerelle-figures">
			{ result ? (
				recognisedOf( result.recognised, result.of )
			) : (
				<>
					<Spinner /> { __( 'Counting articles', 'passerelle' ) }
				</>
			) }
		</p>
	);
}

import { Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Button } from '../../parts/button';
import { StepHeading } from '../../parts/heading';
import { readable } from '../words';

/** After these milliseconds a word of patience is due: an old site is given ten seconds. */
const LONG = 4000;

export function Looking( { url, stop }: { url: string; stop: () => void } ) {
	const [ isLong, setLong ] = useState( false );

	useEffect( () => {
		const timer = setTimeout( () => setLong( true ), LONG );

		return () => clearTimeout( timer );
	}, [] );

	return (
		<div className="passerelle-step">
			<StepHeading>
				{ __( 'Looking at both sites', 'passerelle' ) }
			</StepHeading>
			<ul className="passerelle-progress" role="status">
				<li>
					<Spinner />
					{ sprintf(
						/* translators: %s: the address of the old site. */
						__( 'Reading the home page of %s', 'passerelle' ),
						readable( url )
					) }
				</li>
				<li>
					<Spinner />
					{ __(
						'Looking for imported articles on this site',
						'passerelle'
					) }
				</li>
				{ isLong && (
					<li className="passerelle-help">
						{ __(
							'The old site takes its time. It is given ten seconds; a closed one is no problem.',
							'passerelle'
						) }
					</li>
				) }
			</ul>
			<div className="passerelle-actions">
				<Button variant="tertiary" onClick={ stop }>
					{ __( 'Stop', 'passerelle' ) }
				</Button>
			</div>
		</div>
	);
}

import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Problem } from '../problem';
import { Button } from '../parts/button';

/** A list that could not be had: why, and the way to it. */
export function Failed( {
	problem,
	retry,
}: {
	problem: Problem;
	retry: () => void;
} ) {
	return (
		<Notice status="error" isDismissible={ false }>
			<p>{ problem.message }</p>
			<Button variant="secondary" onClick={ retry }>
				{ __( 'Try again', 'passerelle' ) }
			</Button>
		</Notice>
	);
}

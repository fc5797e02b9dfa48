import { Notice } from '@wordpress/components';
import type { Sites } from '../use-sites';
import { Stale } from './stale';

/** Why the last saving failed, where no field can be named: someone else was first, or the server refused. */
export function Problems( { sites }: { sites: Sites } ) {
	const { problem, conflict, forgetProblem } = sites;

	return (
		<>
			{ conflict && <Stale sites={ sites } conflict={ conflict } /> }
			{ problem && (
				<Notice
					status="error"
					onRemove={ forgetProblem }
					className="passerelle-notice"
				>
					{ problem.message }
				</Notice>
			) }
		</>
	);
}

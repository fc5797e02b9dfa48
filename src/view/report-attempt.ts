import { body } from './report-fields';
import type { Fields } from './report-fields';
import { solve } from './stamp';
import { uuid } from './uuid';

/** One report on its way. Sent again, it is the very same bytes, so that the server knows it again. */
export type Attempt = {
	body: string;
	/** Null when none was found in time: the report then waits for a look. */
	stamp: Promise< string | null >;
};

/** A stamp holds for the hour it was made in and the next: one this old is made anew, for the same bytes. */
const OLD = 30 * 60_000;

/**
 * Keeps one attempt for what stands in the form, and looks for its stamp while the reader still types.
 *
 * @param site The site's number, which is part of the stamp.
 */
export function attempts( site: string ) {
	let of = '';
	let at = 0;
	let attempt: Attempt | undefined;
	let abort = new AbortController();

	const forget = () => {
		abort.abort();
		attempt = undefined;
	};

	return {
		/** The attempt for these fields; a new one, with a new id, once they changed. */
		prepare( fields: Fields ): Attempt {
			const now = JSON.stringify( fields );

			if ( ! attempt || of !== now ) {
				forget();
				abort = new AbortController();
				of = now;
				// How long the page has been open: whoever sends within a second is a machine.
				const bytes = body(
					fields,
					uuid(),
					Math.round( performance.now() )
				);
				at = Date.now();
				attempt = {
					body: bytes,
					stamp: solve( bytes, site, abort.signal ),
				};
			} else if ( Date.now() - at > OLD ) {
				at = Date.now();
				attempt.stamp = solve( attempt.body, site, abort.signal );
			}

			return attempt;
		},
		forget,
	};
}

import { __ } from '@wordpress/i18n';

/** What the server or the network says went wrong, in words. */
export function messageOf( error: unknown ): string {
	const message =
		'object' === typeof error && error && 'message' in error
			? error.message
			: '';

	return 'string' === typeof message && '' !== message
		? message
		: __(
				'The site did not answer. Nothing was changed: try again.',
				'passerelle'
			);
}

import { __ } from '@wordpress/i18n';
import type { ReportAttributes } from '../../types/blocks';

export type Reason = ReportAttributes[ 'reasons' ][ number ];

/** In the order in which readers see them. */
export const REASONS: readonly Reason[] = [
	'image',
	'file',
	'link',
	'code',
	'missing',
	'layout',
	'typo',
	'outdated',
	'other',
];

/** A reason as readers chose it. */
export function reasonLabel( reason: Reason ): string {
	return {
		image: __( 'An image is missing', 'passerelle' ),
		file: __( 'A document does not open', 'passerelle' ),
		link: __( 'A link does not work', 'passerelle' ),
		code: __( 'Strange codes in the text', 'passerelle' ),
		missing: __( 'Text is missing', 'passerelle' ),
		layout: __( 'The layout is broken', 'passerelle' ),
		typo: __( 'A mistake', 'passerelle' ),
		outdated: __( 'Out of date', 'passerelle' ),
		other: __( 'Something else', 'passerelle' ),
	}[ reason ];
}

/**
 * The reasons offered, with one of them added or taken away.
 *
 * @param offered An empty list offers all.
 * @param reason  Which.
 * @return In the readers' order; empty again when it is all of them.
 */
export function toggled(
	offered: readonly Reason[],
	reason: Reason
): Reason[] {
	const before = 0 === offered.length ? REASONS : offered;
	const after = REASONS.filter(
		( one ) => before.includes( one ) !== ( one === reason )
	);

	return after.length === REASONS.length ? [] : after;
}

import { useEffect, useRef } from '@wordpress/element';
import type { ReactNode } from 'react';

/**
 * The heading of a step or a view. Takes the focus when the step opens, so that keyboard and
 * screen reader go on from there; not on the first one, where the page itself was just loaded.
 */
export function StepHeading( {
	children,
	isFirst = false,
}: {
	children: ReactNode;
	isFirst?: boolean;
} ) {
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => {
		if ( ! isFirst ) {
			heading.current?.focus();
		}
	}, [ isFirst ] );

	return (
		<h2 ref={ heading } tabIndex={ -1 } className="passerelle-heading">
			{ children }
		</h2>
	);
}

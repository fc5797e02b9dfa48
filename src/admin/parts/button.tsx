import { Button as Core } from '@wordpress/components';
import { forwardRef } from '@wordpress/element';
import type { ComponentPropsWithoutRef } from 'react';

/**
 * WordPress's button, 40 px high on WordPress 6.8 too. While it is busy it keeps the focus and does nothing:
 * a disabled button would throw keyboard users back to the top of the page.
 */
export const Button = forwardRef<
	HTMLButtonElement,
	ComponentPropsWithoutRef< typeof Core >
>( function PatientButton( { isBusy = false, ...rest }, ref ) {
	const busy = isBusy
		? {
				isBusy,
				'aria-disabled': true,
				onClick: undefined,
				type: 'button' as const,
			}
		: {};

	return <Core ref={ ref } __next40pxDefaultSize { ...rest } { ...busy } />;
} );

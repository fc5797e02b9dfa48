import { useEffect, useRef } from '@wordpress/element';
import type { ReactNode } from 'react';
import { __ } from '@wordpress/i18n';
import { Button } from './button';

type Props = {
	/** What the other one saved: the notice takes the focus for each. */
	theirs: unknown;
	isSaving: boolean;
	insist: () => void;
	yieldTo: () => void;
	/** What they changed. */
	children: ReactNode;
};

/** Someone else saved in the meantime: what they changed, and the choice. What was typed here is still there. */
export function SavedMeanwhile( {
	theirs,
	isSaving,
	insist,
	yieldTo,
	children,
}: Props ) {
	const box = useRef< HTMLDivElement >( null );

	useEffect( () => box.current?.focus(), [ theirs ] );

	return (
		<div
			ref={ box }
			className="passerelle-summary"
			role="alert"
			tabIndex={ -1 }
		>
			<p>
				<strong>
					{ __(
						'Someone else saved in the meantime. What you typed is still here, not saved yet.',
						'passerelle'
					) }
				</strong>
			</p>
			{ children }
			<div className="passerelle-actions">
				<Button
					variant="primary"
					isBusy={ isSaving }
					onClick={ insist }
				>
					{ __( 'Save mine as well', 'passerelle' ) }
				</Button>
				<Button variant="secondary" onClick={ yieldTo }>
					{ __( 'Keep theirs, drop mine', 'passerelle' ) }
				</Button>
			</div>
		</div>
	);
}

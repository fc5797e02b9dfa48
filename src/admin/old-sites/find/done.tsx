import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Detection } from '../../../types/schema';
import { makeHelpPage } from '../api';
import { toProblem } from '../../problem';
import { boot } from '../boot';
import { Button } from '../../parts/button';
import { StepHeading } from '../../parts/heading';
import { WithoutAddress } from '../parts/without-address';
import { figure } from '../words';
import { go } from '../view';

/** It is in place: what to do next. */
export function Done( {
	found,
	again,
}: {
	found: Detection;
	again: () => void;
} ) {
	const { recognised, of, samples } = found;
	const [ sample ] = samples;

	return (
		<div className="passerelle-step">
			<StepHeading>{ inPlace( recognised ) }</StepHeading>
			<p>
				{ __(
					'From this second on, each of them leads readers to its old version. Nothing was changed in the articles themselves.',
					'passerelle'
				) }
			</p>
			<div className="passerelle-actions">
				{ sample && (
					<Button
						variant="primary"
						href={ `${ boot.homeUrl }?p=${ sample.postId }` }
						target="_blank"
					>
						{ __( 'View an article', 'passerelle' ) }
					</Button>
				) }
				<HelpPage />
			</div>
			<WithoutAddress count={ of - recognised } />
			<ul className="passerelle-next">
				<li>
					<Button variant="link" onClick={ again }>
						{ __( 'Add another old site', 'passerelle' ) }
					</Button>
				</li>
				<li>
					<Button
						variant="link"
						onClick={ () => go( { name: 'overview' } ) }
					>
						{ __( 'Overview and settings', 'passerelle' ) }
					</Button>
				</li>
			</ul>
		</div>
	);
}

function inPlace( count: number ): string {
	return sprintf(
		/* translators: %s: number of articles. */
		_n(
			'In place on %s article.',
			'In place on %s articles.',
			count,
			'passerelle'
		),
		figure( count )
	);
}

const takeFocus = ( element: HTMLElement | null ) => element?.focus();

/** One click makes the page; then it can be looked at and edited. */
function HelpPage() {
	const [ page, setPage ] = useState< Awaited<
		ReturnType< typeof makeHelpPage >
	> | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );

	const make = async () => {
		setBusy( true );
		setError( '' );
		try {
			setPage( await makeHelpPage() );
		} catch ( failure ) {
			setError( toProblem( failure ).message );
		}
		setBusy( false );
	};

	if ( page ) {
		return (
			// The button that had the focus is gone: keyboard and screen reader go on from here.
			<p tabIndex={ -1 } ref={ takeFocus }>
				{ __( 'The help page is there.', 'passerelle' ) }{ ' ' }
				<a href={ page.link }>{ __( 'View it', 'passerelle' ) }</a>
				{ ' · ' }
				<a href={ page.editLink }>{ __( 'Edit it', 'passerelle' ) }</a>
			</p>
		);
	}

	return (
		<>
			<Button
				variant="secondary"
				isBusy={ isBusy }
				onClick={ () => void make() }
			>
				{ __( 'Create the help page', 'passerelle' ) }
			</Button>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
		</>
	);
}

import { Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Detection, OldSite } from '../../../types/schema';
import { detect, look } from '../api';
import { isAbort, toProblem } from '../../problem';
import { Result } from '../find/result';
import { Button } from '../../parts/button';
import { Samples } from '../parts/samples';
import { withSite } from '../state';
import type { Sites } from '../use-sites';

type Props = { site: OldSite; sites: Sites; close: () => void };

/** The set-up's look, once more: what it would do differently today. Nothing changes before it is accepted. */
export function LookAgain( { site, sites, close }: Props ) {
	const { said, found, error } = useLook( site, () => void sites.load() );

	if ( error ) {
		return (
			<Notice
				status="error"
				onRemove={ close }
				className="passerelle-notice"
			>
				{ error }
			</Notice>
		);
	}

	if ( ! found ) {
		return (
			<p role="status">
				<Spinner /> { __( 'Looking at both sites', 'passerelle' ) }
			</p>
		);
	}

	const again = found.recognised > 0 ? merged( site, found.item ) : site;
	const isSame = JSON.stringify( again ) === JSON.stringify( site );

	return (
		<div className="passerelle-again" role="status">
			{ said && <p>{ said }</p> }
			<Result found={ found } />
			{ isSame ? (
				<p>
					{ __(
						'Nothing new: the rules are right as they are.',
						'passerelle'
					) }
				</p>
			) : (
				<>
					<p>
						{ __(
							'Other rules would be set today. With them:',
							'passerelle'
						) }
					</p>
					<Samples samples={ found.samples } site={ site } />
					<Button
						variant="secondary"
						isBusy={ sites.isSaving }
						onClick={ () =>
							void sites.save( {
								change: ( items ) => withSite( items, again ),
								said: __(
									'The new rules are in place.',
									'passerelle'
								),
								undo: ( items ) => withSite( items, site ),
								onSaved: close,
							} )
						}
					>
						{ __( 'Use these rules', 'passerelle' ) }
					</Button>{ ' ' }
				</>
			) }
			<Button variant="tertiary" onClick={ close }>
				{ __( 'Close', 'passerelle' ) }
			</Button>
		</div>
	);
}

/** What people decided stays: name, state, former addresses, fallback. What was found out is found out again. */
function merged(
	site: OldSite,
	{ system, identities, articleUrl, searchUrl }: OldSite
): OldSite {
	return { ...site, system, identities, articleUrl, searchUrl };
}

/** First whether the site is still itself, then what would be found out about it today. */
function useLook( { id, baseUrl }: OldSite, onDoubt: () => void ) {
	const [ said, setSaid ] = useState( '' );
	const [ found, setFound ] = useState< Detection | null >( null );
	const [ error, setError ] = useState( '' );
	const reportDoubt = useRef( onDoubt );

	useEffect( () => {
		const control = new AbortController();
		const run = async () => {
			try {
				setSaid(
					await lookOf( id, control.signal, reportDoubt.current )
				);
				setFound( await detect( { url: baseUrl }, control.signal ) );
			} catch ( failure ) {
				if ( ! isAbort( failure ) ) {
					setError( toProblem( failure ).message );
				}
			}
		};

		void run();
		return () => control.abort();
	}, [ id, baseUrl ] );

	return { said, found, error };
}

/** A look that cannot be had now (another is under way) is no reason not to go on. */
async function lookOf(
	id: string,
	signal: AbortSignal,
	onDoubt: () => void
): Promise< string > {
	try {
		const { message, state } = await look( id, signal );

		if ( 'suspect' === state ) {
			onDoubt();
		}

		return message;
	} catch ( failure ) {
		if ( isAbort( failure ) ) {
			throw failure;
		}

		return toProblem( failure ).message;
	}
}

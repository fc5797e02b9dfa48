import { Notice, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Detection, OldSite } from '../../../types/schema';
import { detect, isAbort, toProblem } from '../api';
import { Result } from '../find/result';
import { Button } from '../parts/button';
import { Samples } from '../parts/samples';
import { withSite } from '../state';
import type { Sites } from '../use-sites';

type Props = { site: OldSite; sites: Sites; close: () => void };

/** The set-up's look, once more: what it would do differently today. Nothing changes before it is accepted. */
export function LookAgain( { site, sites, close }: Props ) {
	const { found, error } = useDetection( site.baseUrl );

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
							void sites
								.save( {
									change: ( items ) =>
										withSite( items, again ),
									said: __(
										'The new rules are in place.',
										'passerelle'
									),
									undo: ( items ) => withSite( items, site ),
								} )
								.then( ( isSaved ) => isSaved && close() )
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

function useDetection( url: string ) {
	const [ found, setFound ] = useState< Detection | null >( null );
	const [ error, setError ] = useState( '' );

	useEffect( () => {
		const control = new AbortController();

		detect( { url }, control.signal ).then(
			setFound,
			( failure: unknown ) => {
				if ( ! isAbort( failure ) ) {
					setError( toProblem( failure ).message );
				}
			}
		);

		return () => control.abort();
	}, [ url ] );

	return { found, error };
}

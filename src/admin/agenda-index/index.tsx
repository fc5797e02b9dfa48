/**
 * The button "Make the index of events anew" in Settings → Reading: a batch a request, with its progress. Without this
 * script the same button sends its form, and cron does the rest (inc/events/index/rebuild-door.php).
 */
import apiFetch from '@wordpress/api-fetch';
import { __, sprintf } from '@wordpress/i18n';

type State = {
	running: boolean;
	/** Articles that were read, of those that hold events. */
	done: number;
	of: number;
	events: number;
};

/** Another batch may be under way, by cron or in another tab. */
const WAIT = 1000;

async function batch( start: boolean ): Promise< State > {
	return apiFetch< State >( {
		path: '/passerelle/v1/agenda/rebuild',
		method: 'POST',
		data: { start },
	} );
}

/** Goes on until all articles are read; what was done stays done when the tab is closed. */
async function rebuild(
	start: boolean,
	tell: ( state: State ) => void
): Promise< State > {
	let state = await batch( start );

	while ( state.running ) {
		const before = state.done;
		tell( state );
		state = await batch( false );
		if ( state.running && state.done === before ) {
			await new Promise( ( resolve ) => {
				setTimeout( resolve, WAIT );
			} );
		}
	}

	return state;
}

function begin( root: HTMLElement ): void {
	const button = root.querySelector( 'button' );
	const status = root.querySelector( '[role="status"]' );

	if ( ! button || ! status ) {
		return;
	}

	const progress = document.createElement( 'progress' );
	progress.setAttribute(
		'aria-label',
		__( 'Making the index of events anew', 'passerelle' )
	);
	const tell = ( { done, of }: State ) => {
		progress.max = of;
		progress.value = done;
		status.textContent = sprintf(
			/* translators: 1: number of articles 2: number of all articles with events */
			__(
				'The index of events is being made anew: %1$s of %2$s articles.',
				'passerelle'
			),
			String( done ),
			String( of )
		);
	};

	button.addEventListener( 'click', ( event ) => {
		event.preventDefault();
		if ( button.getAttribute( 'aria-disabled' ) === 'true' ) {
			return;
		}
		// Disabled it would lose the focus.
		button.setAttribute( 'aria-disabled', 'true' );
		status.after( progress );
		rebuild( root.dataset.running !== '1', tell )
			.then( ( { events, of } ) => {
				root.dataset.running = '0';
				button.textContent = __(
					'Make the index of events anew',
					'passerelle'
				);
				status.textContent = sprintf(
					/* translators: 1: number of events 2: number of articles */
					__(
						'Done. Events in the agenda: %1$s. Articles that announce them: %2$s.',
						'passerelle'
					),
					String( events ),
					String( of )
				);
			} )
			.catch( ( error: unknown ) => {
				status.textContent = sprintf(
					/* translators: %s: what went wrong */
					__(
						'It stopped: %s What was done stays done; try again.',
						'passerelle'
					),
					error instanceof Object && 'message' in error
						? String( error.message )
						: ''
				);
			} )
			.finally( () => {
				progress.remove();
				button.removeAttribute( 'aria-disabled' );
			} );
	} );
}

const root = document.getElementById( 'passerelle-rebuild' );

if ( root ) {
	begin( root );
}

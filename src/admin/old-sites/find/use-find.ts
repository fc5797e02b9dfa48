import { useCallback, useEffect, useReducer } from '@wordpress/element';
import { detect } from '../api';
import { isAbort, toProblem } from '../../problem';
import { next, start } from './steps';

/** The steps, and the one request behind them: started by `looking`, given up when that step is left. */
export function useFind() {
	const [ find, dispatch ] = useReducer( next, start );
	const { step } = find;
	const request = 'looking' === step.name ? step.request : null;

	useEffect( () => {
		if ( ! request ) {
			return;
		}

		const control = new AbortController();

		detect( request, control.signal ).then(
			( found ) => dispatch( { type: 'found', found } ),
			( failure: unknown ) => {
				if ( ! isAbort( failure ) ) {
					dispatch( {
						type: 'failed',
						problem: toProblem( failure ),
					} );
				}
			}
		);

		return () => control.abort();
	}, [ request ] );

	return { find, dispatch: useCallback( dispatch, [ dispatch ] ) };
}

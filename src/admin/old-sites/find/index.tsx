import type { Detection } from '../../../types/schema';
import { useKept, useLeaveGuard } from '../../kept';
import { Problems } from '../parts/problems';
import { freeId } from '../state';
import type { Sites } from '../use-sites';
import { go } from '../view';
import { Ask } from './ask';
import { Confirm } from './confirm';
import { Done } from './done';
import { Example } from './example';
import { Looking } from './looking';
import { Own } from './own';
import { useFind } from './use-find';

/** Adding an old site: one question, and what follows from it. */
export function FindSite( {
	sites,
	isFirst,
}: {
	sites: Sites;
	isFirst: boolean;
} ) {
	const { find, dispatch } = useFind();
	const [ typed, setTyped ] = useKept( 'url', '' );
	const [ example, setExample ] = useKept( 'example', '' );
	const { step, problem } = find;

	useLeaveGuard( 'confirm' === step.name || 'example' === step.name );

	const forgetTyped = () => {
		setTyped( '' );
		setExample( '' );
	};

	const item = ( found: Detection ) => ( {
		...found.item,
		id: freeId( found.item.id, sites.saved.items ),
	} );

	const confirm = ( found: Detection ) =>
		void sites.save( {
			change: ( items ) => [ ...items, item( found ) ],
			onSaved: () => {
				forgetTyped();
				dispatch( { type: 'saved' } );
			},
		} );

	const byHand = ( found: Detection ) => {
		const site = item( found );

		sites.dispatch( { type: 'drafted', id: site.id, site } );
		forgetTyped();
		go( { name: 'site', id: site.id } );
	};

	switch ( step.name ) {
		case 'ask':
			return (
				<Ask
					typed={ typed }
					setTyped={ setTyped }
					problem={ problem }
					isFirst={ isFirst }
					others={ sites.saved.items }
					dispatch={ dispatch }
				/>
			);
		case 'own':
			return <Own dispatch={ dispatch } />;
		case 'looking':
			return (
				<Looking
					url={ step.request.url }
					stop={ () => dispatch( { type: 'stopped' } ) }
				/>
			);
		case 'example':
			return (
				<Example
					found={ step.found }
					tried={ step.tried }
					typed={ example }
					setTyped={ setExample }
					problem={ problem }
					dispatch={ dispatch }
					byHand={ () => byHand( step.found ) }
				/>
			);
		case 'confirm':
			return (
				<>
					<Problems sites={ sites } />
					<Confirm
						found={ step.found }
						isSaving={ sites.isSaving }
						confirm={ () => confirm( step.found ) }
						notQuite={ () => dispatch( { type: 'not-quite' } ) }
						setState={ ( state ) =>
							dispatch( { type: 'stated', state } )
						}
						byHand={ () => byHand( step.found ) }
					/>
				</>
			);
		case 'done':
			return (
				<Done
					found={ step.found }
					again={ () => dispatch( { type: 'again' } ) }
				/>
			);
	}
}

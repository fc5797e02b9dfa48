import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Account } from '../../../types/schema';
import { Button } from '../../old-sites/parts/button';
import { Details } from '../parts/details';
import type { AccountList } from '../use-accounts';

type Props = {
	list: AccountList;
	draft: Account;
	drop: () => void;
	save: () => Promise< void >;
};

/** Someone else saved in the meantime: what was typed is still here, theirs stands beside it. */
export function Conflict( { list, draft, drop, save }: Props ) {
	const box = useRef< HTMLDivElement >( null );
	const { theirs } = list;
	const account = theirs?.items.find( ( { id } ) => id === draft.id );

	useEffect( () => box.current?.focus(), [ theirs ] );

	return theirs ? (
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
			{ account && (
				<>
					<p>
						{ __(
							'This account as it is saved now:',
							'passerelle'
						) }
					</p>
					<Details account={ account.pending ?? account } />
				</>
			) }
			<div className="passerelle-actions">
				<Button
					variant="primary"
					isBusy={ list.isSaving }
					onClick={ () => void save() }
				>
					{ __( 'Save mine as well', 'passerelle' ) }
				</Button>
				<Button
					variant="secondary"
					onClick={ () => {
						list.takeTheirs();
						drop();
					} }
				>
					{ __( 'Keep theirs, drop mine', 'passerelle' ) }
				</Button>
			</div>
		</div>
	) : null;
}

import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import { Notice } from '@wordpress/components';
import type { Account } from '../../../types/schema';
import { Button } from '../../parts/button';
import { codeFault } from '../draft';
import { Details } from '../parts/details';
import { SectionList } from '../parts/section-list';
import type { AccountList } from '../use-accounts';
import { codeSentence } from '../words';
import { Pending } from './pending';

type Props = {
	list: AccountList;
	edit: ( account: Account ) => void;
	onDecided: () => void;
};

export function AccountCards( { list, edit, onDecided }: Props ) {
	const { items } = list.saved;

	return (
		<>
			{ list.problem && (
				<Notice
					status="error"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ list.problem.message }
				</Notice>
			) }
			{ 0 === items.length && (
				<p>
					{ __(
						'No account is kept yet. Add the one that gifts go to: readers will find its payee, IBAN and a code wherever you or an editor place the block “Bank account”.',
						'passerelle'
					) }
				</p>
			) }
			<ul className="passerelle-cards">
				{ items.map( ( account ) => (
					<li key={ account.id } className="passerelle-card">
						<Card { ...{ account, list, edit, onDecided } } />
					</li>
				) ) }
			</ul>
		</>
	);
}

function Card( {
	account,
	list,
	edit,
	onDecided,
}: Props & { account: Account } ) {
	const fault = codeFault( account );

	return (
		<>
			<h2>{ account.label }</h2>
			<Details account={ account } />
			<SectionList sections={ account.sections } />
			{ fault && <p>{ codeSentence( fault.field, fault.code ) }</p> }
			{ account.pending && (
				<Pending
					account={ account }
					pending={ account.pending }
					list={ list }
					onDecided={ onDecided }
				/>
			) }
			<div className="passerelle-actions">
				<Button variant="secondary" onClick={ () => edit( account ) }>
					{ sprintf(
						/* translators: %s: name of an account */
						__( 'Change %s', 'passerelle' ),
						account.label
					) }
				</Button>
				<Remove account={ account } list={ list } />
			</div>
		</>
	);
}

function Remove( { account, list }: { account: Account; list: AccountList } ) {
	const [ isAsking, setAsking ] = useState( false );
	const words = sprintf(
		/* translators: %s: name of an account */
		__( 'Remove %s', 'passerelle' ),
		account.label
	);

	return isAsking ? (
		<div className="passerelle-confirm" role="group">
			<p>
				{ __(
					'Pages that show it will show nothing in its place, and editors are told there.',
					'passerelle'
				) }
			</p>
			<div className="passerelle-actions">
				<Button
					variant="primary"
					isDestructive
					isBusy={ list.isSaving }
					onClick={ () =>
						void list.save(
							( items ) =>
								items.filter( ( { id } ) => id !== account.id ),
							__( 'The account was removed.', 'passerelle' )
						)
					}
				>
					{ words }
				</Button>
				<Button
					variant="secondary"
					onClick={ () => setAsking( false ) }
				>
					{ __( 'Keep it', 'passerelle' ) }
				</Button>
			</div>
		</div>
	) : (
		<Button
			variant="tertiary"
			isDestructive
			onClick={ () => setAsking( true ) }
		>
			{ words }
		</Button>
	);
}

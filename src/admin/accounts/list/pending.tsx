import { __, sprintf } from '@wordpress/i18n';
import type { Account } from '../../../types/schema';
import { Button } from '../../parts/button';
import { cancelChange, confirmChange } from '../api';
import { Details } from '../parts/details';
import { SectionList } from '../parts/section-list';
import type { AccountList } from '../use-accounts';
import { moment } from '../words';

type Props = {
	account: Account;
	pending: NonNullable< Account[ 'pending' ] >;
	list: AccountList;
	onDecided: () => void;
};

/** New details that wait: both versions stand on the screen, and who may decide does. */
export function Pending( { account, pending, list, onDecided }: Props ) {
	const { revision } = list.saved;
	const decide = async ( act: typeof confirmChange, words: string ) => {
		await list.run( () => act( account.id, revision ), words );
		onDecided();
	};

	return (
		<div className="passerelle-confirm passerelle-pending">
			<h3>{ __( 'New payment details wait', 'passerelle' ) }</h3>
			<Details account={ pending } />
			{ pending.sections && (
				<SectionList sections={ pending.sections } />
			) }
			<p>
				{ sprintf(
					/* translators: %s: a date and time */
					__(
						'Readers see the details above until %s, or until someone else who looks after the accounts confirms the new ones.',
						'passerelle'
					),
					moment( pending.effectiveAt )
				) }
			</p>
			<div className="passerelle-actions">
				<Button
					variant="primary"
					isBusy={ list.isSaving }
					onClick={ () =>
						void decide(
							confirmChange,
							__( 'The new details are in force.', 'passerelle' )
						)
					}
				>
					{ __( 'I compared them: confirm', 'passerelle' ) }
				</Button>
				<Button
					variant="secondary"
					isBusy={ list.isSaving }
					onClick={ () =>
						void decide(
							cancelChange,
							__(
								'The change was cancelled: the details stay as they were.',
								'passerelle'
							)
						)
					}
				>
					{ __( 'Keep the old details', 'passerelle' ) }
				</Button>
			</div>
		</div>
	);
}

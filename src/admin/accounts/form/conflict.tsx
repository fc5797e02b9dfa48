import { __ } from '@wordpress/i18n';
import type { Account } from '../../../types/schema';
import { SavedMeanwhile } from '../../parts/saved-meanwhile';
import { Details } from '../parts/details';
import type { AccountList } from '../use-accounts';

type Props = {
	list: AccountList;
	draft: Account;
	drop: () => void;
	save: () => Promise< void >;
};

/** The account as someone else saved it, beside what was typed here. */
export function Conflict( { list, draft, drop, save }: Props ) {
	const { theirs } = list;
	const account = theirs?.items.find( ( { id } ) => id === draft.id );

	return theirs ? (
		<SavedMeanwhile
			theirs={ theirs }
			isSaving={ list.isSaving }
			insist={ () => void save() }
			yieldTo={ () => {
				list.takeTheirs();
				drop();
			} }
		>
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
		</SavedMeanwhile>
	) : null;
}

import { Notice, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Button } from '../parts/button';
import { useKept, useLeaveGuard } from '../kept';
import type { Account } from '../../types/schema';
import { boot } from './boot';
import { EMPTY } from './draft';
import { EditAccount } from './form';
import { AccountCards } from './list';
import { Log } from './log';
import { NetworkAccount } from './network';
import { Review } from './review';
import { useAccounts, type AccountList } from './use-accounts';

/** No draft: a list; a draft with an id: an account being changed. */
const NO_DRAFT = null as Account | null;

export function App() {
	const list = useAccounts();
	const [ draft, setDraft ] = useKept( 'account-draft', NO_DRAFT );

	useLeaveGuard( draft !== null );

	return (
		<>
			<div className="passerelle-header">
				<h1>{ __( 'Bank accounts', 'passerelle' ) }</h1>
			</div>
			<Notices list={ list } />
			<Body list={ list } draft={ draft } setDraft={ setDraft } />
		</>
	);
}

function Notices( { list }: { list: AccountList } ) {
	const { said } = list;
	const undo = said?.undo;

	return (
		<>
			{ boot.problem && (
				<Notice
					status="error"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ boot.problem }
				</Notice>
			) }
			{ ! boot.isEnabled && (
				<Notice
					status="warning"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ __(
						'Giving is switched off in Passerelle’s settings: readers see no account.',
						'passerelle'
					) }
				</Notice>
			) }
			{ boot.everywhere && (
				<Notice
					status="info"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ __(
						'An account stands in a template or a widget, so every page shows it. After a change, empty your page cache once.',
						'passerelle'
					) }
				</Notice>
			) }
			{ said && (
				<Notice
					status="success"
					onRemove={ list.hush }
					className="passerelle-notice"
				>
					{ said.words }{ ' ' }
					{ undo && (
						<Button
							variant="link"
							onClick={ () =>
								void list.save(
									() => undo,
									__(
										'Everything is as before.',
										'passerelle'
									),
									false
								)
							}
						>
							{ __( 'Back to the version before', 'passerelle' ) }
						</Button>
					) }
				</Notice>
			) }
		</>
	);
}

type BodyProps = {
	list: AccountList;
	draft: Account | null;
	setDraft: ( draft: Account | null ) => void;
};

function Body( { list, draft, setDraft }: BodyProps ) {
	switch ( list.status ) {
		case 'loading':
			return (
				<p role="status">
					<Spinner /> { __( 'Loading', 'passerelle' ) }
				</p>
			);
		case 'broken':
			return <Review list={ list } />;
		case 'failed':
			return (
				<Notice status="error" isDismissible={ false }>
					<p>{ list.problem?.message }</p>
					<Button
						variant="secondary"
						onClick={ () => void list.load() }
					>
						{ __( 'Try again', 'passerelle' ) }
					</Button>
				</Notice>
			);
		case 'ready':
			return draft ? (
				<EditAccount
					list={ list }
					draft={ draft }
					setDraft={ setDraft }
				/>
			) : (
				<Overview list={ list } edit={ setDraft } />
			);
	}
}

type OverviewProps = { list: AccountList; edit: ( draft: Account ) => void };

function Overview( { list, edit }: OverviewProps ) {
	const { items, revision } = list.saved;
	const [ logAt, setLogAt ] = useState( 0 );
	const readLogAgain = () => setLogAt( logAt + 1 );

	return (
		<>
			<AccountCards
				list={ list }
				edit={ edit }
				onDecided={ readLogAgain }
			/>
			<Button
				variant={ items.length ? 'secondary' : 'primary' }
				onClick={ () => edit( EMPTY ) }
			>
				{ __( 'Add an account', 'passerelle' ) }
			</Button>
			{ boot.network && (
				<NetworkAccount items={ items } onChosen={ readLogAgain } />
			) }
			<Log at={ revision + logAt } />
		</>
	);
}

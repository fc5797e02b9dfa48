import { CheckboxControl, Notice } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf, _n } from '@wordpress/i18n';
import { Button } from '../parts/button';
import { toProblem } from '../problem';
import type { Account } from '../../types/schema';
import { getSeal, reseal, type Seal } from './api';
import { Details } from './parts/details';
import { SectionList } from './parts/section-list';
import type { AccountList } from './use-accounts';
import { fieldLabel } from './words';

/** The seal is broken: both versions, each to be compared with the bank's paper before anything is in force again. */
export function Review( { list }: { list: AccountList } ) {
	const [ seal, setSeal ] = useState< Seal | null >( null );
	const [ failure, setFailure ] = useState( '' );
	const load = () =>
		getSeal().then( setSeal, ( reason: unknown ) =>
			setFailure( toProblem( reason ).message )
		);

	useEffect( () => void load(), [] );

	return (
		<>
			<Notice
				status="error"
				isDismissible={ false }
				className="passerelle-notice"
			>
				<Why state={ seal?.state } />
			</Notice>
			{ failure && (
				<Notice status="error" isDismissible={ false }>
					{ failure }
				</Notice>
			) }
			{ list.problem && 423 !== list.problem.status && (
				<Notice
					status="error"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ list.problem.message }{ ' ' }
					<Button variant="link" onClick={ () => void load() }>
						{ __( 'Look again', 'passerelle' ) }
					</Button>
				</Notice>
			) }
			{ seal?.known && (
				<Version
					title={ __( 'Last known', 'passerelle' ) }
					items={ seal.known }
					label={ __( 'Put these back', 'passerelle' ) }
					isBusy={ list.isSaving }
					choose={ () =>
						void list.run(
							() => reseal( seal.digest, 'known' ),
							__(
								'The last known accounts are in force.',
								'passerelle'
							)
						)
					}
				/>
			) }
			{ seal && (
				<Version
					title={ __( 'What stands there now', 'passerelle' ) }
					items={ seal.found }
					lost={ seal.lost }
					label={ __( 'Accept these', 'passerelle' ) }
					isBusy={ list.isSaving }
					choose={ () =>
						void list.run(
							() => reseal( seal.digest, 'found' ),
							__(
								'The accounts are sealed. Details that differ from the last known ones wait for a day.',
								'passerelle'
							)
						)
					}
				/>
			) }
		</>
	);
}

function Why( { state }: { state: Seal[ 'state' ] | undefined } ) {
	return 'older' === state ? (
		<>
			<p>
				<strong>
					{ __(
						'Readers see no account: an earlier state of them came back.',
						'passerelle'
					) }
				</strong>
			</p>
			<p>
				{ __(
					'Most likely a backup of the database was put back, and changes made since are missing. Compare every account with the bank’s paper before you decide.',
					'passerelle'
				) }
			</p>
		</>
	) : (
		<>
			<p>
				<strong>
					{ __(
						'Readers see no account: they were changed outside this screen.',
						'passerelle'
					) }
				</strong>
			</p>
			<p>
				{ __(
					'Another plugin, a program with access to the database, a backup that was put back, or new keys in wp-config.php. Compare every account with the bank’s paper before you decide.',
					'passerelle'
				) }
			</p>
		</>
	);
}

type Props = {
	title: string;
	items: Account[];
	lost?: number;
	label: string;
	isBusy: boolean;
	choose: () => void;
};

function Version( { title, items, lost = 0, label, isBusy, choose }: Props ) {
	const [ checked, setChecked ] = useState< readonly string[] >( [] );
	const isReviewed = items.every( ( { id } ) => checked.includes( id ) );

	return (
		<section className="passerelle-section">
			<h2>{ title }</h2>
			{ items.map( ( account ) => (
				<div key={ account.id } className="passerelle-confirm">
					<h3>{ account.label }</h3>
					<Details account={ account } />
					<p>
						{ [
							account.currency,
							...Object.values( account.address ?? {} ),
						].join( ' ' ) }
					</p>
					<SectionList sections={ account.sections } />
					{ account.note && (
						<p>
							{ fieldLabel( 'note' ) }: { account.note }
						</p>
					) }
					{ account.pending && (
						<>
							<h4>
								{ __(
									'New payment details wait',
									'passerelle'
								) }
							</h4>
							<Details account={ account.pending } />
							<SectionList
								sections={ account.pending.sections ?? [] }
							/>
						</>
					) }
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ sprintf(
							/* translators: %s: name of an account */
							__(
								'I compared %s with the bank’s paper',
								'passerelle'
							),
							account.label
						) }
						checked={ checked.includes( account.id ) }
						onChange={ ( on ) =>
							setChecked(
								on
									? [ ...checked, account.id ]
									: checked.filter(
											( id ) => id !== account.id
										)
							)
						}
					/>
				</div>
			) ) }
			{ 0 === items.length && (
				<p>{ __( 'No account.', 'passerelle' ) }</p>
			) }
			{ lost > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: a number */
						_n(
							'%d entry is no account that could be published; it would be dropped.',
							'%d entries are no accounts that could be published; they would be dropped.',
							lost,
							'passerelle'
						),
						lost
					) }
				</p>
			) }
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ ! isReviewed }
				accessibleWhenDisabled
				onClick={ choose }
			>
				{ label }
			</Button>
		</section>
	);
}

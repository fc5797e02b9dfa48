import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { groupIban } from '../../../engine/bank';
import type { Account } from '../../../types/schema';
import { Button } from '../../parts/button';
import { ErrorSummary } from '../../parts/error-summary';
import { StepHeading } from '../../parts/heading';
import {
	changesDetails,
	faultsOf,
	onTopOf,
	refusedField,
	tidied,
	touchesLocked,
} from '../draft';
import { withAccount, withId } from '../names';
import { SectionList } from '../parts/section-list';
import type { AccountList } from '../use-accounts';
import { faultSentence, fieldLabel } from '../words';
import { AddressFields } from './address';
import { Basics } from './basics';
import { Conflict } from './conflict';
import { Sections } from './sections';

type Props = {
	list: AccountList;
	draft: Account;
	setDraft: ( draft: Account | null ) => void;
};

/** What every part of the form is given: the draft, how to change it, and what is wrong by field. */
export type PartProps = {
	draft: Account;
	change: ( some: Partial< Account > ) => void;
	error: ( field: string ) => string | undefined;
};

export function EditAccount( { list, draft, setDraft }: Props ) {
	const [ attempt, setAttempt ] = useState( 0 );
	const tidy = tidied( draft );
	const faults = attempt > 0 ? faultsOf( tidy ) : {};
	const before = list.saved.items.find( ( { id } ) => id === draft.id );
	const refusal = refusedField( list.problem );
	const error = ( field: string ) =>
		faults[ field ]
			? faultSentence( faults[ field ], tidy.iban )
			: ( refusal?.field === field && refusal.message ) || undefined;

	const save = async () => {
		setAttempt( attempt + 1 );
		if ( Object.keys( faultsOf( tidy ) ).length > 0 ) {
			return;
		}

		const waits = !! before && changesDetails( before, tidy );
		const done = await list.save(
			( items ) => {
				const now = items.find( ( { id } ) => id === draft.id );

				return withAccount(
					items,
					withId(
						before && now ? onTopOf( before, tidy, now ) : tidy,
						items
					)
				);
			},
			waits
				? __(
						'Saved. The new payment details wait for 24 hours, or for someone else to confirm them; everyone who looks after the accounts was told.',
						'passerelle'
					)
				: __( 'Saved.', 'passerelle' ),
			! waits
		);
		if ( done ) {
			setDraft( null );
		}
	};

	return (
		<form
			className="passerelle-form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save();
			} }
		>
			<StepHeading>
				{ before ? before.label : __( 'A new account', 'passerelle' ) }
			</StepHeading>
			<Conflict
				list={ list }
				draft={ draft }
				drop={ () => setDraft( null ) }
				save={ save }
			/>
			<ErrorSummary
				attempt={ attempt }
				refusal={ list.problem }
				lines={ [
					...Object.entries( faults ).map( ( [ field, code ] ) => ( {
						field,
						label: fieldLabel( field ),
						message: faultSentence( code, tidy.iban ),
					} ) ),
					...( refusal
						? [ { ...refusal, label: fieldLabel( refusal.field ) } ]
						: [] ),
				] }
			/>
			<Parts
				draft={ draft }
				change={ ( some ) => setDraft( { ...draft, ...some } ) }
				error={ error }
			/>
			{ before && changesDetails( before, tidy ) && (
				<Waits before={ before } after={ tidy } />
			) }
			<div className="passerelle-actions is-sticky">
				<Button
					variant="primary"
					type="submit"
					isBusy={ list.isSaving }
				>
					{ __( 'Save', 'passerelle' ) }
				</Button>
				<Button variant="tertiary" onClick={ () => setDraft( null ) }>
					{ __( 'Close without saving', 'passerelle' ) }
				</Button>
			</div>
		</form>
	);
}

function Waits( { before, after }: { before: Account; after: Account } ) {
	return (
		<div className="passerelle-waits">
			<p>
				{ __(
					'New payment details wait for 24 hours, or until someone else confirms them. Until then readers see:',
					'passerelle'
				) }{ ' ' }
				<strong>
					{ before.payee }, { groupIban( before.iban ) }
				</strong>
			</p>
			{ touchesLocked( before.sections, after.sections ) && (
				<SectionList sections={ before.sections } />
			) }
			{ before.pending && (
				<p>
					{ __(
						'A change of this account waits already. A new one of the same details takes its place. Before others can change, confirm it or keep the old details.',
						'passerelle'
					) }
				</p>
			) }
		</div>
	);
}

function Parts( props: PartProps ) {
	return (
		<>
			<Basics { ...props } />
			<Sections { ...props } />
			<AddressFields { ...props } />
		</>
	);
}

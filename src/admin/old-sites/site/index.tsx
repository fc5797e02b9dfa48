import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { Button } from '../../parts/button';
import { ErrorSummary } from '../../parts/error-summary';
import { StepHeading } from '../../parts/heading';
import { Stale } from '../parts/stale';
import { rebased } from '../state';
import type { Sites } from '../use-sites';
import { go } from '../view';
import { refusal } from '../words';
import { Articles } from './articles';
import { Basics } from './basics';
import { errorsOf, ownField, summary } from './errors';
import { BarFigures, PreviewPanel } from './preview';
import { Rules } from './rules';
import { Search } from './search';
import { StateSection } from './state-section';
import { tidy } from './tidy';
import { usePreview } from './use-preview';

/** Everything about one old site. */
export function EditSite( { sites, id }: { sites: Sites; id: string } ) {
	const saved = sites.saved.items.find( ( item ) => item.id === id );
	const site = sites.drafts[ id ] ?? saved;

	return site ? (
		<Form sites={ sites } site={ site } saved={ saved } />
	) : (
		<div className="passerelle-step">
			<StepHeading>
				{ __(
					'This old site is not in the list any more.',
					'passerelle'
				) }
			</StepHeading>
			<Button
				variant="secondary"
				onClick={ () => go( { name: 'overview' } ) }
			>
				{ __( 'Back to the overview', 'passerelle' ) }
			</Button>
		</div>
	);
}

type FormProps = { sites: Sites; site: OldSite; saved: OldSite | undefined };

function Form( { sites, site, saved }: FormProps ) {
	const [ attempt, setAttempt ] = useState( 0 );
	const whole = tidy( site );
	const errors = errorsOf(
		whole,
		sites.saved.items.filter( ( { id } ) => id !== site.id )
	);
	const isRight = 0 === Object.keys( errors ).length;
	const previewed = usePreview( isRight ? whole : null );
	const { problem, conflict } = sites;

	const errorOf = ( field: string ): string | undefined => {
		const error = attempt > 0 ? errors[ field ] : undefined;

		return error
			? refusal( error )
			: ( problem && ownField( problem ) === field && problem.message ) ||
					undefined;
	};

	const change = ( part: Partial< OldSite > ) => {
		const changed = { ...site, ...part };
		const isBack = JSON.stringify( changed ) === JSON.stringify( saved );

		sites.forgetProblem();
		sites.dispatch(
			isBack
				? { type: 'dropped', id: site.id }
				: { type: 'drafted', id: site.id, site: changed }
		);
	};

	const save = () => {
		setAttempt( attempt + 1 );

		if ( isRight ) {
			void sites.save( {
				change: ( items ) => rebased( items, saved, whole ),
				id: site.id,
				/* translators: %s: name of an old site. */
				said: sprintf( __( 'Saved: %s', 'passerelle' ), whole.name ),
				onSaved: () => go( { name: 'overview' } ),
			} );
		}
	};

	const close = () => {
		sites.dispatch( { type: 'dropped', id: site.id } );
		go( { name: 'overview' } );
	};

	return (
		<form
			className="passerelle-site"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				save();
			} }
		>
			<StepHeading>{ heading( site, saved ) }</StepHeading>
			{ conflict && <Stale sites={ sites } conflict={ conflict } /> }
			{ ! saved && (
				<Notice
					status="info"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ __(
						'Not saved yet: articles change only once you save.',
						'passerelle'
					) }
				</Notice>
			) }
			<ErrorSummary
				attempt={ attempt }
				refusal={ problem }
				lines={ attempt > 0 ? summary( errors, problem ) : [] }
			/>
			<div className="passerelle-columns">
				<div>
					<Basics
						site={ site }
						change={ change }
						errorOf={ errorOf }
					/>
					<StateSection
						site={ site }
						change={ change }
						errorOf={ errorOf }
					/>
					<Articles
						site={ site }
						change={ change }
						errorOf={ errorOf }
					/>
					<Rules
						site={ site }
						change={ change }
						errorOf={ errorOf }
					/>
					<Search
						site={ site }
						change={ change }
						errorOf={ errorOf }
					/>
				</div>
				<PreviewPanel
					site={ site }
					previewed={ previewed }
					isHeld={ ! isRight }
				/>
			</div>
			<div className="passerelle-actions is-sticky">
				<BarFigures previewed={ previewed } />
				<Button
					variant="primary"
					type="submit"
					isBusy={ sites.isSaving }
				>
					{ __( 'Save', 'passerelle' ) }
				</Button>
				<Button variant="tertiary" onClick={ close }>
					{ __( 'Close without saving', 'passerelle' ) }
				</Button>
			</div>
		</form>
	);
}

function heading( site: OldSite, saved: OldSite | undefined ): string {
	return saved
		? /* translators: %s: name of an old site. */
			sprintf( __( 'Edit: %s', 'passerelle' ), saved.name )
		: /* translators: %s: name of an old site. */
			sprintf( __( 'Add: %s', 'passerelle' ), site.name );
}

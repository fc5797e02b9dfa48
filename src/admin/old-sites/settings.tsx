import {
	CheckboxControl,
	Notice,
	Spinner,
	ToggleControl,
} from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Settings as Stored } from '../../types/schema';
import { getSettings, putSettings } from './api';
import { toProblem } from '../problem';
import { boot } from './boot';
import { useKept, useLeaveGuard } from '../kept';
import { Button } from '../parts/button';
import { StepHeading } from '../parts/heading';
import { Radio } from './parts/radio';
import { ReportFields } from './settings-reports';

/** Features, where the strip stands, what uninstalling takes with it. */
export function Settings() {
	const [ saved, setSaved ] = useState< Stored | null >( null );
	const [ draft, setDraft ] = useKept< Stored | null >( 'settings', null );
	const [ said, setSaid ] = useState( { status: 'info', words: '' } as Said );
	const [ isSaving, setSaving ] = useState( false );

	useLeaveGuard( null !== draft );
	useEffect( () => {
		getSettings().then( setSaved, ( failure: unknown ) =>
			setSaid( { status: 'error', words: toProblem( failure ).message } )
		);
	}, [] );

	const settings = draft ?? saved;

	const save = async () => {
		if ( ! settings ) {
			return;
		}
		setSaving( true );
		try {
			setSaved( await putSettings( settings ) );
			setDraft( null );
			setSaid( {
				status: 'success',
				words: __( 'Saved.', 'passerelle' ),
			} );
		} catch ( failure ) {
			setSaid( { status: 'error', words: toProblem( failure ).message } );
		}
		setSaving( false );
	};

	const notice = said.words && (
		<Notice
			status={ said.status }
			className="passerelle-notice"
			onRemove={ () => setSaid( { status: 'info', words: '' } ) }
		>
			{ said.words }
		</Notice>
	);

	return (
		<form
			className="passerelle-step"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save();
			} }
		>
			<StepHeading>{ __( 'Settings', 'passerelle' ) }</StepHeading>
			{ settings ? (
				<>
					<Fields
						settings={ settings }
						change={ ( part ) =>
							setDraft( { ...settings, ...part } )
						}
					/>
					{ /* Beside the button: the top of the form is out of sight. */ }
					{ notice }
					<div className="passerelle-actions">
						<Button
							variant="primary"
							type="submit"
							isBusy={ isSaving }
						>
							{ __( 'Save', 'passerelle' ) }
						</Button>
						{ draft && (
							<Button
								variant="tertiary"
								onClick={ () => setDraft( null ) }
							>
								{ __( 'Back to what is saved', 'passerelle' ) }
							</Button>
						) }
					</div>
				</>
			) : (
				notice || <Spinner />
			) }
		</form>
	);
}

type Said = { status: 'info' | 'success' | 'error'; words: string };

function Fields( {
	settings,
	change,
}: {
	settings: Stored;
	change: ( part: Partial< Stored > ) => void;
} ) {
	return (
		<>
			<fieldset className="passerelle-section">
				<legend>{ __( 'Features', 'passerelle' ) }</legend>
				{ boot.features.map( ( { name, label } ) => (
					<ToggleControl
						key={ name }
						__nextHasNoMarginBottom
						label={ label }
						checked={ settings.features[ name ] ?? true }
						onChange={ ( isOn ) =>
							change( {
								features: {
									...settings.features,
									[ name ]: isOn,
								},
							} )
						}
					/>
				) ) }
			</fieldset>
			<fieldset className="passerelle-section">
				<legend>
					{ __( 'The card in imported articles', 'passerelle' ) }
				</legend>
				<Radio
					label={ __( 'Where it stands', 'passerelle' ) }
					selected={ settings.strip }
					onChange={ ( strip ) => change( { strip } ) }
					options={ [
						{
							value: 'after',
							label: __( 'After the article', 'passerelle' ),
						},
						{
							value: 'before',
							label: __( 'Before the article', 'passerelle' ),
						},
						{
							value: 'manual',
							label: __(
								'Only where its block is placed by hand',
								'passerelle'
							),
						},
					] }
				/>
			</fieldset>
			{ settings.reports && false !== settings.features.reports && (
				<ReportFields
					settings={ settings.reports }
					change={ ( reports ) => change( { reports } ) }
				/>
			) }
			<fieldset className="passerelle-section">
				<legend>
					{ __( 'When Passerelle is deleted', 'passerelle' ) }
				</legend>
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __(
						'Delete everything it kept, too',
						'passerelle'
					) }
					help={ __(
						'Without this, the old sites, the old addresses that were typed, the articles that were checked, readers’ reports (without their e-mail addresses), bank accounts, places and these settings are kept, and are there again if you come back. Your articles and pages stay in any case.',
						'passerelle'
					) }
					checked={ settings.deleteEverything }
					onChange={ ( deleteEverything ) =>
						change( { deleteEverything } )
					}
				/>
			</fieldset>
		</>
	);
}

import { Notice, SelectControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Account } from '../../types/schema';
import { toProblem } from '../problem';
import { Button } from '../parts/button';
import { getNetworkAccount, putNetworkAccount } from './api';

type Props = { items: Account[]; onChosen: () => void };

type Said = { status: 'success' | 'error'; words: string };

/** What the select calls “no account”: no id looks like that. */
const NONE = '';

/** On a network's main site: which account all sites show that keep none of their own. */
export function NetworkAccount( { items, onChosen }: Props ) {
	const [ kept, setKept ] = useState< string | null >( null );
	const [ chosen, setChosen ] = useState( NONE );
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ isSaving, setSaving ] = useState( false );

	const take = ( account: string | null ) => {
		setKept( account ?? NONE );
		setChosen( account ?? NONE );
	};
	const refuse = ( reason: unknown ) =>
		setSaid( { status: 'error', words: toProblem( reason ).message } );

	useEffect( () => {
		getNetworkAccount().then( ( { account } ) => take( account ), refuse );
	}, [ items ] );

	const save = async () => {
		setSaving( true );
		setSaid( null );
		try {
			take( ( await putNetworkAccount( chosen || null ) ).account );
			setSaid( {
				status: 'success',
				words: __(
					'Saved. The pages of the other sites follow within minutes; everyone who looks after the accounts was told.',
					'passerelle'
				),
			} );
			onChosen();
		} catch ( failure ) {
			refuse( failure );
		} finally {
			setSaving( false );
		}
	};

	return (
		<form
			className="passerelle-section passerelle-network"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save();
			} }
		>
			<h2>{ __( 'The other sites of the network', 'passerelle' ) }</h2>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Account of all sites that keep none of their own',
					'passerelle'
				) }
				help={ __(
					'A block “Bank account” for which no account was chosen shows it there.',
					'passerelle'
				) }
				// Until it is known what is kept, an answer would undo the choice.
				disabled={ null === kept }
				value={ chosen }
				options={ [
					{ value: NONE, label: __( 'None', 'passerelle' ) },
					...items.map( ( { id, label } ) => ( {
						value: id,
						label,
					} ) ),
				] }
				onChange={ setChosen }
			/>
			<div className="passerelle-actions">
				<Button
					variant="secondary"
					type="submit"
					isBusy={ isSaving }
					disabled={ null === kept || chosen === kept }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'passerelle' ) }
				</Button>
			</div>
			{ said && (
				<Notice
					status={ said.status }
					className="passerelle-notice"
					onRemove={ () => setSaid( null ) }
				>
					{ said.words }
				</Notice>
			) }
		</form>
	);
}

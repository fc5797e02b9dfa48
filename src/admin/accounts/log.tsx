import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { groupIban } from '../../engine/bank';
import type { Account } from '../../types/schema';
import { getLog, type Entry } from './api';
import { actionLabel, moment } from './words';

/**
 * Everything that happened, newest first. Read when it is opened.
 *
 * @param props
 * @param props.at Changes when something new may have happened.
 */
export function Log( { at }: { at: number } ) {
	const [ entries, setEntries ] = useState< Entry[] | null >( null );
	const [ isOpen, setOpen ] = useState( false );

	useEffect( () => {
		if ( isOpen ) {
			getLog().then( setEntries, () => setEntries( [] ) );
		}
	}, [ at, isOpen ] );

	return (
		<details
			className="passerelle-log"
			onToggle={ ( event ) => setOpen( event.currentTarget.open ) }
		>
			<summary>{ __( 'What happened', 'passerelle' ) }</summary>
			{ entries && (
				<ol>
					{ entries.map( ( entry ) => (
						<li key={ entry.id }>
							<Line { ...entry } />
						</li>
					) ) }
				</ol>
			) }
			{ entries?.length === 0 && (
				<p>{ __( 'Nothing yet.', 'passerelle' ) }</p>
			) }
		</details>
	);
}

function Line( {
	at,
	user,
	action,
	accountId,
	before,
	after,
	genuine,
}: Entry ) {
	const account = after ?? before;
	const name = account?.label ?? accountId;

	return (
		<>
			<strong>{ actionLabel( action ) }</strong> { name }{ ' ' }
			{ detailsText( account ) } <br />
			{ moment( at ) } { user && `· ${ user }` }
			{ ! genuine && (
				<span className="passerelle-error">
					{ __(
						'This line was not written with the site’s present keys.',
						'passerelle'
					) }
				</span>
			) }
		</>
	);
}

function detailsText( account: Account | null ): string {
	const details = account?.pending ?? account;

	return details
		? `(${ details.payee }, ${ groupIban( details.iban ) })`
		: '';
}

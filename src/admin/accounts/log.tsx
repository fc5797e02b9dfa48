import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { getLog, type Entry } from './api';
import { detailsOf } from './log-details';
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

function Line( entry: Entry ) {
	const { at, user, action, accountId, before, after, genuine } = entry;
	const name = ( after ?? before )?.label ?? accountId;

	return (
		<>
			<strong>{ actionLabel( action ) }</strong> { name }{ ' ' }
			{ detailsOf( entry ) } <br />
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

import { dateI18n } from '@wordpress/date';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReportHour } from '../../types/schema';
import { getHours } from './api';
import { boot } from './boot';
import { all, figures, type Figures } from './hours-figures';

/** What came in an hour: only when it is out of the ordinary. */
export function Hours() {
	const [ known, setKnown ] = useState< Figures | null >( null );

	useEffect( () => {
		const abort = new AbortController();
		getHours( abort.signal ).then(
			( hours ) => setKnown( figures( hours ) ),
			// Moderating goes on without it.
			() => {}
		);
		return () => abort.abort();
	}, [] );

	return known && 'quiet' !== known.verdict ? (
		<section
			className="passerelle-hours"
			aria-label={ __( 'What came in', 'passerelle' ) }
		>
			<h2>
				{ 'attack' === known.verdict
					? __(
							'This looks like an attack: much comes from few networks.',
							'passerelle'
						)
					: __( 'Many readers write at the moment.', 'passerelle' ) }
			</h2>
			<Chart { ...known } />
			<Advice isAttack={ 'attack' === known.verdict } />
		</section>
	) : null;
}

const PARTS = [ 'refused', 'held', 'received' ] as const;

function partLabel( part: ( typeof PARTS )[ number ] ): string {
	return {
		received: __( 'Received', 'passerelle' ),
		held: __( 'To check', 'passerelle' ),
		refused: __( 'Refused', 'passerelle' ),
	}[ part ];
}

/** One bar an hour. Screen readers get the same as a table. */
function Chart( { hours, most }: Figures ) {
	return (
		<figure>
			<div className="passerelle-bars" aria-hidden="true">
				{ hours.map( ( hour ) => (
					<Bar key={ hour.hour } hour={ hour } most={ most } />
				) ) }
			</div>
			<figcaption className="passerelle-legend" aria-hidden="true">
				{ [ ...PARTS ].reverse().map( ( part ) => (
					<span key={ part } className={ `is-${ part }` }>
						{ partLabel( part ) }
					</span>
				) ) }
				<span>
					{ sprintf(
						/* translators: %d: number of reports. */
						__( 'Highest: %d an hour', 'passerelle' ),
						most
					) }
				</span>
			</figcaption>
			<table className="screen-reader-text">
				<thead>
					<tr>
						<th>{ __( 'Hour', 'passerelle' ) }</th>
						{ PARTS.map( ( part ) => (
							<th key={ part }>{ partLabel( part ) }</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ hours.map( ( hour ) => (
						<tr key={ hour.hour }>
							<th>{ dateI18n( 'G:i', hour.hour ) }</th>
							{ PARTS.map( ( part ) => (
								<td key={ part }>{ hour[ part ] }</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</figure>
	);
}

function Bar( { hour, most }: { hour: ReportHour; most: number } ) {
	return (
		<div
			className="passerelle-bar"
			title={ `${ dateI18n( 'G:i', hour.hour ) } · ${ all( hour ) }` }
		>
			{ PARTS.map( ( part ) => (
				<span
					key={ part }
					className={ `is-${ part }` }
					style={ {
						blockSize: `${ ( 100 * hour[ part ] ) / most }%`,
					} }
				/>
			) ) }
		</div>
	);
}

function Advice( { isAttack }: { isAttack: boolean } ) {
	return (
		<p>
			{ isAttack
				? __(
						'Nothing is lost, and readers elsewhere still get through: what comes from those networks waits under “To check”, where it can be cleared away in bulk.',
						'passerelle'
					)
				: __(
						'Nothing needs to be done: it is folded together, and mails are not sent one by one.',
						'passerelle'
					) }{ ' ' }
			{ isAttack && boot.servers.length > 0 && (
				<>
					{ __(
						'Your web server can refuse what is too much before it costs anything. For whoever runs it:',
						'passerelle'
					) }{ ' ' }
					{ boot.servers.map( ( { name, url } ) => (
						<a key={ name } href={ url } download>
							{ name }{ ' ' }
						</a>
					) ) }
				</>
			) }
		</p>
	);
}

import { Button as Plain, Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { reasonLabel } from '../../editor/reports/reasons';
import { Button } from '../parts/button';
import type { Report, Status } from './api';
import {
	useDecided,
	wayBack,
	type Decision,
	type Decisions,
} from './use-decisions';
import { ago, fullDate, heldLabel, statusLabel, times } from './words';

type Props = {
	report: Report;
	decisions: Decisions;
};

/** One report, whole, with what can be done about it under the thumb. */
export function ReportCard( { report }: { report: Report } ) {
	const decisions = useDecided();
	const decision = decisions.of( report.id );
	const status = decision?.now ?? report.status;
	const card = useFocusKept(
		`${ decision?.state } ${ status }`,
		() => report.id === decisions.pressed.current
	);

	return (
		<div ref={ card } className={ `passerelle-report is-${ status }` }>
			<Said report={ report } />
			<Facts
				report={ report }
				status={ status }
				isChanged={ status !== report.status }
			/>
			<Problem decision={ decision } />
			{ 'saved' === decision?.state && ! isOpen( status ) ? (
				<Closed
					report={ report }
					status={ status }
					before={ decision.before }
					decisions={ decisions }
				/>
			) : (
				<Buttons
					report={ report }
					status={ status }
					decisions={ decisions }
					isSaving={ 'saving' === decision?.state }
				/>
			) }
		</div>
	);
}

/**
 * What was pressed is gone: the focus goes to what stands there instead.
 *
 * @param state     Of the report.
 * @param isPressed Whether it is the one that was decided last.
 */
function useFocusKept( state: string, isPressed: () => boolean ) {
	const card = useRef< HTMLDivElement >( null );
	const asked = useRef( isPressed );
	asked.current = isPressed;

	useEffect( () => {
		const { ownerDocument } = card.current ?? {};
		if (
			asked.current() &&
			ownerDocument?.activeElement === ownerDocument?.body
		) {
			card.current?.querySelector( 'button' )?.focus();
		}
	}, [ state ] );

	return card;
}

function Problem( { decision }: { decision: Decision | undefined } ) {
	return 'failed' === decision?.state ? (
		<Notice status="error" isDismissible={ false }>
			{ decision.message }
		</Notice>
	) : null;
}

/** The reader's own words. They may be in any language and any direction. */
function Said( { report: { quote, note, target } }: { report: Report } ) {
	return (
		<>
			{ quote && <blockquote dir="auto">{ quote }</blockquote> }
			{ note && (
				<p className="passerelle-note" dir="auto">
					{ note }
				</p>
			) }
			{ target && (
				<p className="passerelle-target" dir="ltr">
					{ target }
				</p>
			) }
		</>
	);
}

function Facts( {
	report,
	status,
	isChanged,
}: {
	report: Report;
	status: Status;
	isChanged: boolean;
} ) {
	return (
		<p className="passerelle-facts">
			<strong>{ reasonLabel( report.reason ) }</strong>
			{ report.count > 1 && <span>{ times( report.count ) }</span> }
			<time
				dateTime={ report.createdAt }
				title={ fullDate( report.createdAt ) }
			>
				{ ago( report.createdAt ) }
			</time>
			{ ( 'confirmed' === status || isChanged ) && (
				<span>{ statusLabel( status ) }</span>
			) }
			{ report.wantsAnswer && 'held' !== report.status && (
				<span>
					{ __( 'Will be told when it is repaired', 'passerelle' ) }
				</span>
			) }
			{ 'held' === status && report.heldFor && (
				<span className="passerelle-held">
					{ heldLabel( report.heldFor ) }
				</span>
			) }
		</p>
	);
}

function Buttons( {
	report,
	status,
	decisions,
	isSaving,
}: Props & { status: Status; isSaving: boolean } ) {
	const offer = ( [ to, label ]: Offer, index: number ) => (
		<Button
			key={ to }
			variant={ index < 2 ? 'secondary' : 'tertiary' }
			isBusy={ isSaving }
			onClick={ () => void decisions.decide( report, to ) }
		>
			{ label }
		</Button>
	);

	return (
		<div className="passerelle-decide">
			{ offers( status ).map( offer ) }
		</div>
	);
}

type Offer = [ to: Status, label: string ];

function offers( status: Status ): Offer[] {
	if ( ! isOpen( status ) ) {
		return [ [ 'new', __( 'Open again', 'passerelle' ) ] ];
	}

	return [
		[ 'fixed', __( 'Repaired', 'passerelle' ) ],
		[ 'dismissed', __( 'Nothing to fix', 'passerelle' ) ],
		...( 'held' === status
			? [ [ 'new', __( 'Release', 'passerelle' ) ] satisfies Offer ]
			: [] ),
		...( 'new' === status
			? [
					[
						'confirmed',
						__( 'Confirm: to repair', 'passerelle' ),
					] satisfies Offer,
				]
			: [] ),
	];
}

const isOpen = ( status: Status ) =>
	[ 'new', 'held', 'confirmed' ].includes( status );

/** The way back takes the place of the buttons, and says what was done. */
function Closed( {
	report,
	status,
	before,
	decisions,
}: Props & { status: Status; before: Status } ) {
	return (
		<p className="passerelle-decided" role="status">
			{ statusLabel( status ) }{ ' ' }
			<Plain
				variant="link"
				onClick={ () =>
					void decisions.decide( report, wayBack( before ) )
				}
			>
				{ 'held' === before
					? __( 'Put it among those to be done', 'passerelle' )
					: __( 'Back to the version before', 'passerelle' ) }
			</Plain>
		</p>
	);
}

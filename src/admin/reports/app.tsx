import { Notice, Snackbar } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Articles } from './articles';
import { boot } from './boot';
import { Hours } from './hours';
import { Reports } from './reports';
import { hashOf, tabLabel, TABS, type TabName, type View } from './tabs';
import { useCounts } from './use-counts';
import {
	DecisionsContext,
	useDecisions,
	wayBack,
	type Decisions,
} from './use-decisions';
import { useView } from './use-view';
import { sweepWords } from './words';

/** Readers' reports: to be done, to check, repaired, nothing to fix. */
export function App() {
	const view = useView();
	const { counts, recount } = useCounts();
	const decisions = useDecisions( recount );

	return (
		<DecisionsContext.Provider value={ decisions }>
			<div className="passerelle-header">
				<h1>{ __( 'Reports', 'passerelle' ) }</h1>
				<Tabs view={ view } counts={ counts } />
			</div>
			{ ! boot.isOn && <Off /> }
			<Hours />
			<Body view={ view } decisions={ decisions } />
			<Swept decisions={ decisions } />
			<p className="passerelle-export">
				<a href={ boot.exportUrl }>
					{ __( 'Download all as a table (CSV)', 'passerelle' ) }
				</a>
			</p>
		</DecisionsContext.Provider>
	);
}

function Tabs( {
	view,
	counts,
}: {
	view: View;
	counts: Partial< Record< TabName, number > >;
} ) {
	const current = 'articles' === view.name ? 'open' : view.tab;

	return (
		<nav
			className="passerelle-nav"
			aria-label={ __( 'Reports', 'passerelle' ) }
		>
			{ TABS.map( ( tab ) => (
				<a
					key={ tab }
					href={
						'open' === tab
							? hashOf( { name: 'articles' } )
							: hashOf( { name: 'reports', tab, postId: 0 } )
					}
					{ ...( tab === current && { 'aria-current': 'page' } ) }
				>
					{ tabLabel( tab ) }
					{ undefined !== counts[ tab ] &&
						( 'open' === tab || 'held' === tab ) && (
							<span className="passerelle-count">
								{ counts[ tab ] }
							</span>
						) }
				</a>
			) ) }
		</nav>
	);
}

function Body( { view, decisions }: { view: View; decisions: Decisions } ) {
	const hash = hashOf( view );
	const area = useRef< HTMLDivElement >( null );
	const first = useRef( hash );

	// Another tab: keyboard and screen reader go on from there. Not on the first, where the page itself was loaded.
	useEffect( () => {
		if ( first.current !== hash ) {
			first.current = '';
			area.current?.focus();
		}
	}, [ hash ] );

	return (
		<div
			ref={ area }
			tabIndex={ -1 }
			role="region"
			className="passerelle-area"
			aria-label={ tabLabel(
				'articles' === view.name ? 'open' : view.tab
			) }
		>
			{ isOpenTab( view ) && <Switch view={ view } /> }
			{ 'articles' === view.name ? (
				<Articles decisions={ decisions } />
			) : (
				<Reports
					key={ hash }
					tab={ view.tab }
					postId={ view.postId }
					decisions={ decisions }
				/>
			) }
		</div>
	);
}

const isOpenTab = ( view: View ) =>
	'articles' === view.name || 'open' === view.tab;

/** By article, or one by one: filters and dates are about reports. */
function Switch( { view }: { view: View } ) {
	const ways: [ View, string ][] = [
		[ { name: 'articles' }, __( 'By article', 'passerelle' ) ],
		[
			{ name: 'reports', tab: 'open', postId: 0 },
			__( 'One by one', 'passerelle' ),
		],
	];

	return (
		<p className="passerelle-switch">
			{ ways.map( ( [ way, label ] ) => (
				<a
					key={ label }
					href={ hashOf( way ) }
					{ ...( hashOf( way ) === hashOf( view ) && {
						'aria-current': 'true',
					} ) }
				>
					{ label }
				</a>
			) ) }
			{ 'reports' === view.name && view.postId > 0 && (
				<span>{ __( 'Only those of one article', 'passerelle' ) }</span>
			) }
		</p>
	);
}

/** What was done to several, with the way back. */
function Swept( { decisions }: { decisions: Decisions } ) {
	const { sweep, hush } = decisions;

	if ( ! sweep ) {
		return null;
	}

	const { reports, status, failed, message } = sweep;
	const back = () => {
		hush();
		for ( const before of [ 'new', 'confirmed', 'fixed', 'dismissed' ] ) {
			const those = reports.filter(
				( report ) => wayBack( report.status ) === before
			);
			if ( those.length > 0 ) {
				void decisions.decideAll( those, before as 'new' );
			}
		}
	};

	return (
		<div className="passerelle-snackbar">
			<Snackbar
				explicitDismiss
				onRemove={ hush }
				actions={
					reports.length > 0
						? [
								{
									label: __(
										'Back to the version before',
										'passerelle'
									),
									onClick: back,
								},
							]
						: []
				}
			>
				{ [
					reports.length > 0 && sweepWords( reports.length, status ),
					failed > 0 &&
						sprintf(
							/* translators: %d: number of reports. */
							__( 'Not changed: %d.', 'passerelle' ),
							failed
						),
					message,
				]
					.filter( Boolean )
					.join( ' ' ) }
			</Snackbar>
		</div>
	);
}

function Off() {
	return (
		<Notice status="warning" isDismissible={ false }>
			{ __(
				'Readers cannot report anything at the moment: it is switched off. What came in before is here.',
				'passerelle'
			) }{ ' ' }
			{ boot.settingsUrl && (
				<a href={ boot.settingsUrl }>
					{ __( 'Settings', 'passerelle' ) }
				</a>
			) }
		</Notice>
	);
}

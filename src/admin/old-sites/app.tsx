import { Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { FindSite } from './find';
import { useLeaveGuard } from '../kept';
import { Overview } from './overview';
import { Button } from '../parts/button';
import { Settings } from './settings';
import { EditSite } from './site';
import { useSites, type Sites } from './use-sites';
import { hashOf, useView, type View } from './view';

export function App() {
	const sites = useSites();
	const view = useView();
	const isEmpty = sites.isLoaded && 0 === sites.saved.items.length;
	const shown: View =
		isEmpty && 'overview' === view.name ? { name: 'add' } : view;

	useLeaveGuard( Object.keys( sites.drafts ).length > 0 );
	// The first one to be saved must not turn the page under who saves it: “add” stays open.
	useEffect( () => {
		if ( isEmpty && 'overview' === view.name ) {
			window.history.replaceState( null, '', hashOf( { name: 'add' } ) );
			window.dispatchEvent( new HashChangeEvent( 'hashchange' ) );
		}
	}, [ isEmpty, view.name ] );

	return (
		<>
			<div className="passerelle-header">
				<h1>{ __( 'Passerelle', 'passerelle' ) }</h1>
				<Nav view={ shown } isEmpty={ isEmpty } />
			</div>
			<Said sites={ sites } />
			<Body sites={ sites } view={ shown } />
		</>
	);
}

function Nav( { view, isEmpty }: { view: View; isEmpty: boolean } ) {
	const current = ( isCurrent: boolean ) =>
		isCurrent ? { 'aria-current': 'page' as const } : {};

	return (
		<nav
			aria-label={ __( 'Passerelle', 'passerelle' ) }
			className="passerelle-nav"
		>
			<a
				href={ hashOf( { name: 'overview' } ) }
				{ ...current( 'settings' !== view.name ) }
			>
				{ isEmpty
					? __( 'Set-up', 'passerelle' )
					: __( 'Old sites', 'passerelle' ) }
			</a>
			<a
				href={ hashOf( { name: 'settings' } ) }
				{ ...current( 'settings' === view.name ) }
			>
				{ __( 'Settings', 'passerelle' ) }
			</a>
		</nav>
	);
}

/** What was just done, with the way back. WordPress's notice tells screen readers by itself. */
function Said( { sites }: { sites: Sites } ) {
	const { said } = sites;
	const undo = said?.undo;

	return said ? (
		<Notice
			status="success"
			onRemove={ sites.hush }
			className="passerelle-notice"
		>
			{ said.words }{ ' ' }
			{ undo && (
				<Button
					variant="link"
					onClick={ () =>
						void sites.save( {
							change: undo,
							said: __(
								'Everything is as before.',
								'passerelle'
							),
						} )
					}
				>
					{ __( 'Back to the version before', 'passerelle' ) }
				</Button>
			) }
		</Notice>
	) : null;
}

function Body( { sites, view }: { sites: Sites; view: View } ) {
	const isOpened = useRef( false );
	const isFirst = ! isOpened.current;
	const { isLoaded, problem, load } = sites;

	useEffect( () => {
		isOpened.current = isOpened.current || isLoaded;
	}, [ isLoaded, view ] );

	if ( 'settings' === view.name ) {
		return <Settings />;
	}

	if ( ! isLoaded ) {
		return problem ? (
			<Notice status="error" isDismissible={ false }>
				<p>{ problem.message }</p>
				<Button variant="secondary" onClick={ () => void load() }>
					{ __( 'Try again', 'passerelle' ) }
				</Button>
			</Notice>
		) : (
			<p role="status">
				<Spinner /> { __( 'Loading', 'passerelle' ) }
			</p>
		);
	}

	switch ( view.name ) {
		case 'add':
			return (
				<FindSite
					sites={ sites }
					isFirst={ 0 === sites.saved.items.length }
				/>
			);
		case 'site':
			return <EditSite key={ view.id } sites={ sites } id={ view.id } />;
		case 'overview':
			return <Overview sites={ sites } isFirst={ isFirst } />;
	}
}

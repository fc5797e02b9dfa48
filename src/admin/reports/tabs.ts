import { __ } from '@wordpress/i18n';
import type { Status } from './api';

export type TabName = 'open' | 'held' | 'fixed' | 'dismissed';

export const TABS: readonly TabName[] = [
	'open',
	'held',
	'fixed',
	'dismissed',
];

/** What each tab holds, as `GET reports` is asked for it. */
export const STATUSES: Readonly< Record< TabName, readonly Status[] > > = {
	open: [ 'new', 'confirmed' ],
	held: [ 'held' ],
	fixed: [ 'fixed' ],
	dismissed: [ 'dismissed' ],
};

export function tabLabel( tab: TabName ): string {
	return {
		open: __( 'To be done', 'passerelle' ),
		held: __( 'To check', 'passerelle' ),
		fixed: __( 'Repaired', 'passerelle' ),
		dismissed: __( 'Nothing to fix', 'passerelle' ),
	}[ tab ];
}

/** What is open: it stands in the address, so that reloading, "back" and links from elsewhere work. */
export type View =
	{ name: 'articles' } | { name: 'reports'; tab: TabName; postId: number };

export function parseView( hash: string ): View {
	const [ name = '', id = '' ] = hash.replace( /^#\/?/, '' ).split( '/' );

	if ( 'article' === name && /^[1-9]\d{0,15}$/.test( id ) ) {
		return { name: 'reports', tab: 'open', postId: Number( id ) };
	}

	const tab = TABS.find( ( one ) => one === name );

	return tab ? { name: 'reports', tab, postId: 0 } : { name: 'articles' };
}

export function hashOf( view: View ): string {
	if ( 'articles' === view.name ) {
		return '#/';
	}

	return view.postId > 0 ? `#/article/${ view.postId }` : `#/${ view.tab }`;
}

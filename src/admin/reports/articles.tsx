import { Button as Plain } from '@wordpress/components';
import { DataViews } from '@wordpress/dataviews/wp';
import type { Action, Field, View } from '@wordpress/dataviews/wp';
import { useCallback, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { check, chevronDown, chevronRight, closeSmall } from '@wordpress/icons';
import { reasonLabel } from '../../editor/reports/reasons';
import type { Problem } from '../problem';
import { getArticles, keyOf, type Article, type Status } from './api';
import { ArticleReports } from './article-reports';
import { boot } from './boot';
import { Failed } from './failed';
import { useIsNarrow } from './is-narrow';
import { articlesQuery } from './query';
import { asCards } from './reports';
import { allOf } from './all-of';
import { useDecided, type Decisions } from './use-decisions';
import { asData, useList } from './use-list';
import { ago, fullDate } from './words';

/** Where the work begins: the articles most reported. Each opens to its reports. */
export function Articles( { decisions }: { decisions: Decisions } ) {
	const isNarrow = useIsNarrow();
	const [ chosen, setView ] = useState< View >( FIRST );
	const view = useMemo(
		() => ( isNarrow ? asCards( chosen, chosen.fields ) : chosen ),
		[ chosen, isNarrow ]
	);
	const load = useCallback(
		( signal: AbortSignal ) =>
			getArticles( articlesQuery( chosen ), signal ),
		[ chosen ]
	);
	const { page, problem, isLoading, reload } = useList( load );

	if ( problem ) {
		return <Failed problem={ problem } retry={ reload } />;
	}

	return (
		<DataViews
			{ ...asData( page, isLoading ) }
			getItemId={ keyOf }
			fields={ FIELDS }
			actions={ actionsOf( decisions, reload ) }
			view={ view }
			onChangeView={ setView }
			defaultLayouts={ LAYOUTS }
			searchLabel={ __( 'Search articles', 'passerelle' ) }
			empty={ <Nothing isSearch={ Boolean( view.search ) } /> }
		/>
	);
}

const LAYOUTS = { table: { showMedia: false }, grid: { showMedia: false } };

const FIRST: View = {
	type: 'table',
	titleField: 'article',
	fields: [ 'open', 'latest', 'reasons' ],
	sort: { field: 'open', direction: 'desc' },
	filters: [],
	search: '',
	page: 1,
	perPage: 20,
	showMedia: false,
	layout: {
		styles: { open: { align: 'end' }, reasons: { minWidth: 200 } },
	},
};

const FIELDS: Field< Article >[] = [
	{
		id: 'article',
		label: __( 'Article', 'passerelle' ),
		enableHiding: false,
		enableSorting: false,
		filterBy: false,
		getValue: ( { item } ) => item.title,
		render: ( { item } ) => <Opening article={ item } />,
	},
	{
		id: 'open',
		label: __( 'Reported', 'passerelle' ),
		type: 'integer',
		filterBy: false,
	},
	{
		id: 'latest',
		label: __( 'Latest', 'passerelle' ),
		type: 'datetime',
		filterBy: false,
		render: ( { item } ) => (
			<time dateTime={ item.latest } title={ fullDate( item.latest ) }>
				{ ago( item.latest ) }
			</time>
		),
	},
	{
		id: 'reasons',
		label: __( 'Reasons', 'passerelle' ),
		enableSorting: false,
		filterBy: false,
		getValue: ( { item } ) => item.reasons.map( reasonLabel ).join( ' · ' ),
	},
];

function Opening( { article }: { article: Article } ) {
	const { opened, toggle } = useDecided();
	const isOpen = opened.includes( keyOf( article ) );

	return (
		<div className="passerelle-article">
			<Plain
				className="passerelle-open"
				icon={ isOpen ? chevronDown : chevronRight }
				aria-expanded={ isOpen }
				onClick={ () => toggle( keyOf( article ) ) }
			>
				<span dir="auto">
					{ article.title ||
						article.oldUrl ||
						article.link ||
						__( 'The article is gone.', 'passerelle' ) }
				</span>
			</Plain>
			{ isOpen && <ArticleReports article={ article } /> }
		</div>
	);
}

function actionsOf(
	decisions: Decisions,
	reload: () => void
): Action< Article >[] {
	const action = (
		status: Status,
		label: string,
		icon: Action< Article >[ 'icon' ]
	): Action< Article > => ( {
		id: status,
		label,
		...( icon && { icon } ),
		supportsBulk: true,
		callback: ( articles ) =>
			void allOf( articles )
				.then( ( reports ) => decisions.decideAll( reports, status ) )
				.then( reload )
				.catch( ( { message }: Problem ) =>
					decisions.complain( message )
				),
	} );

	return [
		action( 'fixed', __( 'All repaired', 'passerelle' ), check ),
		action(
			'dismissed',
			__( 'Nothing to fix in any', 'passerelle' ),
			closeSmall
		),
	];
}

function Nothing( { isSearch }: { isSearch: boolean } ) {
	return (
		<p>
			{ isSearch
				? __( 'No reported article has these words.', 'passerelle' )
				: `${ __( 'Nothing to do.', 'passerelle' ) } ${ boot.figures }` }
		</p>
	);
}

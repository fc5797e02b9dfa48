import { DataViews } from '@wordpress/dataviews/wp';
import type { Action, Field, View } from '@wordpress/dataviews/wp';
import { useCallback, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { check, closeSmall } from '@wordpress/icons';
import { REASONS, reasonLabel } from '../../editor/reports/reasons';
import { getReports, type Report, type Status } from './api';
import { Failed } from './failed';
import { useIsNarrow } from './is-narrow';
import { reportsQuery } from './query';
import { ReportCard } from './report-card';
import { STATUSES, type TabName } from './tabs';
import type { Decisions } from './use-decisions';
import { asData, useList } from './use-list';
import { ago, fullDate, heldLabel, statusLabel } from './words';

type Props = {
	tab: TabName;
	/** Only those of one article; 0: of all. */
	postId: number;
	decisions: Decisions;
};

/** Reports one by one, in one state. */
export function Reports( { tab, postId, decisions }: Props ) {
	const isNarrow = useIsNarrow();
	const [ chosen, setView ] = useState< View >( () => firstView( tab ) );
	const view = useMemo(
		() => ( isNarrow ? asCards( chosen ) : chosen ),
		[ chosen, isNarrow ]
	);
	const { forget } = decisions;
	const load = useCallback(
		async ( signal: AbortSignal ) => {
			const page = await getReports(
				reportsQuery( chosen, tab, postId ),
				signal
			);
			forget();
			return page;
		},
		[ chosen, tab, postId, forget ]
	);
	const { page, problem, isLoading, reload } = useList( load );
	const fields = useMemo( () => fieldsOf( tab ), [ tab ] );

	if ( problem ) {
		return <Failed problem={ problem } retry={ reload } />;
	}

	return (
		<DataViews
			{ ...asData( page, isLoading ) }
			getItemId={ ( { id } ) => String( id ) }
			fields={ fields }
			actions={ actionsOf( tab, decisions ) }
			view={ view }
			onChangeView={ setView }
			defaultLayouts={ LAYOUTS }
			searchLabel={ __( 'Search in notes and passages', 'passerelle' ) }
			empty={ <p>{ emptyWords( tab ) }</p> }
		/>
	);
}

const LAYOUTS = { table: { showMedia: false }, grid: { showMedia: false } };

function firstView( tab: TabName ): View {
	return {
		type: 'table',
		titleField: 'report',
		fields: 'held' === tab ? [ 'heldFor', 'article' ] : [ 'article' ],
		sort: { field: 'createdAt', direction: 'desc' },
		filters: [],
		search: '',
		page: 1,
		perPage: 20,
		showMedia: false,
		layout: {},
	};
}

/** A phone has room for one column. */
export function asCards( view: View, fields: string[] = [] ): View {
	const { layout: _, ...rest } = view;

	return { ...rest, type: 'grid', fields, layout: {} };
}

function fieldsOf( tab: TabName ): Field< Report >[] {
	return [
		{
			id: 'report',
			label: __( 'Report', 'passerelle' ),
			enableHiding: false,
			enableSorting: false,
			filterBy: false,
			getValue: ( { item } ) => reasonLabel( item.reason ),
			render: ( { item } ) => <ReportCard report={ item } />,
		},
		{
			id: 'reason',
			label: __( 'Reason', 'passerelle' ),
			elements: REASONS.map( ( value ) => ( {
				value,
				label: reasonLabel( value ),
			} ) ),
			filterBy: { operators: [ 'isAny' ], isPrimary: true },
			enableSorting: false,
		},
		...( STATUSES[ tab ].length > 1 ? [ statusField( tab ) ] : [] ),
		{
			id: 'heldFor',
			label: __( 'Why it waits', 'passerelle' ),
			enableSorting: false,
			filterBy: false,
			render: ( { item } ) => (
				<>{ item.heldFor ? heldLabel( item.heldFor ) : '' }</>
			),
		},
		{
			id: 'article',
			label: __( 'Article', 'passerelle' ),
			enableSorting: false,
			filterBy: false,
			render: ( { item } ) => <ArticleLink report={ item } />,
		},
		{
			id: 'createdAt',
			label: __( 'Date', 'passerelle' ),
			type: 'datetime',
			filterBy: false,
			render: ( { item } ) => (
				<time
					dateTime={ item.createdAt }
					title={ fullDate( item.createdAt ) }
				>
					{ ago( item.createdAt ) }
				</time>
			),
		},
		{
			id: 'count',
			label: __( 'Times', 'passerelle' ),
			type: 'integer',
			filterBy: false,
		},
	];
}

function statusField( tab: TabName ): Field< Report > {
	return {
		id: 'status',
		label: __( 'State', 'passerelle' ),
		elements: STATUSES[ tab ].map( ( value ) => ( {
			value,
			label: statusLabel( value ),
		} ) ),
		filterBy: { operators: [ 'isAny' ] },
		enableSorting: false,
	};
}

function ArticleLink( { report: { title, link, url } }: { report: Report } ) {
	const to = link || url;

	return to ? (
		<a href={ to } dir="auto" className="passerelle-article-link">
			{ title || url }
		</a>
	) : (
		<>{ __( 'The article is gone.', 'passerelle' ) }</>
	);
}

function actionsOf( tab: TabName, decisions: Decisions ): Action< Report >[] {
	const action = (
		status: Status,
		label: string,
		icon: Action< Report >[ 'icon' ]
	): Action< Report > => ( {
		id: status,
		label,
		...( icon && { icon } ),
		supportsBulk: true,
		callback: ( items ) => void decisions.decideAll( items, status ),
	} );

	if ( 'open' === tab || 'held' === tab ) {
		return [
			...( 'held' === tab
				? [ action( 'new', __( 'Release', 'passerelle' ), check ) ]
				: [] ),
			action( 'fixed', __( 'Repaired', 'passerelle' ), check ),
			action(
				'dismissed',
				__( 'Nothing to fix', 'passerelle' ),
				closeSmall
			),
		];
	}

	return [ action( 'new', __( 'Open again', 'passerelle' ), check ) ];
}

function emptyWords( tab: TabName ): string {
	return {
		open: __( 'Nothing to do here.', 'passerelle' ),
		held: __( 'Nothing waits for a look.', 'passerelle' ),
		fixed: __( 'Nothing was repaired yet.', 'passerelle' ),
		dismissed: __(
			'None of the reports was without reason.',
			'passerelle'
		),
	}[ tab ];
}

import { ExternalLink, Spinner } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { getReports, whose, type Article } from './api';
import { Failed } from './failed';
import { ReportCard } from './report-card';
import { STATUSES } from './tabs';
import { useList } from './use-list';

/** The open reports of one article, and the ways to it. */
export function ArticleReports( { article }: { article: Article } ) {
	const load = useCallback(
		( signal: AbortSignal ) =>
			getReports(
				{
					...whose( article ),
					status: STATUSES.open.join( ',' ),
					per_page: 100,
					orderby: 'count',
					order: 'desc',
				},
				signal
			),
		[ article ]
	);
	const { page, problem, reload } = useList( load );

	return (
		<div className="passerelle-opened">
			<p className="passerelle-links">
				<Ways article={ article } />
			</p>
			{ problem && <Failed problem={ problem } retry={ reload } /> }
			{ ! problem && ! page && (
				<p role="status">
					<Spinner /> { __( 'Loading', 'passerelle' ) }
				</p>
			) }
			<ul>
				{ page?.rows.map( ( report ) => (
					<li key={ report.id }>
						<ReportCard report={ report } />
					</li>
				) ) }
			</ul>
		</div>
	);
}

function Ways( { article: { link, oldUrl, editLink } }: { article: Article } ) {
	return (
		<>
			{ link && (
				<ExternalLink href={ link }>
					{ __( 'View the article', 'passerelle' ) }
				</ExternalLink>
			) }
			{ oldUrl && (
				<ExternalLink href={ oldUrl }>
					{ __( 'View the original', 'passerelle' ) }
				</ExternalLink>
			) }
			{ editLink && (
				<a href={ editLink }>{ __( 'Edit', 'passerelle' ) }</a>
			) }
		</>
	);
}

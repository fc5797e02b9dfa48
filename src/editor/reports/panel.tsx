import { Button } from '@wordpress/components';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReportRow } from '../../types/schema';
import { useSavedPost } from '../use-saved-post';
import { Commands } from './commands';
import { Offer } from './offer';
import { reasonLabel } from './reasons';
import { settings } from './settings';
import { useJump } from './use-jump';
import { useReports, type Reports } from './use-reports';

/** The panel "Reports" of the document's sidebar: only where there are some. */
export function Panel() {
	const postId = useSavedPost();

	return null === postId ? null : (
		<Article key={ postId } postId={ postId } />
	);
}

function Article( { postId }: { postId: number } ) {
	const known = useReports( postId );
	const { reports } = known;

	return (
		<>
			<Commands postId={ postId } />
			{ settings.mayModerate && <Offer known={ known } /> }
			{ reports.length > 0 && (
				<PluginDocumentSettingPanel
					name="reports"
					title={ sprintf(
						/* translators: %d: number of reports. */
						__( 'Reports (%d)', 'passerelle' ),
						reports.length
					) }
					className="passerelle-reports"
				>
					<ul>
						{ reports.map( ( report ) => (
							<li key={ report.id }>
								<One report={ report } known={ known } />
							</li>
						) ) }
					</ul>
				</PluginDocumentSettingPanel>
			) }
		</>
	);
}

function One( { report, known }: { report: ReportRow; known: Reports } ) {
	const jump = useJump( report.quote );

	return (
		<>
			<Said report={ report } />
			{ report.quote && ! jump && (
				<p className="passerelle-gone">
					{ __(
						'This passage is not in the article any more.',
						'passerelle'
					) }
				</p>
			) }
			<div className="passerelle-row">
				{ jump && (
					<Button variant="secondary" onClick={ jump }>
						{ __( 'Go to the passage', 'passerelle' ) }
					</Button>
				) }
				{ settings.mayModerate && (
					<Button
						variant="secondary"
						onClick={ () => void known.repaired( [ report ] ) }
					>
						{ __( 'Repaired', 'passerelle' ) }
					</Button>
				) }
			</div>
		</>
	);
}

function Said( {
	report: { quote, note, target, reason, count },
}: {
	report: ReportRow;
} ) {
	return (
		<>
			<p>
				<strong>{ reasonLabel( reason ) }</strong>
				{ count > 1 &&
					` · ${ sprintf(
						/* translators: %d: how many readers reported the same. */
						_n( '%d time', '%d times', count, 'passerelle' ),
						count
					) }` }
			</p>
			{ quote && <blockquote dir="auto">{ quote }</blockquote> }
			{ note && <p dir="auto">{ note }</p> }
			{ target && <p dir="ltr">{ target }</p> }
		</>
	);
}

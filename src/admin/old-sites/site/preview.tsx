import { Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { Samples } from '../parts/samples';
import { recognisedOf } from '../words';
import type { Previewed } from './use-preview';

type Props = {
	site: OldSite;
	previewed: Previewed;
	/** Something has to be put right first. */
	isHeld: boolean;
};

/** What the rules find, before anything is saved. */
export function PreviewPanel( { site, previewed, isHeld }: Props ) {
	const { result, isLooking, problem } = previewed;

	return (
		<section
			className="passerelle-preview"
			aria-labelledby="passerelle-preview-heading"
			aria-busy={ isLooking }
		>
			<h3 id="passerelle-preview-heading">
				{ __( 'What this finds here', 'passerelle' ) }
				{ isLooking && <Spinner /> }
			</h3>
			<div role="status">
				{ isHeld && (
					<p className="passerelle-help">
						{ __(
							'Shown again as soon as what is marked is put right.',
							'passerelle'
						) }
					</p>
				) }
				{ result && (
					<p>{ recognisedOf( result.recognised, result.of ) }</p>
				) }
			</div>
			{ result?.doubts.map( ( { code, message } ) => (
				<Notice
					key={ code }
					status="warning"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ message }
				</Notice>
			) ) }
			{ problem && (
				<Notice
					status="error"
					isDismissible={ false }
					className="passerelle-notice"
				>
					{ problem.message }
				</Notice>
			) }
			{ result && <Samples samples={ result.samples } site={ site } /> }
		</section>
	);
}

/** The same in one line, where the panel is out of sight. The panel is what screen readers are told. */
export function BarFigures( { previewed }: Pick< Props, 'previewed' > ) {
	const { result, isLooking } = previewed;

	return (
		<p className="passerelle-bar-figures" aria-hidden="true">
			{ isLooking && <Spinner /> }
			{ result && recognisedOf( result.recognised, result.of ) }
		</p>
	);
}

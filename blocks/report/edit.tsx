import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	CheckboxControl,
	PanelBody,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ForReaders } from '../../src/editor/for-readers';
import {
	REASONS,
	reasonLabel,
	toggled,
} from '../../src/editor/reports/reasons';
import type { ReportAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< ReportAttributes >;

export default function Edit( {
	attributes,
	setAttributes,
	clientId,
	context,
}: Props ) {
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'The form', 'passerelle' ) }>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Title', 'passerelle' ) }
						help={ __(
							'Empty: “Report a problem with this article”, in the article’s language.',
							'passerelle'
						) }
						value={ attributes.title }
						onChange={ ( title ) => setAttributes( { title } ) }
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'Ask for an e-mail address',
							'passerelle'
						) }
						help={ __(
							'Optional for readers, who are told once when it is repaired. An administrator has to allow it in Passerelle’s settings.',
							'passerelle'
						) }
						checked={ attributes.askEmail }
						onChange={ ( askEmail ) =>
							setAttributes( { askEmail } )
						}
					/>
				</PanelBody>
				<PanelBody
					title={ __( 'Reasons to choose from', 'passerelle' ) }
					initialOpen={ false }
				>
					{ REASONS.map( ( reason ) => (
						<CheckboxControl
							key={ reason }
							__nextHasNoMarginBottom
							label={ reasonLabel( reason ) }
							checked={
								0 === attributes.reasons.length ||
								attributes.reasons.includes( reason )
							}
							// The last one stays: a form without a reason asks nothing.
							disabled={
								1 === attributes.reasons.length &&
								attributes.reasons.includes( reason )
							}
							onChange={ () =>
								setAttributes( {
									reasons: toggled(
										attributes.reasons,
										reason
									),
								} )
							}
						/>
					) ) }
				</PanelBody>
			</InspectorControls>
			<ForReaders
				block="passerelle/report"
				attributes={ attributes }
				clientId={ clientId }
				context={ context }
			/>
		</>
	);
}

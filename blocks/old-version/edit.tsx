import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, RadioControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ForReaders } from '../../src/editor/for-readers';
import type { OldVersionAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< OldVersionAttributes >;

export default function Edit( {
	attributes,
	setAttributes,
	clientId,
	context,
}: Props ) {
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Link to the old site', 'passerelle' ) }>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Words of the link', 'passerelle' ) }
						help={ __(
							'Empty: “View on the old site”, in the article’s language.',
							'passerelle'
						) }
						value={ attributes.label }
						onChange={ ( label ) => setAttributes( { label } ) }
					/>
					<RadioControl
						label={ __( 'Appearance', 'passerelle' ) }
						selected={ attributes.appearance }
						options={ [
							{
								label: __( 'Link', 'passerelle' ),
								value: 'link',
							},
							{
								label: __( 'Button', 'passerelle' ),
								value: 'button',
							},
						] }
						onChange={ ( appearance ) =>
							setAttributes( {
								appearance:
									'button' === appearance ? 'button' : 'link',
							} )
						}
					/>
				</PanelBody>
			</InspectorControls>
			<ForReaders
				block="passerelle/old-version"
				attributes={ attributes }
				clientId={ clientId }
				context={ context }
			/>
		</>
	);
}

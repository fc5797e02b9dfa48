import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	CheckboxControl,
	PanelBody,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ForReaders } from '../../src/editor/for-readers';
import type { MigrationStatusAttributes } from '../../src/types/blocks';
import { FIGURES, toggled, type Figure } from './figures';

type Props = BlockEditProps< MigrationStatusAttributes >;

export default function Edit( {
	attributes,
	setAttributes,
	clientId,
	context,
}: Props ) {
	const { figures } = attributes;

	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'What is shown', 'passerelle' ) }>
					{ FIGURES.map( ( figure ) => (
						<CheckboxControl
							key={ figure }
							__nextHasNoMarginBottom
							label={ figureLabel( figure ) }
							checked={
								0 === figures.length ||
								figures.includes( figure )
							}
							// The last one stays: the block would be empty.
							disabled={
								1 === figures.length &&
								figures.includes( figure )
							}
							onChange={ () =>
								setAttributes( {
									figures: toggled( figures, figure ),
								} )
							}
						/>
					) ) }
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __( 'Known problems', 'passerelle' ) }
						help={ __(
							'Only those that a moderator confirmed, counted by kind. Nothing that readers wrote.',
							'passerelle'
						) }
						checked={ attributes.problems }
						onChange={ ( problems ) =>
							setAttributes( { problems } )
						}
					/>
				</PanelBody>
			</InspectorControls>
			<ForReaders
				block="passerelle/migration-status"
				attributes={ attributes }
				clientId={ clientId }
				context={ context }
			/>
		</>
	);
}

function figureLabel( figure: Figure ): string {
	return {
		moved: __( 'Articles from the old site', 'passerelle' ),
		checked: __( 'Checked articles', 'passerelle' ),
		waiting: __( 'Articles still to be checked', 'passerelle' ),
	}[ figure ];
}

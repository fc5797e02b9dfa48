import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	Placeholder,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useState } from '@wordpress/element';
import { ForReaders } from '../../src/editor/for-readers';
import { readLink } from '../../src/engine/bank/link';
import type { DonationLinkAttributes } from '../../src/types/blocks';
import { linkSentence } from './words';

type Props = BlockEditProps< DonationLinkAttributes >;

export default function Edit( props: Props ) {
	const { attributes, setAttributes, clientId, context } = props;

	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Donation link', 'passerelle' ) }>
					{ /* Typed in the canvas or taken back, it stands here too. */ }
					<Address key={ attributes.url } { ...props } />
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Words of the link', 'passerelle' ) }
						help={ __(
							'Empty: the name of the service.',
							'passerelle'
						) }
						value={ attributes.label }
						onChange={ ( label ) => setAttributes( { label } ) }
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __( 'Say that fees are higher', 'passerelle' ) }
						checked={ attributes.fees }
						onChange={ ( fees ) => setAttributes( { fees } ) }
					/>
				</PanelBody>
			</InspectorControls>
			{ 'url' in readLink( attributes.url ) ? (
				<ForReaders
					block="passerelle/donation-link"
					attributes={ attributes }
					clientId={ clientId }
					context={ context }
				/>
			) : (
				<Empty>
					<Placeholder
						icon="admin-links"
						label={ __( 'Donation link', 'passerelle' ) }
					>
						<Address { ...props } />
					</Placeholder>
				</Empty>
			) }
		</>
	);
}

function Empty( { children }: { children: ReactNode } ) {
	return <div { ...useBlockProps() }>{ children }</div>;
}

/** What is typed stays as it is typed; the block takes it once it is an address. */
function Address( { attributes, setAttributes }: Props ) {
	const [ typed, setTyped ] = useState( attributes.url );
	const link = readLink( typed );

	return (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Address', 'passerelle' ) }
			help={ 'fault' in link ? linkSentence( link.fault ) : link.url }
			placeholder="paypal.me/lespasseurs"
			dir="ltr"
			value={ typed }
			onChange={ setTyped }
			onBlur={ () => 'url' in link && setAttributes( { url: link.url } ) }
		/>
	);
}

import { MediaUpload, MediaUploadCheck } from '@wordpress/block-editor';
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { Text } from './fields';

type Props = {
	attributes: EventAttributes;
	change: ( part: Partial< EventAttributes > ) => void;
};

const NONE = {
	imageId: 0,
	imageUrl: '',
	imageAlt: '',
	imageCaption: '',
	imageWidth: 0,
	imageHeight: 0,
};

/** The poster: what it needs to be printed is kept with the event, so that readers' pages ask the database nothing. */
export function Poster( { attributes, change }: Props ) {
	return (
		<MediaUploadCheck>
			<MediaUpload
				allowedTypes={ [ 'image' ] }
				value={ attributes.imageId }
				onSelect={ ( media ) => {
					const size = media.sizes?.large ?? media;
					change( {
						imageId: media.id,
						imageUrl: size.url,
						imageAlt: media.alt ?? '',
						imageCaption: attributes.imageCaption,
						imageWidth: size.width ?? 0,
						imageHeight: size.height ?? 0,
					} );
				} }
				render={ ( { open } ) => (
					<Button variant="secondary" onClick={ open }>
						{ attributes.imageUrl === ''
							? __( 'Choose a poster', 'passerelle' )
							: __( 'Change the poster', 'passerelle' ) }
					</Button>
				) }
			/>
			{ attributes.imageUrl !== '' && (
				<>
					<Button
						variant="tertiary"
						isDestructive
						onClick={ () => change( NONE ) }
					>
						{ __( 'Remove the poster', 'passerelle' ) }
					</Button>
					<Text
						label={ __( 'What the poster says', 'passerelle' ) }
						help={ __(
							'For people who do not see it. Empty when the event says it already.',
							'passerelle'
						) }
						value={ attributes.imageAlt }
						onChange={ ( imageAlt ) => change( { imageAlt } ) }
					/>
					<Text
						label={ __( 'Caption', 'passerelle' ) }
						value={ attributes.imageCaption }
						onChange={ ( imageCaption ) =>
							change( { imageCaption } )
						}
					/>
				</>
			) }
		</MediaUploadCheck>
	);
}

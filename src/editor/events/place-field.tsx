import { Button, ComboboxControl, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { Text } from './fields';
import { addPlace, useIsGone, usePlaces } from './place-store';

type Props = {
	attributes: EventAttributes;
	change: ( part: Partial< EventAttributes > ) => void;
};

/** A place that is kept, or one that is typed and may be kept from then on. */
export function PlaceField( { attributes, change }: Props ) {
	const places = usePlaces();
	const isTyped = useIsGone( attributes.place ) || attributes.place === '';
	const known = places.find( ( { slug } ) => slug === attributes.place );

	return (
		<div className="passerelle-place-field">
			<ComboboxControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Place', 'passerelle' ) }
				value={ isTyped ? null : attributes.place }
				options={ places.map( ( { slug, name } ) => ( {
					value: slug,
					label: name,
				} ) ) }
				onChange={ ( slug ) => {
					const place = places.find( ( one ) => one.slug === slug );
					change( {
						place: place?.slug ?? '',
						// What an article says if the place is ever deleted.
						...( place
							? {
									locationName: place.name,
									locationAddress: place.address,
								}
							: {} ),
					} );
				} }
				{ ...( known?.address ? { help: known.address } : {} ) }
			/>
			{ isTyped && <Typed attributes={ attributes } change={ change } /> }
		</div>
	);
}

function Typed( { attributes, change }: Props ) {
	const [ failure, setFailure ] = useState( '' );
	const { locationName, locationAddress } = attributes;

	const keep = async () => {
		try {
			const { slug } = await addPlace( locationName, locationAddress );
			setFailure( '' );
			change( { place: slug } );
		} catch ( error ) {
			setFailure(
				error instanceof Object && 'message' in error
					? String( error.message )
					: __(
							'The place could not be kept. Try again.',
							'passerelle'
						)
			);
		}
	};

	return (
		<>
			<div className="passerelle-row">
				<Text
					label={ __( 'Another place: its name', 'passerelle' ) }
					value={ locationName }
					onChange={ ( value ) =>
						change( { locationName: value, place: '' } )
					}
				/>
				<Text
					label={ __( 'Its address', 'passerelle' ) }
					value={ locationAddress }
					onChange={ ( value ) =>
						change( { locationAddress: value, place: '' } )
					}
				/>
			</div>
			{ locationName !== '' && (
				<Button variant="secondary" onClick={ () => void keep() }>
					{ sprintf(
						/* translators: %s: name of a place */
						__( 'Keep “%s” among the places', 'passerelle' ),
						locationName
					) }
				</Button>
			) }
			{ failure !== '' && (
				<Notice status="error" onRemove={ () => setFailure( '' ) }>
					{ failure }
				</Notice>
			) }
		</>
	);
}

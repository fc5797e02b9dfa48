import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	RangeControl,
	SelectControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ForReaders } from '../../src/editor/for-readers';
import { usePlaces } from '../../src/editor/events/place-store';
import { settings } from '../../src/editor/events/settings';
import type { AgendaAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< AgendaAttributes >;

export default function Edit( props: Props ) {
	const { attributes, clientId, context } = props;

	return (
		<>
			<InspectorControls>
				<Which { ...props } />
				<Page { ...props } />
			</InspectorControls>
			<ForReaders
				block="passerelle/agenda"
				attributes={ attributes }
				clientId={ clientId }
				context={ context }
			/>
		</>
	);
}

function Which( { attributes, setAttributes }: Props ) {
	const places = usePlaces().map( ( { slug, name } ) => ( {
		value: slug,
		label: name,
	} ) );

	return (
		<PanelBody title={ __( 'Which events', 'passerelle' ) }>
			<RangeControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'How many', 'passerelle' ) }
				min={ 1 }
				max={ 100 }
				value={ attributes.count }
				onChange={ ( count ) =>
					setAttributes( { count: count ?? 10 } )
				}
			/>
			<Choice
				all={ __( 'All places', 'passerelle' ) }
				label={ __( 'Place', 'passerelle' ) }
				value={ attributes.place }
				options={ places }
				onChange={ ( place ) => setAttributes( { place } ) }
			/>
			<Choice
				all={ __( 'All languages', 'passerelle' ) }
				label={ __( 'Language', 'passerelle' ) }
				value={ attributes.language }
				options={ settings.languages }
				onChange={ ( language ) => setAttributes( { language } ) }
			/>
			<Choice
				all={ __( 'All kinds', 'passerelle' ) }
				label={ __( 'Kind', 'passerelle' ) }
				value={ attributes.kind }
				options={ settings.kinds }
				onChange={ ( kind ) => setAttributes( { kind } ) }
			/>
		</PanelBody>
	);
}

function Choice( {
	all,
	options,
	...rest
}: {
	all: string;
	label: string;
	value: string;
	options: { value: string; label: string }[];
	onChange: ( value: string ) => void;
} ) {
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			options={ [ { value: '', label: all }, ...options ] }
			{ ...rest }
		/>
	);
}

function Page( { attributes, setAttributes }: Props ) {
	return (
		<PanelBody title={ __( 'For readers', 'passerelle' ) }>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Filters', 'passerelle' ) }
				help={ __(
					'Only on the page that Settings → Reading names as the agenda: there, months have addresses too.',
					'passerelle'
				) }
				checked={ attributes.hasFilters }
				onChange={ ( hasFilters ) => setAttributes( { hasFilters } ) }
			/>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Link to subscribe', 'passerelle' ) }
				checked={ attributes.hasSubscription }
				onChange={ ( hasSubscription ) =>
					setAttributes( { hasSubscription } )
				}
			/>
		</PanelBody>
	);
}

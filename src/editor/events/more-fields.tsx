import { InspectorControls } from '@wordpress/block-editor';
import { PanelBody, SelectControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { remarkOnAddress, remarkOnZone } from '../../engine/event/when';
import type { EventAttributes } from '../../types/blocks';
import { Languages, LineUp, Links, Text } from './fields';
import { Poster } from './poster';
import { settings } from './settings';

type Props = {
	attributes: EventAttributes;
	change: ( part: Partial< EventAttributes > ) => void;
};

/** What few events need, in the sidebar. */
export function MoreFields( props: Props ) {
	return (
		<InspectorControls>
			<State { ...props } />
			<What { ...props } />
			<Who { ...props } />
			<Where { ...props } />
		</InspectorControls>
	);
}

function State( { attributes, change }: Props ) {
	return (
		<PanelBody title={ __( 'Is it as planned?', 'passerelle' ) }>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'State', 'passerelle' ) }
				value={ attributes.eventStatus }
				options={ [
					{
						value: 'scheduled',
						label: __( 'As planned', 'passerelle' ),
					},
					{
						value: 'cancelled',
						label: __( 'Cancelled', 'passerelle' ),
					},
					{
						value: 'postponed',
						label: __( 'Postponed', 'passerelle' ),
					},
					{ value: 'moved', label: __( 'New place', 'passerelle' ) },
				] }
				onChange={ ( eventStatus ) => change( { eventStatus } ) }
			/>
			{ attributes.eventStatus === 'postponed' && (
				<Text
					type="date"
					label={ __( 'Former date', 'passerelle' ) }
					help={ __(
						'Kept when you change the date of the event. Without, readers see that the new date is not known yet.',
						'passerelle'
					) }
					value={ attributes.previousStartDate }
					onChange={ ( previousStartDate ) =>
						change( { previousStartDate } )
					}
				/>
			) }
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Sold out', 'passerelle' ) }
				checked={ attributes.soldOut }
				onChange={ ( soldOut ) => change( { soldOut } ) }
			/>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'The programme is to be completed', 'passerelle' ) }
				checked={ ! attributes.programmeComplete }
				onChange={ ( isOpen ) =>
					change( { programmeComplete: ! isOpen } )
				}
			/>
		</PanelBody>
	);
}

function What( { attributes, change }: Props ) {
	return (
		<PanelBody
			title={ __( 'Kind, languages, series', 'passerelle' ) }
			initialOpen={ false }
		>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Kind', 'passerelle' ) }
				value={ attributes.kind }
				options={ settings.kinds }
				onChange={ ( kind ) =>
					change( { kind: kind as EventAttributes[ 'kind' ] } )
				}
			/>
			<Languages
				label={ __( 'In which languages', 'passerelle' ) }
				value={ attributes.inLanguage }
				onChange={ ( inLanguage ) => change( { inLanguage } ) }
			/>
			<Languages
				label={ __( 'Subtitles in', 'passerelle' ) }
				value={ attributes.subtitleLanguage }
				onChange={ ( subtitleLanguage ) =>
					change( { subtitleLanguage } )
				}
			/>
			<Text
				label={ __( 'Title in a second language', 'passerelle' ) }
				value={ attributes.alternateName }
				onChange={ ( alternateName ) => change( { alternateName } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'That language', 'passerelle' ) }
				value={ attributes.alternateLanguage }
				options={ [
					{ value: '', label: __( 'Not said', 'passerelle' ) },
					...settings.languages,
				] }
				onChange={ ( alternateLanguage ) =>
					change( { alternateLanguage } )
				}
			/>
			<Text
				label={ __( 'Name of the series', 'passerelle' ) }
				help={ __(
					'Several events of one article under one name.',
					'passerelle'
				) }
				value={ attributes.series }
				onChange={ ( series ) => change( { series } ) }
			/>
		</PanelBody>
	);
}

function Who( { attributes, change }: Props ) {
	return (
		<PanelBody
			title={ __( 'People, price, links, poster', 'passerelle' ) }
			initialOpen={ false }
		>
			<LineUp
				value={ attributes.performer }
				onChange={ ( performer ) => change( { performer } ) }
			/>
			<Text
				label={ __( 'Who organises it', 'passerelle' ) }
				value={ attributes.organizer }
				onChange={ ( organizer ) => change( { organizer } ) }
			/>
			<Text
				type="url"
				label={ __( 'Their site', 'passerelle' ) }
				value={ attributes.organizerUrl }
				remark={ remarkOnAddress( attributes.organizerUrl ) }
				onChange={ ( organizerUrl ) => change( { organizerUrl } ) }
			/>
			<Text
				label={ __( 'In aid of', 'passerelle' ) }
				value={ attributes.inAidOf }
				onChange={ ( inAidOf ) => change( { inAidOf } ) }
			/>
			<Text
				label={ __( 'Price', 'passerelle' ) }
				value={ attributes.price }
				onChange={ ( price ) => change( { price } ) }
			/>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Free entry', 'passerelle' ) }
				checked={ attributes.isAccessibleForFree }
				onChange={ ( isAccessibleForFree ) =>
					change( { isAccessibleForFree } )
				}
			/>
			<Links
				value={ attributes.links }
				onChange={ ( links ) => change( { links } ) }
			/>
			<Poster attributes={ attributes } change={ change } />
		</PanelBody>
	);
}

function Where( { attributes, change }: Props ) {
	return (
		<PanelBody
			title={ __( 'Online, time zone', 'passerelle' ) }
			initialOpen={ false }
		>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'How people take part', 'passerelle' ) }
				value={ attributes.eventAttendanceMode }
				options={ [
					{
						value: 'offline',
						label: __( 'At the place', 'passerelle' ),
					},
					{ value: 'online', label: __( 'Online', 'passerelle' ) },
					{ value: 'mixed', label: __( 'Both', 'passerelle' ) },
				] }
				onChange={ ( eventAttendanceMode ) =>
					change( { eventAttendanceMode } )
				}
			/>
			{ attributes.eventAttendanceMode !== 'offline' && (
				<Text
					type="url"
					label={ __( 'Address to take part online', 'passerelle' ) }
					value={ attributes.onlineUrl }
					remark={ remarkOnAddress( attributes.onlineUrl ) }
					onChange={ ( onlineUrl ) => change( { onlineUrl } ) }
				/>
			) }
			<Text
				label={ __( 'Time zone', 'passerelle' ) }
				help={ __(
					'Empty: the site’s own. Otherwise as in Europe/London.',
					'passerelle'
				) }
				placeholder={ settings.zone }
				value={ attributes.timezone }
				remark={ remarkOnZone( attributes.timezone ) }
				onChange={ ( timezone ) => change( { timezone } ) }
			/>
		</PanelBody>
	);
}

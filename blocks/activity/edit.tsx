import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	TextareaControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { dayOfPart, remarksOn } from '../../src/engine/event/when';
import { Languages, LineUp, Text } from '../../src/editor/events/fields';
import { settings } from '../../src/editor/events/settings';
import { useOwnId } from '../../src/editor/events/use-own-id';
import type { ActivityAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< ActivityAttributes >;

export default function Edit( props: Props ) {
	const { attributes, setAttributes, clientId, context } = props;
	useOwnId( 'passerelle/activity', clientId, attributes.id, setAttributes );
	const remarks = remarksOn(
		{
			startDate: dayOfPart( attributes, {
				startDate: String( context[ 'passerelle/startDate' ] ?? '' ),
				startTime: String( context[ 'passerelle/startTime' ] ?? '' ),
			} ),
			startTime: attributes.startTime,
			endDate: '',
			endTime: attributes.endTime,
		},
		/^Europe\//.test( settings.zone )
	);
	const of = ( field: 'startTime' | 'endTime' ) =>
		remarks.find( ( remark ) => remark.field === field );

	return (
		<div { ...useBlockProps( { className: 'passerelle-row' } ) }>
			<Sidebar { ...props } />
			<Text
				type="time"
				label={ __( 'From', 'passerelle' ) }
				value={ attributes.startTime }
				remark={ of( 'startTime' ) }
				onChange={ ( startTime ) => setAttributes( { startTime } ) }
			/>
			<Text
				type="time"
				label={ __( 'Until', 'passerelle' ) }
				value={ attributes.endTime }
				remark={ of( 'endTime' ) }
				onChange={ ( endTime ) => setAttributes( { endTime } ) }
			/>
			<Text
				className="passerelle-wide"
				label={ __( 'What happens', 'passerelle' ) }
				value={ attributes.name }
				onChange={ ( name ) => setAttributes( { name } ) }
			/>
		</div>
	);
}

function Sidebar( { attributes, setAttributes }: Props ) {
	return (
		<InspectorControls>
			<PanelBody title={ __( 'Activity', 'passerelle' ) }>
				<Languages
					label={ __( 'In which languages', 'passerelle' ) }
					value={ attributes.inLanguage }
					onChange={ ( inLanguage ) =>
						setAttributes( { inLanguage } )
					}
				/>
				<Languages
					label={ __( 'Subtitles in', 'passerelle' ) }
					value={ attributes.subtitleLanguage }
					onChange={ ( subtitleLanguage ) =>
						setAttributes( { subtitleLanguage } )
					}
				/>
				<LineUp
					value={ attributes.performer }
					onChange={ ( performer ) => setAttributes( { performer } ) }
				/>
				<Text
					label={ __( 'Room', 'passerelle' ) }
					value={ attributes.room }
					onChange={ ( room ) => setAttributes( { room } ) }
				/>
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Description', 'passerelle' ) }
					value={ attributes.description }
					onChange={ ( description ) =>
						setAttributes( { description } )
					}
				/>
				<Text
					type="date"
					label={ __( 'On another day', 'passerelle' ) }
					help={ __(
						'Only where the event lasts several days. An hour after midnight is the day after by itself.',
						'passerelle'
					) }
					value={ attributes.startDate }
					onChange={ ( startDate ) => setAttributes( { startDate } ) }
				/>
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __( 'This activity is cancelled', 'passerelle' ) }
					checked={ attributes.eventStatus === 'cancelled' }
					onChange={ ( isCancelled ) =>
						setAttributes( {
							eventStatus: isCancelled
								? 'cancelled'
								: 'scheduled',
						} )
					}
				/>
			</PanelBody>
		</InspectorControls>
	);
}

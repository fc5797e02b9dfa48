import { __ } from '@wordpress/i18n';
import { remarksOn } from '../../engine/event/when';
import type { When } from '../../engine/event/when';
import { Text } from './fields';
import { settings } from './settings';

type Props = {
	when: When & { timezone: string };
	change: ( part: Partial< When > ) => void;
};

/** Dates and hours, with what is wrong beside each. */
export function WhenFields( { when, change }: Props ) {
	const remarks = remarksOn(
		when,
		/^(?:Europe\/|$)/.test( when.timezone || settings.zone )
	);
	const of = ( field: keyof When ) =>
		remarks.find( ( remark ) => remark.field === field );

	return (
		<div className="passerelle-row">
			<Text
				type="date"
				label={ __( 'Date', 'passerelle' ) }
				value={ when.startDate }
				remark={ of( 'startDate' ) }
				onChange={ ( startDate ) => change( { startDate } ) }
			/>
			<Text
				type="time"
				label={ __( 'From', 'passerelle' ) }
				value={ when.startTime }
				remark={ of( 'startTime' ) }
				onChange={ ( startTime ) => change( { startTime } ) }
			/>
			<Text
				type="time"
				label={ __( 'Until', 'passerelle' ) }
				value={ when.endTime }
				remark={ of( 'endTime' ) }
				onChange={ ( endTime ) => change( { endTime } ) }
			/>
			<Text
				type="date"
				label={ __( 'Last day, if several', 'passerelle' ) }
				value={ when.endDate }
				remark={ of( 'endDate' ) }
				onChange={ ( endDate ) => change( { endDate } ) }
			/>
		</div>
	);
}

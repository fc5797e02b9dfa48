import { RadioControl } from '@wordpress/components';

type Option< Value extends string > = {
	value: Value;
	label: string;
	description?: string;
};

type Props< Value extends string > = {
	label: string;
	help?: string;
	selected: Value;
	options: readonly Option< Value >[];
	onChange: ( value: Value ) => void;
	hideLabelFromVision?: boolean;
};

/** One of several, typed: only what was offered can come back. */
export function Radio< Value extends string >( {
	options,
	onChange,
	...rest
}: Props< Value > ) {
	return (
		<RadioControl
			className="passerelle-radio"
			options={ [ ...options ] }
			onChange={ ( value ) => {
				const chosen = options.find(
					( option ) => option.value === value
				);

				if ( chosen ) {
					onChange( chosen.value );
				}
			} }
			{ ...rest }
		/>
	);
}

import { SelectControl } from '@wordpress/components';
import { fieldId, FieldHelp, type FieldProps } from './field';

type Props< Value extends string > = Pick<
	FieldProps,
	'name' | 'label' | 'error' | 'help'
> & {
	value: Value;
	options: readonly { value: Value; label: string }[];
	onChange: ( value: Value ) => void;
};

/** One of a list, typed: only what was offered can come back. */
export function Select< Value extends string >( {
	name,
	options,
	error,
	help,
	onChange,
	...rest
}: Props< Value > ) {
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			id={ fieldId( name ) }
			className="passerelle-field"
			options={ [ ...options ] }
			help={ <FieldHelp error={ error } help={ help } /> }
			onChange={ ( value: string ) => {
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

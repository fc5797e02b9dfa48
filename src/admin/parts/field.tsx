import { TextControl } from '@wordpress/components';
import type { ReactNode } from 'react';

export type FieldProps = {
	/** As the server names it: `formerUrls[1]`. */
	name: string;
	label: string;
	value: string;
	onChange: ( value: string ) => void;
	/** A sentence; undefined while all is well. */
	error?: string | undefined;
	help?: ReactNode;
	type?: 'text' | 'date' | 'number';
	/** Web addresses, templates and keys: written from left to right, never corrected. */
	isCode?: boolean;
	hideLabelFromVision?: boolean;
	placeholder?: string;
};

/** The id under which the error summary finds a field. */
export function fieldId( name: string ): string {
	return `passerelle-${ name.replace( /[[\]]+/g, '-' ).replace( /-$/, '' ) }`;
}

/** A text field with what is wrong beside it, told to screen readers too. */
export function Field( { name, error, help, isCode, ...rest }: FieldProps ) {
	const code = isCode
		? ( {
				dir: 'ltr',
				spellCheck: false,
				autoCapitalize: 'none',
				autoCorrect: 'off',
				autoComplete: 'off',
			} as const )
		: {};

	return (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			id={ fieldId( name ) }
			className={
				error ? 'passerelle-field has-error' : 'passerelle-field'
			}
			aria-invalid={ error ? true : undefined }
			help={ <FieldHelp error={ error } help={ help } /> }
			{ ...code }
			{ ...rest }
		/>
	);
}

export function FieldHelp( {
	error,
	help,
}: Pick< FieldProps, 'error' | 'help' > ) {
	return (
		<>
			{ error && <span className="passerelle-error">{ error }</span> }
			{ help && <span className="passerelle-help">{ help }</span> }
		</>
	);
}

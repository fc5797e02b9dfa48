import {
	BaseControl,
	FormTokenField,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { decodeEntities } from '@wordpress/html-entities';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { remarkOnAddress } from '../../engine/event/when';
import type { Remark } from '../../engine/event/when';
import { settings } from './settings';
import { remarkWords } from './words';

type TextProps = {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
	type?: 'text' | 'date' | 'time' | 'url';
	help?: string;
	placeholder?: string;
	remark?: Pick< Remark, 'status' | 'code' > | undefined;
	className?: string;
};

/** A field; what is wrong with it stands beside it, and is told to screen readers. */
export function Text( { remark, help, value, className, ...rest }: TextProps ) {
	const said = remark ? remarkWords( remark ) : help;

	return (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			className={ [
				'passerelle-field',
				className,
				remark?.status === 'error' && 'has-error',
			]
				.filter( Boolean )
				.join( ' ' ) }
			aria-invalid={ remark?.status === 'error' ? true : undefined }
			value={ decodeEntities( value ) }
			{ ...( said ? { help: said } : {} ) }
			{ ...rest }
		/>
	);
}

/** Languages by their names, kept by their codes. */
export function Languages( {
	label,
	value,
	onChange,
}: {
	label: string;
	value: string[];
	onChange: ( value: string[] ) => void;
} ) {
	const names = settings.languages.map( ( one ) => one.label );
	const toName = ( code: string ) =>
		settings.languages.find( ( one ) => one.value === code )?.label ?? code;
	const toCode = ( name: string ) =>
		settings.languages.find( ( one ) => one.label === name )?.value ?? '';

	return (
		<FormTokenField
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			__experimentalExpandOnFocus
			__experimentalShowHowTo={ false }
			__experimentalValidateInput={ ( name: string ) =>
				names.includes( name )
			}
			label={ label }
			suggestions={ names }
			value={ value.map( toName ) }
			onChange={ ( chosen ) =>
				onChange(
					chosen
						.map( ( one ) =>
							toCode( typeof one === 'string' ? one : one.value )
						)
						.filter( Boolean )
				)
			}
		/>
	);
}

type Performer = { name: string; description: string };

const linesOf = ( text: string ): Performer[] =>
	text.split( '\n' ).map( ( line ) => {
		const [ name = '', ...rest ] = line.split( /\s[–—-]\s/ );
		return { name, description: rest.join( ' – ' ) };
	} );

/**
 * One a line: people write a line-up faster than they fill in fields. What they
 * type stays as they type it: a dash comes before the words that follow it.
 */
export function LineUp( {
	value,
	onChange,
}: {
	value: Performer[];
	onChange: ( value: Performer[] ) => void;
} ) {
	const [ typed, setTyped ] = useState( '' );
	const lines = value
		.map( ( { name, description } ) =>
			description === '' ? name : `${ name } – ${ description }`
		)
		.join( '\n' );
	const isTyped =
		JSON.stringify( linesOf( typed ) ) === JSON.stringify( value );

	return (
		<TextareaControl
			__nextHasNoMarginBottom
			label={ __( 'Who speaks or plays', 'passerelle' ) }
			help={ __( 'One a line: name – what they do.', 'passerelle' ) }
			value={ isTyped ? typed : decodeEntities( lines ) }
			onChange={ ( text ) => {
				setTyped( text );
				onChange( linesOf( text ) );
			} }
		/>
	);
}

type Link = { url: string; label: string };

/** Links, never embeds: nothing is loaded from anyone. */
export function Links( {
	value,
	onChange,
}: {
	value: Link[];
	onChange: ( value: Link[] ) => void;
} ) {
	const rows = [ ...value, { url: '', label: '' } ];
	const change = ( index: number, part: Partial< Link > ) =>
		onChange(
			rows
				.map( ( row, at ) =>
					at === index ? { ...row, ...part } : row
				)
				.filter( ( row ) => row.url !== '' || row.label !== '' )
		);

	return (
		<BaseControl
			__nextHasNoMarginBottom
			id="passerelle-links"
			help={ __(
				'Registration, a page of the event elsewhere, a trailer.',
				'passerelle'
			) }
		>
			<BaseControl.VisualLabel>
				{ __( 'Links', 'passerelle' ) }
			</BaseControl.VisualLabel>
			{ rows.map( ( row, index ) => (
				<div key={ index } className="passerelle-row">
					<Text
						type="url"
						label={ __( 'Address', 'passerelle' ) }
						value={ row.url }
						placeholder="https://"
						remark={ remarkOnAddress( row.url ) }
						onChange={ ( url ) => change( index, { url } ) }
					/>
					<Text
						label={ __( 'Words of the link', 'passerelle' ) }
						value={ row.label }
						onChange={ ( label ) => change( index, { label } ) }
					/>
				</div>
			) ) }
		</BaseControl>
	);
}

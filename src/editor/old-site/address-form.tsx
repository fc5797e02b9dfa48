import { Button, TextControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { validateOldUrl } from '../../engine/address';
import { settings } from './settings';
import { messageOf } from '../message-of';
import { refusal } from './words';

type Props = {
	url: string;
	save: ( url: string ) => Promise< void >;
	close: () => void;
};

/**
 * The field for one article's old address. What was typed stays until it is saved or closed on purpose.
 *
 * @param props
 * @param props.url   The address now, '' when there is none.
 * @param props.save  Saves a checked address.
 * @param props.close Leaves without saving.
 */
export function AddressForm( { url, save, close }: Props ) {
	const [ typed, setTyped ] = useState( url );
	const [ error, setError ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const form = useRef< HTMLFormElement >( null );

	// Who opened the form wants to type.
	useEffect( () => form.current?.querySelector( 'input' )?.select(), [] );

	const submit = async () => {
		const checked = validateOldUrl( typed, settings.sites );

		if ( 'error' in checked ) {
			setError( refusal( checked.error ) );
			return;
		}

		setBusy( true );
		try {
			await save( checked.url );
		} catch ( failure ) {
			setError( messageOf( failure ) );
			setBusy( false );
		}
	};

	return (
		<form
			ref={ form }
			onSubmit={ ( event ) => {
				event.preventDefault();
				void submit();
			} }
			noValidate
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="url"
				dir="ltr"
				autoComplete="off"
				spellCheck={ false }
				label={ __( 'Address on the old site', 'passerelle' ) }
				value={ typed }
				onChange={ ( value ) => {
					setTyped( value );
					setError( '' );
				} }
				aria-invalid={ '' !== error }
				help={
					'' === error ? (
						settings.sites[ 0 ]?.baseUrl
					) : (
						<span role="alert" className="passerelle-wrong-address">
							{ error }
						</span>
					)
				}
			/>
			<div className="passerelle-row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					accessibleWhenDisabled
					disabled={ isBusy }
				>
					{ __( 'Save the address', 'passerelle' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ close }
				>
					{ __( 'Close without saving', 'passerelle' ) }
				</Button>
			</div>
		</form>
	);
}

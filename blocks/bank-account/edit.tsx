import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	SelectControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ForReaders } from '../../src/editor/for-readers';
import { accounts, type Offered } from '../../src/editor/giving/settings';
import { messageFault } from '../../src/engine/bank/reference';
import type { BankAccountAttributes } from '../../src/types/blocks';

type Props = BlockEditProps< BankAccountAttributes >;

export default function Edit( props: Props ) {
	const { attributes, clientId, context } = props;

	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Bank account', 'passerelle' ) }>
					<Account { ...props } />
					<Message { ...props } />
				</PanelBody>
				<PanelBody title={ __( 'What to show', 'passerelle' ) }>
					<Shown { ...props } />
				</PanelBody>
			</InspectorControls>
			<ForReaders
				block="passerelle/bank-account"
				attributes={ attributes }
				clientId={ clientId }
				context={ context }
			/>
		</>
	);
}

function chosen( { account }: BankAccountAttributes ): Offered | undefined {
	const list = accounts();

	return account ? list.find( ( { id } ) => id === account ) : list[ 0 ];
}

/** The account, or a section's share of it. */
function Account( { attributes, setAttributes }: Props ) {
	const current = `${ attributes.account }/${ attributes.section }`;
	const options = accounts().flatMap( ( { id, label, sections } ) => [
		{ value: `${ id }/`, label },
		...sections.map( ( { name } ) => ( {
			value: `${ id }/${ name }`,
			label: `${ label } · ${ name }`,
		} ) ),
	] );

	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Account and section', 'passerelle' ) }
			help={ __(
				'Accounts are kept under Passerelle in the menu; here you choose one.',
				'passerelle'
			) }
			value={ current }
			options={ [
				{
					value: '/',
					label: __( 'The site’s first account', 'passerelle' ),
				},
				...options,
				...( '/' !== current &&
				! options.some( ( { value } ) => value === current )
					? [
							{
								value: current,
								label: __(
									'Not kept any more: choose another',
									'passerelle'
								),
							},
						]
					: [] ),
			] }
			onChange={ ( value: string ) => {
				const at = value.indexOf( '/' );

				setAttributes( {
					account: value.slice( 0, at ),
					section: value.slice( at + 1 ),
				} );
			} }
		/>
	);
}

/** The message can be changed here, unless the account's keeper locked it. */
function Message( { attributes, setAttributes }: Props ) {
	const section = chosen( attributes )?.sections.find(
		( { name } ) => name === attributes.section
	);

	return section?.locked ? (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			readOnly
			label={ __( 'Payment message', 'passerelle' ) }
			help={ __(
				'Locked: without it the gift does not reach this section.',
				'passerelle'
			) }
			value={ section.message }
			onChange={ () => undefined }
		/>
	) : (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Payment message', 'passerelle' ) }
			help={
				messageFault( attributes.message )
					? __(
							'This message cannot be used: it is too long, or its check digits do not fit.',
							'passerelle'
						)
					: __( 'Empty: the section’s own.', 'passerelle' )
			}
			placeholder={ section?.message }
			value={ attributes.message }
			onChange={ ( message ) => setAttributes( { message } ) }
		/>
	);
}

function Shown( { attributes, setAttributes }: Props ) {
	const toggle = (
		name: 'once' | 'monthly' | 'code' | 'note',
		label: string
	) => (
		<ToggleControl
			__nextHasNoMarginBottom
			label={ label }
			checked={ attributes[ name ] }
			onChange={ ( on ) => setAttributes( { [ name ]: on } ) }
		/>
	);

	return (
		<>
			{ toggle(
				'code',
				__( 'The code for banking apps', 'passerelle' )
			) }
			{ toggle(
				'monthly',
				__( 'How to give every month', 'passerelle' )
			) }
			{ toggle(
				'once',
				__( 'That transfers are accepted', 'passerelle' )
			) }
			{ toggle( 'note', __( 'The account’s note', 'passerelle' ) ) }
		</>
	);
}

import { __, sprintf } from '@wordpress/i18n';
import { trash } from '@wordpress/icons';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { fieldLabel, readable } from '../words';
import type { Section } from './section';

/** Where the old site stands, and where it stood before. */
export function Basics( { site, change, errorOf }: Section ) {
	const { formerUrls } = site;
	const setFormer = ( index: number, url: string ) =>
		change( {
			formerUrls: formerUrls.map( ( old, at ) =>
				at === index ? url : old
			),
		} );

	return (
		<fieldset className="passerelle-section">
			<legend>{ __( 'The old site', 'passerelle' ) }</legend>
			<Field
				name="name"
				label={ fieldLabel( 'name' ) }
				help={ __(
					'Readers see it where several old sites are offered.',
					'passerelle'
				) }
				value={ site.name }
				error={ errorOf( 'name' ) }
				onChange={ ( name ) => change( { name } ) }
			/>
			<Field
				name="baseUrl"
				isCode
				label={ fieldLabel( 'baseUrl' ) }
				value={ site.baseUrl }
				error={ errorOf( 'baseUrl' ) }
				onChange={ ( baseUrl ) => change( { baseUrl } ) }
			/>
			<h3>{ __( 'Former addresses', 'passerelle' ) }</h3>
			<p className="passerelle-help">
				{ __(
					'Where the same old site stood before, such as the address that this site has now.',
					'passerelle'
				) }
			</p>
			{ formerUrls.map( ( url, index ) => (
				<div key={ index } className="passerelle-row">
					<Field
						name={ `formerUrls[${ index }]` }
						isCode
						hideLabelFromVision
						label={ formerLabel( index ) }
						value={ url }
						error={ errorOf( `formerUrls[${ index }]` ) }
						onChange={ ( value ) => setFormer( index, value ) }
					/>
					<Button
						icon={ trash }
						label={ removeLabel( url ) }
						onClick={ () =>
							change( {
								formerUrls: formerUrls.filter(
									( _, at ) => at !== index
								),
							} )
						}
					/>
				</div>
			) ) }
			<Button
				variant="secondary"
				disabled={ formerUrls.length >= 20 }
				onClick={ () =>
					change( { formerUrls: [ ...formerUrls, '' ] } )
				}
			>
				{ __( 'Add a former address', 'passerelle' ) }
			</Button>
		</fieldset>
	);
}

function formerLabel( index: number ): string {
	/* translators: %d: position in a list. */
	return sprintf( __( 'Former address %d', 'passerelle' ), index + 1 );
}

function removeLabel( url: string ): string {
	/* translators: %s: name of an item of a list, or a web address. */
	return sprintf( __( 'Remove %s', 'passerelle' ), readable( url ) );
}

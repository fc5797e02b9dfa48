import { createInterpolateElement, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	learn,
	mainKind,
	objectUrl,
	validateTemplate,
} from '../../../engine/address';
import { boot } from '../boot';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Select } from '../../parts/select';
import { fieldLabel, readable, systemName } from '../words';
import type { Section } from './section';

/** How the addresses of articles are written on the old site. */
export function Articles( { site, change, errorOf }: Section ) {
	const profile = boot.profiles[ site.system ];
	const isRight = null === validateTemplate( site.articleUrl, 'article' );
	const id = site.articleUrl.includes( '{slug}' ) ? 'mon-article' : '12';

	return (
		<fieldset className="passerelle-section">
			<legend>{ fieldLabel( 'articleUrl' ) }</legend>
			<Select
				name="system"
				label={ fieldLabel( 'system' ) }
				value={ site.system }
				options={ systems().map( ( value ) => ( {
					value,
					label: systemName( value ),
				} ) ) }
				onChange={ ( system ) => change( { system } ) }
			/>
			<Field
				name="articleUrl"
				isCode
				label={ __(
					'What comes after the address of the old site',
					'passerelle'
				) }
				help={ createInterpolateElement(
					__(
						'<code>{id}</code> stands for the number of the article, or <code>{slug}</code> for its name.',
						'passerelle'
					),
					{ code: <code dir="ltr" /> }
				) }
				value={ site.articleUrl }
				error={ errorOf( 'articleUrl' ) }
				onChange={ ( articleUrl ) => change( { articleUrl } ) }
			/>
			{ isRight && (
				<p className="passerelle-help">
					{ __( 'For example:', 'passerelle' ) }{ ' ' }
					<bdi className="passerelle-code">
						{ readable(
							objectUrl( site, mainKind( profile ), id, profile )
						) }
					</bdi>
				</p>
			) }
			<Learn site={ site } change={ change } />
		</fieldset>
	);
}

function systems() {
	return [ 'spip', 'drupal', 'joomla', 'wordpress', 'generic' ] as const;
}

/** An address pasted whole shows which template it fits. */
function Learn( { site, change }: Pick< Section, 'site' | 'change' > ) {
	const [ typed, setTyped ] = useState( '' );
	const [ fit ] = learn( typed, site.baseUrl, boot.profiles, site.system );
	const isElsewhere = ! fit && '' !== typed.trim();

	return (
		<>
			<Field
				name="learn"
				isCode
				label={ __(
					'Or paste the address of one old article',
					'passerelle'
				) }
				value={ typed }
				error={
					isElsewhere
						? __(
								'This address does not start like that of the old site.',
								'passerelle'
							)
						: undefined
				}
				onChange={ setTyped }
			/>
			<div role="status">
				{ fit && (
					<Button
						variant="secondary"
						onClick={ () => {
							change( { articleUrl: fit.articleUrl } );
							setTyped( '' );
						} }
					>
						{ sprintf(
							/* translators: %s: how addresses are written, such as spip.php?article{id}. */
							__( 'Use %s', 'passerelle' ),
							fit.articleUrl
						) }
					</Button>
				) }
			</div>
		</>
	);
}

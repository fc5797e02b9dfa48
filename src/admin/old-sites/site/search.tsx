import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { searchForm, validateTemplate } from '../../../engine/address';
import { boot } from '../boot';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Radio } from '../parts/radio';
import { fieldLabel, readable } from '../words';
import type { Section } from './section';

/** How readers search the old site for an article. */
export function Search( { site, change, errorOf }: Section ) {
	const { search } = boot.profiles[ site.system ];
	const usual = search.url ?? '';

	return (
		<fieldset className="passerelle-section">
			<legend>{ __( 'Search', 'passerelle' ) }</legend>
			<Field
				name="searchUrl"
				isCode
				label={ fieldLabel( 'searchUrl' ) }
				help={ createInterpolateElement(
					__(
						'What comes after the address of the old site; <code>{query}</code> stands for the words. Empty where it has no search.',
						'passerelle'
					),
					{ code: <code dir="ltr" /> }
				) }
				value={ site.searchUrl }
				error={ errorOf( 'searchUrl' ) }
				onChange={ ( searchUrl ) => change( { searchUrl } ) }
			/>
			{ '' !== usual && usual !== site.searchUrl && (
				<Button
					variant="secondary"
					onClick={ () => change( { searchUrl: usual } ) }
				>
					{ __( 'Use the usual one of this system', 'passerelle' ) }
				</Button>
			) }
			<SearchExample site={ site } />
			<Radio
				label={ fieldLabel( 'searchFallback' ) }
				selected={ site.searchFallback }
				onChange={ ( searchFallback ) => change( { searchFallback } ) }
				options={ [
					{
						value: 'archive',
						label: __(
							'Show the list of copies on web.archive.org',
							'passerelle'
						),
					},
					{
						value: 'engine',
						label: __(
							'Search with DuckDuckGo, on the old site only',
							'passerelle'
						),
					},
					{
						value: 'none',
						label: __( 'Offer no search', 'passerelle' ),
					},
				] }
			/>
		</fieldset>
	);
}

/** What a reader's search for an article would ask. */
function SearchExample( { site }: Pick< Section, 'site' > ) {
	const title = __( 'Summer of reading', 'passerelle' );
	const isRight = null === validateTemplate( site.searchUrl, 'search' );
	const { phrase } = searchForm( site, title, boot.profiles[ site.system ] );
	const url =
		site.baseUrl + site.searchUrl.replace( '{query}', () => phrase );

	return isRight ? (
		<p className="passerelle-help">
			{ __( 'For example:', 'passerelle' ) }{ ' ' }
			<bdi className="passerelle-code">{ readable( url ) }</bdi>
		</p>
	) : null;
}

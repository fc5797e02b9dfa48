import { Notice, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { settings } from './settings';
import { messageOf } from '../message-of';
import type { useOldAddress } from './use-old-address';

type Props = {
	checked: boolean;
	save: ReturnType< typeof useOldAddress >[ 'save' ];
};

/** The switch that ends the work on one article. Saved at once: it is no part of the article's text. */
export function Checked( { checked, save }: Props ) {
	const [ wished, setWished ] = useState< boolean | null >( null );
	const [ error, setError ] = useState( '' );

	const change = async ( wish: boolean ) => {
		setWished( wish );
		setError( '' );
		try {
			await save(
				{ part: 'checked', body: { checked: wish } },
				{ part: 'checked', body: { checked } },
				wish
					? __( 'Saved: this article is checked.', 'passerelle' )
					: __(
							'Saved: this article is to be checked.',
							'passerelle'
						)
			);
		} catch ( failure ) {
			setError( messageOf( failure ) );
		}
		setWished( null );
	};

	return (
		<>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Checked article: nothing is missing',
					'passerelle'
				) }
				help={
					settings.mayEdit
						? __( 'Its tools shrink to one line.', 'passerelle' )
						: __( 'Editors can change this.', 'passerelle' )
				}
				checked={ wished ?? checked }
				disabled={ ! settings.mayEdit || null !== wished }
				onChange={ ( wish ) => void change( wish ) }
			/>
			{ '' !== error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
		</>
	);
}

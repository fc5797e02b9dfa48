import { Button, Notice, TextareaControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Text } from './fields';
import { articleDay, eventsFrom } from './make-blocks';
import { usePlaces } from './place-store';

/** Absent where there is no article: the Site Editor, widgets. */
type Editor = { getEditedPostAttribute: ( name: string ) => unknown };

type Replace = {
	replaceBlocks: ( clientId: string, blocks: unknown[] ) => void;
};

/** In an empty event: the text of a programme becomes events, as many as it holds. */
export function PasteProgramme( { clientId }: { clientId: string } ) {
	const [ isOpen, setOpen ] = useState( false );
	const [ text, setText ] = useState( '' );
	const [ series, setSeries ] = useState( '' );
	const [ hasFailed, setFailed ] = useState( false );
	const places = usePlaces();
	const date = useSelect(
		( select ) =>
			(
				select( 'core/editor' ) as Editor | undefined
			 )?.getEditedPostAttribute( 'date' ),
		[]
	);
	const { replaceBlocks } = useDispatch(
		'core/block-editor'
	) as unknown as Replace;

	const make = () => {
		const blocks = eventsFrom( text, articleDay( date ), places, series );
		setFailed( blocks.length === 0 );
		if ( blocks.length > 0 ) {
			replaceBlocks( clientId, blocks );
		}
	};

	if ( ! isOpen ) {
		return (
			<Button variant="secondary" onClick={ () => setOpen( true ) }>
				{ __( 'Paste the text of a programme', 'passerelle' ) }
			</Button>
		);
	}

	return (
		<div className="passerelle-paste">
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Text of the programme', 'passerelle' ) }
				help={ __(
					'With its dates and hours, as you have it. What is not sure is marked, for you to decide.',
					'passerelle'
				) }
				rows={ 8 }
				value={ text }
				onChange={ setText }
			/>
			<Text
				label={ __( 'Name of the series (optional)', 'passerelle' ) }
				value={ series }
				onChange={ setSeries }
			/>
			{ hasFailed && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'No date and no hour were found in this text. Add a date, as in “Friday 12 April, 8 pm”, or fill in the fields.',
						'passerelle'
					) }
				</Notice>
			) }
			<Button
				variant="primary"
				onClick={ make }
				disabled={ text.trim() === '' }
				accessibleWhenDisabled
			>
				{ __( 'Make events of it', 'passerelle' ) }
			</Button>
			<Button variant="tertiary" onClick={ () => setOpen( false ) }>
				{ __( 'Fill in the fields instead', 'passerelle' ) }
			</Button>
		</div>
	);
}

import { Button, Notice, Spinner } from '@wordpress/components';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';
import { useSavedPost } from '../use-saved-post';
import { Address } from './address';
import { Checked } from './checked';
import { Commands } from './commands';
import { useOldAddress } from './use-old-address';

/** The panel "Old site" of the document's sidebar. An article that was never saved is new: it lived nowhere. */
export function Panel() {
	const postId = useSavedPost();

	return null === postId ? null : (
		<Article key={ postId } postId={ postId } />
	);
}

/** The commands are there while the panel is closed. */
function Article( { postId }: { postId: number } ) {
	const known = useOldAddress( postId );
	const { record } = known;

	return (
		<>
			<PluginDocumentSettingPanel
				name="old-site"
				title={ __( 'Old site', 'passerelle' ) }
				className="passerelle-panel"
			>
				<Inside { ...known } />
			</PluginDocumentSettingPanel>
			{ record && 'none' !== record.from && (
				<Commands record={ record } />
			) }
		</>
	);
}

function Inside( {
	record,
	failure,
	retry,
	save,
}: ReturnType< typeof useOldAddress > ) {
	if ( '' !== failure ) {
		return (
			<Notice status="error" isDismissible={ false }>
				<p>{ failure }</p>
				<Button variant="secondary" onClick={ () => void retry() }>
					{ __( 'Try again', 'passerelle' ) }
				</Button>
			</Notice>
		);
	}

	if ( ! record ) {
		return <Spinner />;
	}

	return (
		<>
			<Address record={ record } save={ save } />
			{ 'none' !== record.from && (
				<Checked checked={ record.checked } save={ save } />
			) }
		</>
	);
}

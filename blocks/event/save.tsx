import { InnerBlocks } from '@wordpress/block-editor';

/** Only the activities are saved inside; the server prints the event. */
export default function Save() {
	return <InnerBlocks.Content />;
}

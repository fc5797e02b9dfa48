import {
	InnerBlocks,
	useBlockProps,
	useInnerBlocksProps,
} from '@wordpress/block-editor';

const TEMPLATE = [
	[ 'passerelle/bank-account', {} ],
	[ 'passerelle/donation-link', {} ],
] as const;

export default function Edit() {
	const props = useInnerBlocksProps( useBlockProps(), {
		template: TEMPLATE,
	} );

	return <div { ...props } />;
}

/** What is inside is kept in the article; the wrapper is printed by render.php. */
export function Save() {
	return <InnerBlocks.Content />;
}

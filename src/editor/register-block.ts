import { registerBlockType } from '@wordpress/blocks';
import type {
	BlockConfiguration,
	BlockDeprecation,
	BlockEditProps,
	BlockType,
	BlockVariation,
} from '@wordpress/blocks';
import type { ComponentType } from 'react';

/** What cannot stand in a block.json. */
export type BlockSettings< Attributes extends Record< string, unknown > > = {
	deprecated?: BlockDeprecation< Attributes >[];
	variations?: BlockVariation< Attributes >[];
	icon?: NonNullable< BlockConfiguration< Attributes >[ 'icon' ] >;
	/** Only for blocks that hold others. */
	save?: NonNullable< BlockType< Attributes >[ 'save' ] >;
	transforms?: NonNullable< BlockType< Attributes >[ 'transforms' ] >;
};

/**
 * Registers a block whose page is printed by its render.php.
 *
 * @param metadata Its block.json, which TypeScript reads as loose strings.
 * @param edit     What the author sees.
 * @param settings The rest, if any.
 */
export function registerBlock< Attributes extends Record< string, unknown > >(
	metadata: { name: string },
	edit: ComponentType< BlockEditProps< Attributes > >,
	settings: BlockSettings< Attributes > = {}
): void {
	registerBlockType( metadata as BlockConfiguration< Attributes >, {
		...settings,
		edit,
	} );
}

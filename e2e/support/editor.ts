import { expect } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import type { Site } from './site';

export type Editor = {
	/** Opens a post, or a new one of a type. */
	open: ( post: number | { type: 'post' | 'page' } ) => Promise< void >;
	/** The article itself, which stands in a frame. */
	canvas: FrameLocator;
	/** Inserts a block at the end, as the inserter does. */
	insert: (
		name: string,
		attributes?: Record< string, unknown >
	) => Promise< void >;
	/** Turns the selected block into another, as its toolbar does. */
	transform: ( name: string ) => Promise< void >;
	/** Waits until all is saved. */
	save: () => Promise< void >;
	/** The article's blocks as saved. */
	content: () => Promise< string >;
	/** Opens the sidebar on the document's tab. */
	openDocumentPanels: () => Promise< void >;
	/** Of the block that is selected. */
	openBlockPanels: () => Promise< void >;
	/** On a phone the sidebar covers everything else. */
	closeSidebar: () => Promise< void >;
};

type Dispatch = Record< string, ( ...args: unknown[] ) => unknown >;
type Wp = {
	data: {
		dispatch: ( store: string ) => Dispatch;
		select: ( store: string ) => Dispatch;
	};
	blocks: {
		createBlock: ( name: string, attributes: object ) => unknown;
		switchToBlockType: ( block: unknown, name: string ) => unknown;
	};
};
type WithWp = Window & { wp: Wp };

async function quieten( page: Page ): Promise< void > {
	await page.waitForFunction( () =>
		Boolean(
			( window as unknown as Partial< WithWp > ).wp?.data?.dispatch(
				'core/preferences'
			)
		)
	);
	await page.evaluate( () => {
		const preferences = ( window as unknown as WithWp ).wp.data.dispatch(
			'core/preferences'
		);
		preferences.set?.( 'core/edit-post', 'welcomeGuide', false );
		preferences.set?.( 'core/edit-post', 'fullscreenMode', false );
		preferences.set?.( 'core', 'enableChoosePatternModal', false );
	} );
}

/**
 * The block editor in a page.
 *
 * @param page The page, logged in.
 * @param site The site.
 */
export function editorIn( page: Page, site: Site ): Editor {
	const canvas = page.frameLocator( 'iframe[name="editor-canvas"]' );

	return {
		canvas,
		open: async ( post ) => {
			const path =
				typeof post === 'number'
					? `post.php?post=${ post }&action=edit`
					: `post-new.php?post_type=${ post.type }`;
			await page.goto( `${ site.url }/wp-admin/${ path }` );
			await quieten( page );
			await expect( canvas.locator( '.is-root-container' ) ).toBeVisible(
				{ timeout: 30_000 }
			);
		},
		insert: ( name, attributes = {} ) =>
			page.evaluate(
				( [ block, given ] ) => {
					const { data, blocks } = ( window as unknown as WithWp ).wp;
					data.dispatch( 'core/block-editor' ).insertBlock?.(
						blocks.createBlock( block, given )
					);
				},
				[ name, attributes ] as const
			),
		transform: ( name ) =>
			page.evaluate( ( to ) => {
				const { data, blocks } = ( window as unknown as WithWp ).wp;
				const selected = data
					.select( 'core/block-editor' )
					.getSelectedBlock?.() as { clientId: string };
				data.dispatch( 'core/block-editor' ).replaceBlocks?.(
					selected.clientId,
					blocks.switchToBlockType( selected, to )
				);
			}, name ),
		save: async () => {
			await page.evaluate( () =>
				( window as unknown as WithWp ).wp.data
					.dispatch( 'core/editor' )
					.savePost?.()
			);
			await page.waitForFunction( () => {
				const editor = ( window as unknown as WithWp ).wp.data.select(
					'core/editor'
				);
				return (
					! editor.isSavingPost?.() && ! editor.isEditedPostDirty?.()
				);
			} );
		},
		content: () =>
			page.evaluate( () =>
				String(
					( window as unknown as WithWp ).wp.data
						.select( 'core/editor' )
						.getEditedPostContent?.()
				)
			),
		openDocumentPanels: () =>
			page.evaluate( () => {
				( window as unknown as WithWp ).wp.data
					.dispatch( 'core/interface' )
					.enableComplementaryArea?.( 'core', 'edit-post/document' );
			} ),
		openBlockPanels: () =>
			page.evaluate( () => {
				( window as unknown as WithWp ).wp.data
					.dispatch( 'core/interface' )
					.enableComplementaryArea?.( 'core', 'edit-post/block' );
			} ),
		closeSidebar: () =>
			page.evaluate( () => {
				( window as unknown as WithWp ).wp.data
					.dispatch( 'core/interface' )
					.disableComplementaryArea?.( 'core' );
			} ),
	};
}

import type { Page } from '@playwright/test';
import { keepAccounts } from './support/giving';
import { expect, test } from './support/test';

/** An editor places accounts and links; the details are not hers to change. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

test( 'an editor has no such screen, and picks an account in an article', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await keepAccounts( site );
	await loginAs( 'editor' );
	const answer = await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-accounts`
	);
	expect( answer?.status() ).toBe( 403 );

	await editor.open( { type: 'page' } );
	await editor.insert( 'passerelle/bank-account', {
		account: 'passeurs',
		section: 'Toulouse',
	} );
	await expect( editor.canvas.locator( '.passerelle' ) ).toContainText(
		'BE68'
	);
	await editor.insert( 'passerelle/donation-link', {
		url: 'https://paypal.me/lespasseurs',
	} );
	await expect( editor.canvas.getByText( 'PayPal' ) ).toBeVisible();
	await editor.insert( 'passerelle/bank-account', { account: 'parti' } );
	await expect(
		editor.canvas.getByText( /a été retiré, ou attend/ )
	).toBeVisible();
	await picture( 'editor-giving' );
	// What “Attributes” offers for a paragraph; WordPress asks for it since 6.9.
	expect(
		await page.evaluate( () =>
			( window as unknown as WithWp ).wp.blocks
				.getBlockBindingsSource( 'passerelle/account' )
				.getFieldsList?.()
		)
	).toEqual(
		site.wordpress === '6.8'
			? undefined
			: expect.arrayContaining( [
					{
						label: 'Les Passeurs · IBAN',
						type: 'string',
						args: { account: 'passeurs', field: 'iban' },
					},
				] )
	);
} );

test( 'an editor makes a page from the pattern; what is locked stays as it is', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
	picture,
} ) => {
	await keepAccounts( site );
	await loginAs( 'editor' );
	// WordPress offers its own patterns over every empty page.
	const draft = await site.eval(
		"echo wp_insert_post( array( 'post_type' => 'page', 'post_title' => 'Dons', 'post_content' => '<!-- wp:paragraph --><p>Merci.</p><!-- /wp:paragraph -->' ) );"
	);
	await editor.open( Number( draft ) );
	await insertPattern( page );
	await editor.closeSidebar();

	// An account for each section, and one that has none.
	await expect( editor.canvas.locator( '.pg-label' ) ).toHaveText( [
		'Les Passeurs — Toulouse',
		'Les Passeurs Suisse',
	] );
	await expect( editor.canvas.locator( '.pg-card' ).first() ).toContainText(
		'BE68'
	);
	// The link is typed as it is spoken.
	await editor.canvas
		.getByRole( 'textbox', { name: 'Adresse' } )
		.fill( 'paypal.me/lespasseurs' );
	await editor.canvas.getByRole( 'textbox', { name: 'Adresse' } ).blur();
	await expect( editor.canvas.getByText( 'PayPal' ) ).toBeVisible();
	await axe( {
		include: [ 'bank-account', 'donation-link' ].map( ( name ) => [
			'iframe[name="editor-canvas"]',
			`[data-type="passerelle/${ name }"]`,
		] ),
	} );
	await picture( 'editor-pattern' );
	// The sidebar's own field follows.
	await openBlockSidebar( page );
	await expect( page.getByLabel( 'Adresse', { exact: true } ) ).toHaveValue(
		'https://paypal.me/lespasseurs'
	);

	await editor.insert( 'passerelle/bank-account', {
		account: 'passeurs',
		section: 'Toulouse',
		message: 'Autre chose',
	} );
	await openBlockSidebar( page );
	const message = page.getByLabel( 'Communication', { exact: true } );
	await expect( message ).toHaveValue( 'Toulouse' );
	await expect( message ).not.toBeEditable();
	await axe( { include: '.block-editor-block-inspector' } );
	expect( await editor.content() ).toContain(
		'"url":"https://paypal.me/lespasseurs"'
	);
} );

type WithWp = Window & {
	wp: {
		blocks: {
			parse: ( content: string ) => unknown;
			getBlockBindingsSource: ( name: string ) => {
				getFieldsList?: () => unknown;
			};
		};
		data: {
			dispatch: (
				store: string
			) => Record< string, ( ...args: unknown[] ) => unknown >;
			resolveSelect: ( store: string ) => {
				getBlockPatterns: () => Promise<
					{ name: string; content: string }[]
				>;
			};
		};
	};
};

async function openBlockSidebar( page: Page ): Promise< void > {
	await page.evaluate( () => {
		( window as unknown as WithWp ).wp.data
			.dispatch( 'core/interface' )
			.enableComplementaryArea?.( 'core', 'edit-post/block' );
	} );
}

/** “Support us”, as the inserter inserts it. */
async function insertPattern( page: Page ): Promise< void > {
	await page.evaluate( async () => {
		const { wp } = window as unknown as WithWp;
		const patterns = await wp.data
			.resolveSelect( 'core' )
			.getBlockPatterns();
		const pattern = patterns.find(
			( { name } ) => 'passerelle/support-us' === name
		);
		wp.data
			.dispatch( 'core/block-editor' )
			.insertBlocks?.( wp.blocks.parse( pattern?.content ?? '' ) );
	} );
}

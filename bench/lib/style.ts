/**
 * The style that a block of ours prints into a page; '' when it prints none.
 *
 * @param html  The page.
 * @param block The block's folder.
 */
export function style( html: string, block: string ): string {
	return (
		new RegExp(
			`<style id=['"]passerelle-${ block }-inline-css['"][^>]*>([^]*?)</style>`
		).exec( html )?.[ 1 ] ?? ''
	);
}

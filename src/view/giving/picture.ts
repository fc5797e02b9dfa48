/**
 * A code as a PNG picture: one cannot scan one's own screen, but banks' apps read pictures.
 *
 * @param svg  Its source.
 * @param size How many modules it is wide.
 * @return A data URL.
 */
export function pictureOf( svg: string, size: number ): Promise< string > {
	const side = Math.round( size * 8 );
	const image = new Image( side, side );

	return new Promise( ( resolve, reject ) => {
		image.onload = () => {
			const canvas = document.createElement( 'canvas' );
			canvas.width = side;
			canvas.height = side;
			canvas.getContext( '2d' )?.drawImage( image, 0, 0, side, side );
			resolve( canvas.toDataURL() );
		};
		image.onerror = reject;
		image.src = `data:image/svg+xml,${ encodeURIComponent(
			svg
				.replace( / (?:width|height)="56mm"/g, '' )
				.replace( '<svg', `<svg width="${ side }" height="${ side }"` )
		) }`;
	} );
}

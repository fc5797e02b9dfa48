/** Pictures of the article that the browser asked for and could not show: their addresses, each once. */
export function brokenImages( article: ParentNode ): string[] {
	const broken = [ ...article.querySelectorAll( 'img' ) ].filter(
		// One further down that waits for its turn (loading="lazy") is not complete.
		( image ) =>
			image.complete &&
			0 === image.naturalWidth &&
			/^https?:/.test( image.src )
	);

	return [ ...new Set( broken.map( ( { src } ) => src ) ) ];
}

/** What people call a file: the last part of its address. */
export function fileName( url: string ): string {
	const name = url.split( /[?#]/ )[ 0 ]?.split( '/' ).pop() ?? '';

	try {
		return decodeURIComponent( name );
	} catch {
		return name;
	}
}

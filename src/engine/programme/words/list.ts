/** Words one after another, as they are easiest to read and to add to. */
export function list( words: string ): string[] {
	return words
		.split( ',' )
		.map( ( word ) => word.replace( /\s+/g, ' ' ).trim() )
		.filter( ( word ) => word !== '' );
}

/** Lists one after another, a bar between. */
export function lists( words: string ): string[][] {
	return words.split( '|' ).map( list );
}

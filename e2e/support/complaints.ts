/**
 * The entries of an error log that concern the plugin: they name its files,
 * functions, tables or text domain. Other paths may hold its name by chance.
 *
 * @param log    PHP's error log.
 * @param plugin The plugin's folder.
 */
export function complaintsIn( log: string, plugin: string ): string[] {
	const names = ( entry: string ) =>
		entry.replaceAll( /\/[^\s:()]+/g, ( path ) =>
			path.startsWith( `${ plugin }/` ) ? 'passerelle' : ''
		);
	return log
		.split( /^(?=\[\d\d-\w{3}-\d{4} )/m )
		.map( ( entry ) => entry.trim() )
		.filter( ( entry ) => /passerelle/i.test( names( entry ) ) );
}

import type { Plugin } from 'esbuild';

/** What WordPress offers beside its own packages, and under which handle it is enqueued. */
const LIBRARIES: Record< string, { global: string; handle: string } > = {
	react: { global: 'React', handle: 'react' },
	'react-dom': { global: 'ReactDOM', handle: 'react-dom' },
	'react-dom/client': { global: 'ReactDOM', handle: 'react-dom' },
	'react/jsx-runtime': {
		global: 'ReactJSXRuntime',
		handle: 'react-jsx-runtime',
	},
	moment: { global: 'moment', handle: 'moment' },
};

/** WordPress's packages that it registers no script of: they are bundled. */
const BUNDLED =
	/^@wordpress\/(?:admin-ui|dataviews|fields|grid|icons|interface|kebab-case|style-runtime|theme|ui|undo-manager|views)(?:\/|$)/;

/**
 * The global variable and the handle that WordPress has for an import.
 *
 * @param name What the import names, such as `@wordpress/block-editor`.
 * @return Such as `wp.blockEditor` and `wp-block-editor`; undefined for what is bundled.
 */
export function externalOf(
	name: string
): { global: string; handle: string } | undefined {
	if ( name in LIBRARIES ) {
		return LIBRARIES[ name ];
	}
	if ( ! name.startsWith( '@wordpress/' ) || BUNDLED.test( name ) ) {
		return undefined;
	}
	const slug = name.slice( '@wordpress/'.length );
	return {
		global: `wp.${ slug.replace( /-([a-z])/g, ( _, letter: string ) => letter.toUpperCase() ) }`,
		handle: `wp-${ slug }`,
	};
}

const NAMESPACE = 'wordpress';

/**
 * Lets a script take from WordPress what WordPress has.
 *
 * https://developer.wordpress.org/block-editor/reference-guides/packages/packages-dependency-extraction-webpack-plugin/
 *
 * @param handles Is given the handles that the script depends on.
 */
export function externals( handles: Set< string > ): Plugin {
	return {
		name: 'wordpress',
		setup( { onResolve, onLoad } ) {
			onResolve(
				{ filter: /^(?:@wordpress\/|react|moment)/ },
				( { path } ) => {
					const external = externalOf( path );
					if ( ! external ) {
						return undefined;
					}
					handles.add( external.handle );
					return {
						path: external.global,
						namespace: NAMESPACE,
						sideEffects: false,
					};
				}
			);
			onLoad( { filter: /./, namespace: NAMESPACE }, ( { path } ) => ( {
				contents: `module.exports = window.${ path };`,
			} ) );
		},
	};
}

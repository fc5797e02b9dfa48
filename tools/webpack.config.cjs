/**
 * wp-scripts' own configuration, which builds every block from its block.json,
 * and beside it in the same run: each screen `src/admin/<name>/index.tsx` as
 * `admin/<name>.js`, `src/editor/index.tsx` as `editor/index.js`, and the reports'
 * panel, which stands alone, as `editor/reports.js`.
 *
 * Run by tools/build.ts, which says where the output goes.
 */
const { existsSync, readdirSync } = require( 'node:fs' );
const { join } = require( 'node:path' );
const defaults = require( '@wordpress/scripts/config/webpack.config' );

const root = join( __dirname, '..' );
const output = process.env.PASSERELLE_BUILD;

if ( ! output ) {
	throw new Error( 'Type `npm run build`: it says where to build.' );
}

const [ scripts, modules ] = defaults;

/** What copies files of the blocks folder has no business beside a screen. */
const ONLY_BLOCKS = [ 'CopyPlugin', 'PhpFilePathsPlugin' ];

function screens() {
	const folder = join( root, 'src/admin' );
	const names = existsSync( folder ) ? readdirSync( folder ) : [];
	const entries = {
		...Object.fromEntries(
			names.map( ( name ) => [
				`admin/${ name }`,
				join( folder, name, 'index.tsx' ),
			] )
		),
		'editor/index': join( root, 'src/editor/index.tsx' ),
		'editor/reports': join( root, 'src/editor/reports/index.tsx' ),
	};

	return Object.fromEntries(
		Object.entries( entries ).filter( ( [ , file ] ) => existsSync( file ) )
	);
}

function into( config, folder ) {
	return { ...config, output: { ...config.output, path: folder } };
}

module.exports = [
	into( { ...scripts, name: 'blocks' }, join( output, 'blocks' ) ),
	into( { ...modules, name: 'modules' }, join( output, 'blocks' ) ),
	into(
		{
			...scripts,
			name: 'screens',
			entry: screens,
			plugins: scripts.plugins.filter(
				( plugin ) => ! ONLY_BLOCKS.includes( plugin.constructor.name )
			),
			// DataViews alone is bigger than webpack's advice, which is meant for readers' pages.
			performance: { hints: false },
		},
		output
	),
];

import wordpress from '@wordpress/eslint-plugin';
import comments from '@eslint-community/eslint-plugin-eslint-comments';

const typeScript = [ '**/*.ts', '**/*.tsx' ];

// WordPress provides these packages while the editor runs; src/types/wordpress.d.ts
// declares what is used of them.
const providedByWordPress =
	'@wordpress/(block-editor|commands|core-data|editor|notices|plugins|server-side-render)';

/**
 * Rules that know the types. Only the ones that found real mistakes elsewhere:
 * a promise nobody waits for, a case that was forgotten.
 */
const typed = {
	files: typeScript,
	ignores: [ '**/*.d.ts' ],
	languageOptions: {
		parserOptions: {
			projectService: true,
			tsconfigRootDir: import.meta.dirname,
		},
	},
	rules: {
		'@typescript-eslint/await-thenable': 'error',
		'@typescript-eslint/no-floating-promises': 'error',
		'@typescript-eslint/no-misused-promises': [
			'error',
			{ checksVoidReturn: { attributes: false } },
		],
		'@typescript-eslint/no-unnecessary-type-assertion': 'error',
		'@typescript-eslint/switch-exhaustiveness-check': [
			'error',
			{ considerDefaultExhaustiveForUnions: true },
		],
	},
};

/** A configuration of WordPress's, for some files only. */
const only = ( files, configuration ) =>
	configuration.map( ( part ) => ( { ...part, files } ) );

export default [
	{
		ignores: [
			'.work/',
			'dist/',
			'node_modules/',
			'playwright-report/',
			'plugin/build/',
			'test-results/',
			'vendor/',
			'src/types/blocks.ts',
			'src/types/schema.ts',
		],
	},
	...wordpress.configs.recommended,
	{
		plugins: { '@eslint-community/eslint-comments': comments },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			complexity: [ 'error', 8 ],
			'max-lines': [ 'error', 250 ],
			'no-console': 'error',
			// A disabled rule says why: `-- reason`.
			'@eslint-community/eslint-comments/require-description': 'error',
			'@wordpress/i18n-text-domain': [
				'error',
				{ allowedTextDomain: 'passerelle' },
			],
			// It turns the hyphen of a regular expression, [0-9], into a dash.
			'@wordpress/i18n-hyphenated-range': 'off',
			'import/no-extraneous-dependencies': [
				'error',
				{ devDependencies: true },
			],
			'import/no-unresolved': [
				'error',
				{ ignore: [ providedByWordPress ] },
			],
			'jsdoc/check-param-names': [
				'error',
				{ checkDestructured: false, disableMissingParamChecks: true },
			],
			'jsdoc/require-param': 'off',
			'react-hooks/exhaustive-deps': [
				'error',
				{ additionalHooks: '^(useSelect|useSuspenseSelect)$' },
			],
		},
	},
	{
		files: typeScript,
		rules: {
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-definitions': [
				'error',
				'type',
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
		},
	},
	typed,
	...only(
		[ '**/*.test.ts', '**/*.test.tsx' ],
		wordpress.configs[ 'test-unit' ]
	),
	...only( [ 'e2e/**/*.spec.ts' ], wordpress.configs[ 'test-playwright' ] ),
	{
		// Programs for the terminal: they print, and a `use()` of theirs is no React hook.
		files: [ 'bench/**', 'e2e/**', 'src/cli/**', 'tools/**' ],
		rules: { 'no-console': 'off', 'react-hooks/rules-of-hooks': 'off' },
	},
];

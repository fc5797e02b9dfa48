<?php

declare( strict_types = 1 );

$files = PhpCsFixer\Finder::create()
	->in( __DIR__ )
	->exclude( array( '.work', 'dist', 'node_modules', 'plugin/build', 'plugin/languages', 'vendor' ) )
	->append( array( __FILE__ ) );

return ( new PhpCsFixer\Config() )
	->setFinder( $files )
	->setIndent( "\t" )
	->setCacheFile( __DIR__ . '/.work/php-cs-fixer.json' )
	->setRiskyAllowed( true )
	->setUnsupportedPhpVersionAllowed( true )
	->setRules(
		array(
			'@PSR12' => true,
			// WordPress's own files put the docblock right under the tag.
			'blank_line_after_opening_tag' => false,
			'array_indentation'            => true,
			'array_syntax'                 => array( 'syntax' => 'long' ),
			'binary_operator_spaces'       => array( 'operators' => array( '=>' => 'align_single_space_minimal', '=' => 'align_single_space_minimal' ) ),
			'blank_line_before_statement'  => array( 'statements' => array( 'return' ) ),
			'braces_position'              => array(
				'classes_opening_brace'   => 'same_line',
				'functions_opening_brace' => 'same_line',
			),
			'concat_space'                => array( 'spacing' => 'one' ),
			'declare_equal_normalize'     => array( 'space' => 'single' ),
			'declare_strict_types'        => true,
			'function_declaration'        => array( 'closure_fn_spacing' => 'none' ),
			'no_empty_phpdoc'             => true,
			'no_superfluous_phpdoc_tags'  => true,
			'no_unused_imports'           => true,
			'ordered_imports'             => array( 'imports_order' => array( 'class', 'function', 'const' ) ),
			'single_quote'                => true,
			'spaces_inside_parentheses'   => array( 'space' => 'single' ),
			'strict_comparison'           => true,
			'strict_param'                => true,
			'trailing_comma_in_multiline' => true,
			'void_return'                 => true,
			'yoda_style'                  => true,
		)
	);

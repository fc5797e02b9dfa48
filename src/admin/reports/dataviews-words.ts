import { addFilter } from '@wordpress/hooks';
import { __, _n, _x } from '@wordpress/i18n';

/**
 * DataViews comes in our own bundle, where WordPress's translations of it do not reach: those of its words that our
 * tables show stand in our catalogue. Loaded before DataViews, which names some things while it loads.
 */
const WORDS: Readonly< Record< string, string > > = {
	'%1$s: %2$s':
		/* translators: 1: the name of a column. 2: what stands there. */
		__( '%1$s: %2$s', 'passerelle' ),
	'(no title)': __( '(no title)', 'passerelle' ),
	'<Name>%1$s includes: </Name><Value>%2$s</Value>':
		/* translators: 1: what is filtered by, such as "Reason". 2: the reasons chosen. Keep the tags. */
		__( '<Name>%1$s includes: </Name><Value>%2$s</Value>', 'passerelle' ),
	Actions: __( 'Actions', 'passerelle' ),
	'Add filter': __( 'Add filter', 'passerelle' ),
	Appearance: __( 'Appearance', 'passerelle' ),
	Cancel: __( 'Cancel', 'passerelle' ),
	Conditions: __( 'Conditions', 'passerelle' ),
	'Current page': __( 'Current page', 'passerelle' ),
	Density: __( 'Density', 'passerelle' ),
	'Deselect all': __( 'Deselect all', 'passerelle' ),
	/* translators: %1$s: what is filtered by, such as "Reason". */
	'Filter by: %1$s': __( 'Filter by: %1$s', 'passerelle' ),
	Grid: __( 'Grid', 'passerelle' ),
	'Hide column': __( 'Hide column', 'passerelle' ),
	Includes: __( 'Includes', 'passerelle' ),
	'Items per page': __( 'Items per page', 'passerelle' ),
	Layout: __( 'Layout', 'passerelle' ),
	/* translators: %1$s: what is filtered by, such as "Reason". */
	'List of: %1$s': __( 'List of: %1$s', 'passerelle' ),
	'Move left': __( 'Move left', 'passerelle' ),
	'Move right': __( 'Move right', 'passerelle' ),
	'Next page': __( 'Next page', 'passerelle' ),
	'No elements found': __( 'No elements found', 'passerelle' ),
	'No results': __( 'No results', 'passerelle' ),
	'No results found': __( 'No results found', 'passerelle' ),
	Order: __( 'Order', 'passerelle' ),
	/* translators: 1: the number of this page. 2: how many there are. */
	'Page %1$d of %2$d': __( 'Page %1$d of %2$d', 'passerelle' ),
	'Preview size': __( 'Preview size', 'passerelle' ),
	'Previous page': __( 'Previous page', 'passerelle' ),
	Properties: __( 'Properties', 'passerelle' ),
	Remove: __( 'Remove', 'passerelle' ),
	Reset: __( 'Reset', 'passerelle' ),
	'Reset view': __( 'Reset view', 'passerelle' ),
	/* translators: %d: a number. */
	'Row %d': __( 'Row %d', 'passerelle' ),
	Search: __( 'Search', 'passerelle' ),
	'Search items': __( 'Search items', 'passerelle' ),
	'Select all': __( 'Select all', 'passerelle' ),
	'Sort ascending': __( 'Sort ascending', 'passerelle' ),
	'Sort by': __( 'Sort by', 'passerelle' ),
	'Sort descending': __( 'Sort descending', 'passerelle' ),
	Table: __( 'Table', 'passerelle' ),
	/* translators: %1$s: what is filtered by, such as "Reason". */
	'Unknown status for %1$s': __( 'Unknown status for %1$s', 'passerelle' ),
};

/** Those that WordPress translates by what they mean. */
const IN_CONTEXT: Readonly< Record< string, string > > = {
	'<div>Page</div>%1$s<div>of %2$d</div>':
		/* translators: 1: a field to choose the page. 2: how many there are. Keep the tags. */
		_x( '<div>Page</div>%1$s<div>of %2$d</div>', 'paging', 'passerelle' ),
	Balanced: _x( 'Balanced', 'how dense a table is', 'passerelle' ),
	Comfortable: _x( 'Comfortable', 'how dense a table is', 'passerelle' ),
	Compact: _x( 'Compact', 'how dense a table is', 'passerelle' ),
	Filter: _x( 'Filter', 'verb', 'passerelle' ),
	'View options': _x( 'View options', 'of a table', 'passerelle' ),
};

const COUNTED: Readonly< Record< string, ( count: number ) => string > > = {
	'%d Item': ( count ) =>
		/* translators: %d: a number. */
		_n( '%d Item', '%d Items', count, 'passerelle' ),
	'%d Item selected': ( count ) =>
		/* translators: %d: a number. */
		_n( '%d Item selected', '%d Items selected', count, 'passerelle' ),
	'%1$d of %2$d Item': ( count ) =>
		/* translators: 1: how many are shown. 2: how many there are. */
		_n( '%1$d of %2$d Item', '%1$d of %2$d Items', count, 'passerelle' ),
};

const NAME = 'passerelle/dataviews';

// What WordPress translated is left alone.
addFilter(
	'i18n.gettext_default',
	NAME,
	( said: string, text: string ) =>
		( said === text ? WORDS[ text ] : undefined ) ?? said
);
addFilter(
	'i18n.gettext_with_context_default',
	NAME,
	( said: string, text: string ) =>
		( said === text ? IN_CONTEXT[ text ] : undefined ) ?? said
);
addFilter(
	'i18n.ngettext_default',
	NAME,
	( said: string, one: string, many: string, count: number ) =>
		( said === one || said === many
			? COUNTED[ one ]?.( count )
			: undefined ) ?? said
);

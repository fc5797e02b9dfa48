import { __, sprintf } from '@wordpress/i18n';
import { trash } from '@wordpress/icons';
import type { Identity } from '../../../types/schema';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { OrderButtons } from '../parts/order-buttons';
import { Select } from '../../parts/select';
import { fieldLabel } from '../words';
import { Bounds } from './bounds';
import type { Section } from './section';

type Props = Pick< Section, 'errorOf' > & {
	rule: Identity;
	index: number;
	count: number;
	kinds: readonly string[];
	change: ( rule: Identity ) => void;
	move: ( by: -1 | 1 ) => void;
	remove: () => void;
};

export function Rule( {
	rule,
	index,
	count,
	kinds,
	errorOf,
	change,
	move,
	remove,
}: Props ) {
	const field = `identities[${ index }]`;
	/* translators: %d: position in a list. */
	const name = sprintf( __( 'Rule %d', 'passerelle' ), index + 1 );

	return (
		<li className="passerelle-rule">
			<div className="passerelle-rule-head">
				<h3>{ name }</h3>
				<OrderButtons
					name={ name }
					index={ index }
					count={ count }
					move={ move }
				/>
				<Button
					icon={ trash }
					label={ sprintf(
						/* translators: %s: name of an item of a list, or a web address. */
						__( 'Remove %s', 'passerelle' ),
						name
					) }
					onClick={ remove }
				/>
			</div>
			<div className="passerelle-grid">
				<Select
					name={ `${ field }[object]` }
					label={ __( 'For', 'passerelle' ) }
					value={ rule.object }
					options={ objects() }
					onChange={ ( object ) => change( { ...rule, object } ) }
				/>
				<Select
					name={ `${ field }[kind]` }
					label={ fieldLabel( 'kind' ) }
					value={ rule.kind }
					options={ kinds.map( ( value ) => ( {
						value,
						label: value,
					} ) ) }
					error={ errorOf( `${ field }[kind]` ) }
					onChange={ ( kind ) => change( { ...rule, kind } ) }
				/>
				<Select
					name={ `${ field }[source]` }
					label={ __( 'Its old number is in', 'passerelle' ) }
					value={ rule.source }
					options={ sources() }
					onChange={ ( source ) => change( { ...rule, source } ) }
				/>
				<Where
					rule={ rule }
					field={ field }
					errorOf={ errorOf }
					change={ change }
				/>
			</div>
			<Bounds
				rule={ rule }
				field={ field }
				errorOf={ errorOf }
				change={ change }
			/>
		</li>
	);
}

/** Which custom field, and which part of what stands there. */
function Where( {
	rule,
	field,
	errorOf,
	change,
}: Pick< Props, 'rule' | 'errorOf' | 'change' > & { field: string } ) {
	return (
		<>
			{ 'meta' === rule.source && (
				<Field
					name={ `${ field }[key]` }
					isCode
					label={ fieldLabel( 'key' ) }
					value={ rule.key ?? '' }
					error={ errorOf( `${ field }[key]` ) }
					onChange={ ( key ) => change( { ...rule, key } ) }
				/>
			) }
			{ 'postId' !== rule.source && (
				<Field
					name={ `${ field }[pattern]` }
					isCode
					label={
						'meta' === rule.source
							? __( 'Pattern (optional)', 'passerelle' )
							: fieldLabel( 'pattern' )
					}
					help={ __(
						'A regular expression; the brackets take the number out.',
						'passerelle'
					) }
					placeholder="article([0-9]+)"
					value={ rule.pattern ?? '' }
					error={ errorOf( `${ field }[pattern]` ) }
					onChange={ ( pattern ) => change( { ...rule, pattern } ) }
				/>
			) }
		</>
	);
}

function objects() {
	return [
		{ value: 'post', label: __( 'Articles and pages', 'passerelle' ) },
		{ value: 'term', label: __( 'Categories and tags', 'passerelle' ) },
		{ value: 'attachment', label: __( 'Files', 'passerelle' ) },
	] as const;
}

function sources() {
	return [
		{ value: 'meta', label: __( 'a custom field', 'passerelle' ) },
		{
			value: 'postId',
			label: __( 'its number on this site', 'passerelle' ),
		},
		{ value: 'guid', label: __( 'its identifier (guid)', 'passerelle' ) },
		{
			value: 'slug',
			label: __( 'the last part of its address here', 'passerelle' ),
		},
	] as const;
}

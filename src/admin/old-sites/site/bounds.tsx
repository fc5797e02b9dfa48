import { CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Identity } from '../../../types/schema';
import { boot } from '../boot';
import { Field, type FieldProps } from '../../parts/field';
import { fieldLabel } from '../words';
import type { Section } from './section';

type Props = Pick< Section, 'errorOf' > & {
	rule: Identity;
	field: string;
	change: ( rule: Identity ) => void;
};

/** To which articles a rule is kept: numbers and names match articles written after the move, too. */
export function Bounds( { rule, field, errorOf, change }: Props ) {
	const { until = {}, where = {} } = rule;
	const { postType = [], term = [] } = where;

	const setUntil = ( part: Loose< NonNullable< Identity[ 'until' ] > > ) =>
		change( { ...rule, until: filled( { ...until, ...part } ) } );
	const setWhere = ( part: Loose< NonNullable< Identity[ 'where' ] > > ) =>
		change( { ...rule, where: filled( { ...where, ...part } ) } );

	return (
		<details
			open={ isBound( rule ) || undefined }
			className="passerelle-bounds"
		>
			<summary>{ __( 'Only some of them', 'passerelle' ) }</summary>
			<div className="passerelle-grid">
				<Parsed
					name={ `${ field }[until][id]` }
					label={ fieldLabel( 'id' ) }
					help={ __(
						'The number on this site of the last article that was moved.',
						'passerelle'
					) }
					initial={ String( until.id ?? '' ) }
					error={ errorOf( `${ field }[until][id]` ) }
					onChange={ ( typed ) =>
						setUntil( { id: typed ? Number( typed ) : undefined } )
					}
				/>
				<Field
					name={ `${ field }[until][date]` }
					type="date"
					label={ fieldLabel( 'date' ) }
					help={ __(
						'The day of the move: later articles are new ones.',
						'passerelle'
					) }
					value={ until.date ?? '' }
					error={ errorOf( `${ field }[until][date]` ) }
					onChange={ ( date ) =>
						setUntil( { date: date || undefined } )
					}
				/>
				<Parsed
					name={ `${ field }[where][term]` }
					label={ fieldLabel( 'term' ) }
					help={ __(
						'Their numbers, with commas: 4, 12',
						'passerelle'
					) }
					initial={ term.join( ', ' ) }
					error={ errorOf( `${ field }[where][term]` ) }
					onChange={ ( typed ) =>
						setWhere( { term: numbers( typed ) } )
					}
				/>
			</div>
			<fieldset className="passerelle-types">
				<legend>{ fieldLabel( 'postType' ) }</legend>
				{ boot.postTypes.map( ( { name, label } ) => (
					<CheckboxControl
						key={ name }
						__nextHasNoMarginBottom
						label={ label }
						checked={ postType.includes( name ) }
						onChange={ ( isOn: boolean ) => {
							const others = postType.filter(
								( other ) => other !== name
							);
							const types = isOn ? [ ...others, name ] : others;

							setWhere( {
								postType: types.length ? types : undefined,
							} );
						} }
					/>
				) ) }
			</fieldset>
		</details>
	);
}

type Loose< Bounds > = { [ Key in keyof Bounds ]?: Bounds[ Key ] | undefined };

/** Keeps what is typed as it is typed; what is understood of it goes into the rule. */
function Parsed( {
	initial,
	onChange,
	...rest
}: Omit< FieldProps, 'value' > & { initial: string } ) {
	const [ typed, setTyped ] = useState( initial );

	return (
		<Field
			{ ...rest }
			isCode
			value={ typed }
			onChange={ ( value ) => {
				setTyped( value );
				onChange( value.trim() );
			} }
		/>
	);
}

function numbers( typed: string ): number[] | undefined {
	const found = typed.split( /[\s,;]+/ ).filter( Boolean );

	return found.length ? found.map( Number ) : undefined;
}

function isBound( { until, where }: Identity ): boolean {
	return undefined !== until || undefined !== where;
}

/** Without what was emptied. */
function filled< Bounds extends object >(
	bounds: Bounds
): { [ Key in keyof Bounds ]: Exclude< Bounds[ Key ], undefined > } {
	return Object.fromEntries(
		Object.entries( bounds ).filter(
			( [ , value ] ) => undefined !== value
		)
	) as { [ Key in keyof Bounds ]: Exclude< Bounds[ Key ], undefined > };
}

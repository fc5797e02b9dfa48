import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { mainKind } from '../../../engine/address';
import type { Identity } from '../../../types/schema';
import { boot } from '../boot';
import { Button } from '../../parts/button';
import { moved } from '../state';
import { Rule } from './rule';
import type { Section } from './section';

const MOST = 20;

/** Where an article's old number is kept: rules, asked in order. */
export function Rules( { site, change, errorOf }: Section ) {
	const [ removed, setRemoved ] = useState< {
		rule: Identity;
		index: number;
	} | null >( null );
	const rules = site.identities;
	const set = ( identities: Identity[] ) => change( { identities } );

	const remove = ( index: number ) => {
		const rule = rules[ index ];

		if ( rule ) {
			setRemoved( { rule, index } );
			set( rules.filter( ( _, at ) => at !== index ) );
		}
	};

	const undo = () => {
		if ( removed ) {
			set( [
				...rules.slice( 0, removed.index ),
				removed.rule,
				...rules.slice( removed.index ),
			] );
			setRemoved( null );
		}
	};

	return (
		<fieldset className="passerelle-section">
			<legend>
				{ __( 'How articles are recognised', 'passerelle' ) }
			</legend>
			<p className="passerelle-help">
				{ __(
					'Each rule says where this site keeps the number an article had on the old one. They are asked in order; the first that finds a number counts.',
					'passerelle'
				) }
			</p>
			{ 0 === rules.length && (
				<p>
					{ __(
						'No rule yet: only articles whose old address someone types have one.',
						'passerelle'
					) }
				</p>
			) }
			<ol className="passerelle-rules">
				{ rules.map( ( rule, index ) => (
					<Rule
						key={ index }
						rule={ rule }
						index={ index }
						count={ rules.length }
						kinds={ kinds( site.system, rule ) }
						errorOf={ errorOf }
						change={ ( changed ) =>
							set(
								rules.map( ( old, at ) =>
									at === index ? changed : old
								)
							)
						}
						move={ ( by ) => set( moved( rules, index, by ) ) }
						remove={ () => remove( index ) }
					/>
				) ) }
			</ol>
			<div role="status">
				{ removed && (
					<p>
						{ __( 'The rule is removed.', 'passerelle' ) }{ ' ' }
						<Button variant="link" onClick={ undo }>
							{ __( 'Put it back', 'passerelle' ) }
						</Button>
					</p>
				) }
			</div>
			<Button
				variant="secondary"
				disabled={ rules.length >= MOST }
				onClick={ () => {
					setRemoved( null );
					set( [
						...rules,
						{
							object: 'post',
							kind: mainKind( boot.profiles[ site.system ] ),
							source: 'meta',
							key: '',
						},
					] );
				} }
			>
				{ __( 'Add a rule', 'passerelle' ) }
			</Button>
		</fieldset>
	);
}

/** The system's kinds, and the one a rule names already. */
function kinds(
	system: Section[ 'site' ][ 'system' ],
	{ kind }: Identity
): string[] {
	return [
		...new Set( [ ...Object.keys( boot.profiles[ system ].kinds ), kind ] ),
	];
}

import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf, _n } from '@wordpress/i18n';
import { fieldId } from './field';

export type SummaryLine = {
	/** '' when the message is about no field in particular. */
	field: string;
	label: string;
	message: string;
};

type Props = {
	lines: readonly SummaryLine[];
	/** Changes with each attempt to save: the summary takes the focus again. */
	attempt: number;
	/** What the server answered, some time after the attempt: a new refusal takes the focus too. */
	refusal?: object | null;
};

/** What stops the saving, on top of the form, focused; each line leads to its field. */
export function ErrorSummary( { lines, attempt, refusal }: Props ) {
	const box = useRef< HTMLDivElement >( null );

	useEffect( () => {
		if ( attempt > 0 ) {
			box.current?.focus();
		}
	}, [ attempt ] );

	useEffect( () => {
		if ( refusal ) {
			box.current?.focus();
		}
	}, [ refusal ] );

	if ( 0 === lines.length ) {
		return null;
	}

	return (
		<div
			ref={ box }
			className="passerelle-summary"
			role="alert"
			tabIndex={ -1 }
		>
			<p>
				<strong>
					{ sprintf(
						/* translators: %d: number of things to put right. */
						_n(
							'Nothing was saved yet: %d thing to put right.',
							'Nothing was saved yet: %d things to put right.',
							lines.length,
							'passerelle'
						),
						lines.length
					) }
				</strong>
			</p>
			<ul>
				{ lines.map( ( line ) => (
					<li key={ line.field + line.message }>
						<Line { ...line } />
					</li>
				) ) }
			</ul>
		</div>
	);
}

function Line( { field, label, message }: SummaryLine ) {
	if ( '' === field ) {
		return <>{ message }</>;
	}

	return (
		<a
			href={ `#${ fieldId( field ) }` }
			onClick={ ( event ) => {
				event.preventDefault();
				focusField( field );
			} }
		>
			{ sprintf(
				/* translators: 1: name of a field, 2: what is wrong with it. */
				__( '%1$s: %2$s', 'passerelle' ),
				label,
				message
			) }
		</a>
	);
}

/** Opens what the field is folded into, and puts the cursor there. */
export function focusField( field: string ): void {
	const element = document.getElementById( fieldId( field ) );

	for (
		let fold = element?.closest( 'details' );
		fold;
		fold = fold.parentElement?.closest( 'details' )
	) {
		fold.open = true;
	}

	element?.focus();
}

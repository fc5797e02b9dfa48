import { __, _n, sprintf } from '@wordpress/i18n';
import type { Detection, OldSite } from '../../../types/schema';
import { Button } from '../parts/button';
import { StepHeading } from '../parts/heading';
import { Radio } from '../parts/radio';
import { Samples } from '../parts/samples';
import { figure } from '../words';
import { Result } from './result';

type Props = {
	found: Detection;
	isSaving: boolean;
	confirm: () => void;
	notQuite: () => void;
	setState: ( state: OldSite[ 'state' ] ) => void;
	byHand: () => void;
};

/** Five articles with their old addresses to click, and the button. */
export function Confirm( {
	found,
	isSaving,
	confirm,
	notQuite,
	setState,
	byHand,
}: Props ) {
	const without = found.of - found.recognised;

	return (
		<div className="passerelle-step">
			<Result found={ found } />
			<StepHeading>
				{ __(
					'Are these articles linked to the right old pages?',
					'passerelle'
				) }
			</StepHeading>
			<Samples samples={ found.samples } />
			{ ! found.reached && (
				<WhereLinksGo
					state={ found.item.state }
					setState={ setState }
				/>
			) }
			<div className="passerelle-actions">
				<Button
					variant="primary"
					onClick={ confirm }
					isBusy={ isSaving }
				>
					{ __( 'That is right', 'passerelle' ) }
				</Button>
				<Button variant="secondary" onClick={ notQuite }>
					{ __( 'Not quite', 'passerelle' ) }
				</Button>
			</div>
			{ without > 0 && (
				<p className="passerelle-help">
					{ sprintf(
						/* translators: %s: number of articles. */
						_n(
							'%s article has no old address: it stays as it is. You will see which one.',
							'%s articles have no old address: they stay as they are. You will see which ones.',
							without,
							'passerelle'
						),
						figure( without )
					) }
				</p>
			) }
			<p>
				<Button variant="link" onClick={ byHand }>
					{ __(
						'Advanced: former addresses, rules, search, state',
						'passerelle'
					) }
				</Button>
			</p>
		</div>
	);
}

/** A site that does not answer may be down for a day or gone for good: who set it up knows. */
function WhereLinksGo( {
	state,
	setState,
}: {
	state: OldSite[ 'state' ];
	setState: Props[ 'setState' ];
} ) {
	return (
		<Radio
			label={ __( 'The old site does not answer', 'passerelle' ) }
			selected={ state }
			onChange={ setState }
			options={ [
				{
					value: 'online',
					label: __( 'It will be back: link to it', 'passerelle' ),
				},
				{
					value: 'archived',
					label: __(
						'It is closed: link to the copies on web.archive.org',
						'passerelle'
					),
				},
				{
					value: 'gone',
					label: __(
						'It is closed and there is no copy: no links',
						'passerelle'
					),
				},
			] }
		/>
	);
}

import { __, _n, sprintf } from '@wordpress/i18n';
import type { Detection, OldSite } from '../../../types/schema';
import { Button } from '../../parts/button';
import { StepHeading } from '../../parts/heading';
import { Radio } from '../parts/radio';
import { Samples } from '../parts/samples';
import { figure, troubleOf } from '../words';
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
			<Samples samples={ found.samples } site={ found.item } />
			{ ( ! found.reached || 'online' !== found.item.state ) && (
				<WhereLinksGo found={ found } setState={ setState } />
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

/** A site that does not answer, or only with an error, may be down for a day or gone for good: who sets it up knows. */
function WhereLinksGo( {
	found,
	setState,
}: Pick< Props, 'found' | 'setState' > ) {
	return (
		<Radio
			label={
				found.reached
					? __( 'Where links go', 'passerelle' )
					: troubleOf( found.doubts )
			}
			selected={ found.item.state }
			onChange={ setState }
			options={ [
				{
					value: 'online',
					label: found.reached
						? __( 'It is still there: link to it', 'passerelle' )
						: __( 'It will be back: link to it', 'passerelle' ),
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

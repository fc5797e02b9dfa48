import { BlockControls } from '@wordpress/block-editor';
import {
	Button,
	Dropdown,
	ToolbarButton,
	ToolbarGroup,
} from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import { answersTo } from '../../engine/event/answers';
import type { Answer } from '../../engine/event/answers';
import { say } from '../../engine/programme/index';
import type { Doubt } from '../../engine/programme/index';
import { spoken } from './settings';
import { answerWords } from './words';

type ListProps = {
	doubts: Doubt[];
	answer: ( index: number, chosen: Answer ) => void;
};

type Props = ListProps & { clientId: string };

/** The next answer, or the event when there is nothing left to answer. */
function nextFocus( clientId: string ): HTMLElement | null | undefined {
	return (
		document.querySelector< HTMLElement >(
			'.passerelle-doubt-list button'
		) ??
		document
			.querySelector< HTMLIFrameElement >(
				'iframe[name="editor-canvas"]'
			)
			?.contentDocument?.getElementById( `block-${ clientId }` )
	);
}

/** "2 points to check" in the toolbar; each is answered with one tap, and none stands in the way of publishing. */
export function Doubts( { doubts, answer, clientId }: Props ) {
	const isTapped = useRef( false );

	// The button that was tapped is gone, and the focus with it.
	useEffect( () => {
		if ( isTapped.current ) {
			isTapped.current = false;
			nextFocus( clientId )?.focus();
		}
	}, [ clientId, doubts.length ] );

	if ( doubts.length === 0 ) {
		return null;
	}

	return (
		<BlockControls group="block">
			<ToolbarGroup>
				<Dropdown
					contentClassName="passerelle-doubts"
					popoverProps={ { placement: 'bottom-start', shift: true } }
					renderToggle={ ( { isOpen, onToggle } ) => (
						<ToolbarButton
							aria-expanded={ isOpen }
							onClick={ onToggle }
						>
							{ countWords( doubts.length ) }
						</ToolbarButton>
					) }
					renderContent={ () => (
						<DoubtList
							doubts={ doubts }
							answer={ ( index, chosen ) => {
								isTapped.current = true;
								answer( index, chosen );
							} }
						/>
					) }
				/>
			</ToolbarGroup>
		</BlockControls>
	);
}

export function countWords( count: number ): string {
	return sprintf(
		/* translators: %d: a number of things that are not sure */
		_n( '%d point to check', '%d points to check', count, 'passerelle' ),
		count
	);
}

export function DoubtList( { doubts, answer }: ListProps ) {
	return (
		<ul className="passerelle-doubt-list">
			{ doubts.map( ( doubt, index ) => (
				<li key={ `${ doubt.code }-${ index }` }>
					<p>{ say( doubt, spoken ) }</p>
					{ answersTo( doubt ).map( ( chosen ) => (
						<Button
							key={ chosen.say + chosen.value }
							variant="secondary"
							onClick={ () => answer( index, chosen ) }
						>
							{ answerWords( chosen ) }
						</Button>
					) ) }
				</li>
			) ) }
		</ul>
	);
}

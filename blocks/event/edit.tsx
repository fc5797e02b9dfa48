import {
	BlockControls,
	InnerBlocks,
	RichText,
	useBlockProps,
	useInnerBlocksProps,
} from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { Notice, ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { calendar, notAllowed } from '@wordpress/icons';
import { answered, filledIn } from '../../src/engine/event/answered';
import { withFormerDate } from '../../src/engine/event/postponed';
import type { Answer } from '../../src/engine/event/answers';
import type { Doubt } from '../../src/engine/programme/index';
import { Doubts } from '../../src/editor/events/doubts';
import { Text } from '../../src/editor/events/fields';
import { MoreFields } from '../../src/editor/events/more-fields';
import { PasteProgramme } from '../../src/editor/events/paste-programme';
import { PlaceField } from '../../src/editor/events/place-field';
import { Reference } from '../../src/editor/events/reference';
import { hasEvents } from '../../src/editor/events/settings';
import { useCancel } from '../../src/editor/events/use-cancel';
import { useOwnId } from '../../src/editor/events/use-own-id';
import { WhenFields } from '../../src/editor/events/when-fields';
import type {
	ActivityAttributes,
	EventAttributes,
} from '../../src/types/blocks';

type Props = BlockEditProps< EventAttributes >;

type Inner = { clientId: string; attributes: ActivityAttributes };
type Selectors = {
	getBlocks: ( clientId: string ) => Inner[];
	getBlockParentsByBlockName: ( clientId: string, name: string ) => string[];
};
type Actions = {
	updateBlockAttributes: (
		clientId: string,
		attributes: Partial< ActivityAttributes >
	) => void;
};

export default function Edit( props: Props ) {
	const { attributes, clientId, context } = props;
	const isReference =
		attributes.referencePost > 0 || attributes.referenceEvent !== '';
	const isSynced = useSelect(
		( select ) =>
			(
				select( 'core/block-editor' ) as Selectors
			 ).getBlockParentsByBlockName( clientId, 'core/block' ).length > 0,
		[ clientId ]
	);
	const isInArticle = Number( context.postId ) > 0 && ! isSynced;

	return (
		<div { ...useBlockProps( { className: 'passerelle-event-form' } ) }>
			{ ! hasEvents && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Events are switched off on this site: readers see nothing here.',
						'passerelle'
					) }
				</Notice>
			) }
			{ hasEvents && ! isInArticle && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'In a template or a synced pattern an event belongs to no article: readers see it, but it is not in the agenda.',
						'passerelle'
					) }
				</Notice>
			) }
			{ isReference ? (
				<Reference
					attributes={ attributes }
					change={ props.setAttributes }
				/>
			) : (
				<Own { ...props } />
			) }
		</div>
	);
}

/** Applies an answer to the event and to the hours of its activities. */
function useAnswer( { attributes, setAttributes, clientId }: Props ) {
	const inner = useSelect(
		( select ) =>
			( select( 'core/block-editor' ) as Selectors ).getBlocks(
				clientId
			),
		[ clientId ]
	);
	const { updateBlockAttributes } = useDispatch(
		'core/block-editor'
	) as unknown as Actions;

	return ( index: number, answer: Answer ) => {
		const { hours } = answer;
		const shift = ( hour: string ) =>
			hours && hour === hours.from ? hours.to : hour;

		setAttributes( {
			startTime: shift( attributes.startTime ),
			endTime: shift( attributes.endTime ),
			...answered(
				{ ...attributes, doubts: attributes.doubts as Doubt[] },
				index,
				answer
			),
		} );
		if ( hours ) {
			inner.forEach( ( part ) =>
				updateBlockAttributes( part.clientId, {
					startTime: shift( part.attributes.startTime ),
					endTime: shift( part.attributes.endTime ),
				} )
			);
		}
	};
}

function Own( props: Props ) {
	const { attributes, setAttributes, clientId } = props;
	const doubts = attributes.doubts as Doubt[];
	const fillIn = ( part: Partial< EventAttributes > ) =>
		setAttributes( filledIn( doubts, withFormerDate( attributes, part ) ) );
	const answer = useAnswer( props );
	useOwnId( 'passerelle/event', clientId, attributes.id, setAttributes );

	const hasActivities = useSelect(
		( select ) =>
			( select( 'core/block-editor' ) as Selectors ).getBlocks( clientId )
				.length > 0,
		[ clientId ]
	);
	const isEmpty =
		attributes.name + attributes.startDate === '' && ! hasActivities;

	return (
		<>
			<CancelButton { ...props } />
			<Doubts clientId={ clientId } doubts={ doubts } answer={ answer } />
			<MoreFields attributes={ attributes } change={ setAttributes } />
			{ isEmpty && <PasteProgramme clientId={ clientId } /> }
			<Text
				className="passerelle-title-field"
				label={ __( 'Title of the event', 'passerelle' ) }
				value={ attributes.name }
				onChange={ ( name ) => fillIn( { name } ) }
			/>
			<WhenFields when={ attributes } change={ fillIn } />
			<PlaceField attributes={ attributes } change={ fillIn } />
			<Programme />
			<RichText
				tagName="p"
				identifier="description"
				allowedFormats={ [ 'core/bold', 'core/italic', 'core/link' ] }
				aria-label={ __( 'Description', 'passerelle' ) }
				placeholder={ __(
					'Description: anything else people should know',
					'passerelle'
				) }
				value={ attributes.description }
				onChange={ ( description ) => setAttributes( { description } ) }
			/>
		</>
	);
}

function Programme() {
	return (
		<div
			{ ...useInnerBlocksProps(
				{ className: 'passerelle-programme-form' },
				{
					allowedBlocks: [ 'passerelle/activity' ],
					defaultBlock: { name: 'passerelle/activity' },
					directInsert: true,
					templateLock: false,
					renderAppender: Appender,
				}
			) }
		/>
	);
}

/** A sign alone would not say what it adds. */
function Appender() {
	const { ButtonBlockAppender } = InnerBlocks;

	return (
		<div className="passerelle-appender">
			<span>{ __( 'Programme: add an activity', 'passerelle' ) }</span>
			<ButtonBlockAppender />
		</div>
	);
}

/** One tap, on a phone too. */
function CancelButton( { clientId, attributes }: Props ) {
	const { isCancelled, words, toggle } = useCancel( clientId, attributes );

	return (
		<BlockControls group="other">
			<ToolbarGroup>
				<ToolbarButton
					icon={ isCancelled ? calendar : notAllowed }
					isPressed={ isCancelled }
					onClick={ toggle }
				>
					{ words }
				</ToolbarButton>
			</ToolbarGroup>
		</BlockControls>
	);
}

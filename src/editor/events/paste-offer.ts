import type { Block as BlockInstance } from '@wordpress/blocks';
import { dispatch, select } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import { readProgramme } from '../../engine/programme/index';
import { dayOfArticle, eventsOf } from './transforms';

type Selectors = {
	getBlockOrder: () => string[];
	getBlock: ( clientId: string ) => BlockInstance | null;
	getSelectedBlockClientId: () => string | null;
};
type Actions = {
	replaceBlocks: ( clientIds: string[], blocks: BlockInstance[] ) => void;
};

const blockEditor = () => select( 'core/block-editor' ) as unknown as Selectors;

/** Text with a day and an hour or a place in it; a date in passing is not a programme. */
function countEvents( text: string ): number {
	return text.length > 20_000
		? 0
		: readProgramme( text, { date: dayOfArticle() } ).filter(
				( { date, start, place, activities } ) =>
					date !== null &&
					( start !== null || place !== '' || activities.length > 0 )
			).length;
}

/** The blocks that were pasted: the new ones, or the one that the text went into. */
function pasted( before: readonly string[] ): BlockInstance[] {
	const editor = blockEditor();
	const fresh = editor
		.getBlockOrder()
		.filter( ( clientId ) => ! before.includes( clientId ) );
	const selected = editor.getSelectedBlockClientId();
	const ids = fresh.length > 0 || selected === null ? fresh : [ selected ];

	return ids
		.map( editor.getBlock )
		.filter(
			( block ): block is BlockInstance =>
				block !== null && block.name.startsWith( 'core/' )
		);
}

function convert( blocks: BlockInstance[] ): void {
	const actions: unknown = dispatch( 'core/block-editor' );

	( actions as Actions ).replaceBlocks(
		blocks.map( ( { clientId } ) => clientId ),
		eventsOf( blocks )
	);
}

/** What was pasted stays as it was pasted; one tap makes events of it. */
function offer( before: readonly string[], count: number ): void {
	const blocks = pasted( before );

	if ( blocks.length === 0 ) {
		return;
	}
	void dispatch( noticesStore ).createInfoNotice(
		sprintf(
			/* translators: %d: a number of events */
			_n(
				'This looks like a programme: %d event.',
				'This looks like a programme: %d events.',
				count,
				'passerelle'
			),
			count
		),
		{
			id: 'passerelle-programme',
			type: 'snackbar',
			explicitDismiss: true,
			actions: [
				{
					label: __( 'Make events of it', 'passerelle' ),
					onClick: () => convert( blocks ),
				},
			],
		} as never
	);
}

function onPaste( event: ClipboardEvent ): void {
	const text = event.clipboardData?.getData( 'text/plain' ) ?? '';
	const target = event.target as HTMLElement | null;

	if ( target?.closest( 'input, textarea' ) ) {
		return;
	}

	const count = countEvents( text );

	if ( count > 0 ) {
		const before = blockEditor().getBlockOrder();
		// When the editor has put it where it belongs.
		setTimeout( () => offer( before, count ), 100 );
	}
}

/** Watches what is pasted into the article, which stands in a frame. */
export function usePasteOffer(): void {
	useEffect( () => {
		let watched: Document | undefined;
		const watch = () => {
			const frame = document.querySelector< HTMLIFrameElement >(
				'iframe[name="editor-canvas"]'
			);
			const current = frame?.contentDocument ?? document;

			if ( current !== watched ) {
				watched?.removeEventListener( 'paste', onPaste, true );
				current.addEventListener( 'paste', onPaste, true );
				watched = current;
			}
		};
		watch();
		// The frame comes later, and is another one after a change of the view.
		const timer = setInterval( watch, 1000 );

		return () => {
			clearInterval( timer );
			watched?.removeEventListener( 'paste', onPaste, true );
		};
	}, [] );
}

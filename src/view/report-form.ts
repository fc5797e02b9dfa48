import { brokenImages } from './broken-images';
import { keepDraft, readDraft } from './draft';
import { offerPassages } from './passage';
import { attempts } from './report-attempt';
import { askWhich, kept, quote, read, restore } from './report-fields';
import { saidBefore } from './report-said';
import { send } from './send';
import type { Outcome } from './send';

/** What is wrong and what to do; what was typed is still there. */
function problem( outcome: Outcome, words: DOMStringMap ): string {
	const lost = words.lost ?? 'Error: not sent. Try again.';

	if ( 'busy' === outcome.state ) {
		return words.busy?.replace( '{n}', `${ outcome.minutes }` ) ?? lost;
	}

	return ( 'lost' === outcome.state ? '' : outcome.said ) || lost;
}

/** So long nothing is typed, then the stamp is looked for. */
const PAUSE = 400;

/** Nor before the page has been open so long: the stamp binds that time, and under a second means a machine. */
const OPEN = 1100;

/**
 * Makes the plain form send in place, with a stamp, a passage, a picture and a draft. Until the reader does something,
 * nothing happens. The page may be months older than this script: each part of it may be missing.
 *
 * @param form As inc/reports/form.php prints it.
 */
export function improve( form: HTMLFormElement ): void {
	const fold = form.closest( 'details' );
	const tools = form.closest( 'aside' ) ?? fold ?? form;
	const article = tools.closest( 'main, article' ) ?? document.body;
	const words = form.dataset;
	const draft = `passerelle-report ${ location.pathname }`;
	const attempt = attempts( words.site ?? '1' );
	let said: ReturnType< typeof saidBefore > | undefined;
	let timer: ReturnType< typeof setTimeout >;

	const changed = ( picture?: string ) => {
		clearTimeout( timer );
		askWhich( form, brokenImages( article ), words, picture );
		keepDraft( draft, kept( read( form ) ) );
		timer = setTimeout(
			() => {
				const fields = read( form );
				if ( fields.reason ) {
					attempt.prepare( fields );
				}
			},
			Math.max( PAUSE, OPEN - performance.now() )
		);
	};

	const wake = () => {
		if ( ! said ) {
			said = saidBefore( form );
			const before = readDraft( draft );
			restore( form, before, words );
			changed( before.target );
		}
		return said;
	};

	const thank = ( state: 'received' | 'held', text: string ) => {
		keepDraft( draft, {} );
		attempt.forget();
		form.reset();
		quote( form, '', words );
		// An old page, a new script: what the page says without script is always there.
		const plain = document.getElementById( `passerelle-${ state }` );
		wake().thank( text || plain?.textContent || '✓' );
	};

	const settle = ( outcome: Outcome ): void => {
		if ( 'received' === outcome.state || 'held' === outcome.state ) {
			return thank( outcome.state, outcome.said );
		}
		if ( 'conflict' === outcome.state ) {
			// This id belongs to other words of ours: the next try gets a new one.
			attempt.forget();
		}
		return wake().complain(
			problem( outcome, words ),
			'refused' === outcome.state ? outcome.field : ''
		);
	};

	form.addEventListener( 'focusin', wake );
	form.addEventListener( 'input', () => changed() );
	form.addEventListener( 'submit', ( event ) => {
		event.preventDefault();
		// A double tap is one report.
		if ( 'true' === form.ariaBusy ) {
			return;
		}
		wake().hush();
		form.ariaBusy = 'true';
		// A slow phone or connection takes its time: the tap was felt.
		form.style.opacity = '.5';
		const { body, stamp } = attempt.prepare( read( form ) );
		void stamp
			.then( ( found ) => send( form.action, body, found ) )
			.then( ( outcome ) => {
				form.ariaBusy = null;
				form.style.opacity = '';
				settle( outcome );
			} );
	} );
	fold?.addEventListener( 'toggle', () => {
		if ( fold.open ) {
			wake();
		} else if ( form.hidden ) {
			// Closed after thanks: opened again, it is a new form.
			said?.hush();
		}
	} );

	if ( words.passage && form.elements.namedItem( 'postId' ) ) {
		offerPassages( article, tools, words.passage, ( text ) => {
			if ( fold ) {
				fold.open = true;
			}
			wake().hush();
			quote( form, text, words );
			changed();
			form.scrollIntoView( { block: 'nearest' } );
			form.querySelector< HTMLElement >( '[name=reason]' )?.focus();
		} );
	}
}

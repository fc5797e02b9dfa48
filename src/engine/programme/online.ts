/** What happens on the network happens somewhere, too: `en ligne (via Jitsi)`, `op Zoom`. */
import { AFTER, anyOf, BEFORE } from './flat';
import type { PlaceMark } from './place-names';
import { list } from './words/list';

const ONLINE = anyOf(
	list( `
		en ligne, en visioconférence, en visio, en distanciel, à distance, webinaire en ligne,
		online, via livestream, en streaming, en direct sur internet
	` )
);
const TOOL =
	'(?:zoom|jitsi|teams|bigbluebutton|youtube|peertube|discord|webex)';
/** Between commas, dashes or brackets: `créer une revue en ligne` is what, not where. */
const FORM = new RegExp(
	`(?<=(?:^|[,;:(|\\u0001-]) *)(?:(?:${ ONLINE })(?:[ ,(]+(?:via|sur|par|on|op|over) ${ TOOL }${ AFTER })?|(?:via|sur|par|on|op) ${ TOOL })${ AFTER }(?= *(?:$|[.,;:()|\\u0001-]))`,
	'u'
);

/**
 * @param text The sentence.
 * @param flat The same, flattened, what is known blotted out.
 */
export function onlinePlace( text: string, flat: string ): PlaceMark | null {
	const match = FORM.exec( flat );

	if (
		! match ||
		new RegExp( `${ BEFORE }inscription` ).test(
			flat.slice( 0, match.index )
		)
	) {
		return null;
	}

	const end = match.index + match[ 0 ].length;

	return {
		index: match.index,
		end,
		name: text.slice( match.index, end ).replace( '(', '' ),
		sure: true,
		town: false,
		room: false,
	};
}

const WHOLE = new RegExp(
	`^(?:(?:${ ONLINE })${ AFTER }|(?:via|sur|par|on|op) ${ TOOL })`,
	'u'
);

/** @return Whether a place's name says that it is none: `en ligne, via Jitsi`. */
export function isOnline( flat: string ): boolean {
	return WHOLE.test( flat );
}

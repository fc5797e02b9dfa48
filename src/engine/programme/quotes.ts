/** What stands in quotation marks is a title: no date, hour or place is looked for in it. */
import type { Span } from './flat';

const QUOTED =
	/«[^«»\n]{1,200}»|“[^“”\n]{1,200}[”“]|„[^„”“\n]{1,200}[”“]|"[^"\n]{1,200}"/g;

export function quotes( text: string ): Span[] {
	return Array.from( text.matchAll( QUOTED ), ( match ) => ( {
		index: match.index,
		end: match.index + match[ 0 ].length,
	} ) );
}

export function isInside( at: number, spans: readonly Span[] ): boolean {
	return spans.some( ( span ) => at > span.index && at < span.end );
}

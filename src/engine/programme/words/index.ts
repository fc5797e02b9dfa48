/**
 * The words of all languages together: one programme mixes them (`Woensdag 24
 * april … Conférence/Débat`), so none is chosen beforehand.
 */
import { anyOf, flatten } from '../flat';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { Words } from './types';

export const LANGUAGES: readonly Words[] = [ fr, nl, en ];

type Lists = {
	[ Key in keyof Words as Words[ Key ] extends string[] ? Key : never ]: true;
};

/** The words of one list in every language, ready to match. */
export function words( list: keyof Lists ): string[] {
	return LANGUAGES.flatMap( ( language ) => language[ list ] ).map( flatten );
}

/** The same as one alternative of a pattern. */
export function pattern( ...lists: ( keyof Lists )[] ): string {
	return anyOf( lists.flatMap( words ) );
}

/** The labels of one kind in every language: `Lieu`, `Waar`, `Venue`. */
export function labels( kind: keyof Words[ 'labels' ] ): string[] {
	return LANGUAGES.flatMap( ( language ) => language.labels[ kind ] ).map(
		flatten
	);
}

/** What a list of lists (weekdays, months) numbers: word → 1, 2 … */
export function numbered(
	lists: ( 'weekdays' | 'shortWeekdays' | 'months' )[]
): Map< string, number[] > {
	const found = new Map< string, number[] >();

	for ( const language of LANGUAGES ) {
		for ( const list of lists ) {
			language[ list ].forEach( ( spellings, index ) => {
				for ( const spelling of spellings.map( flatten ) ) {
					const known = found.get( spelling ) ?? [];
					found.set( spelling, [
						...new Set( [ ...known, index + 1 ] ),
					] );
				}
			} );
		}
	}

	return found;
}

/** Names of languages in every language → ISO 639 code. */
export function languageNames(): Map< string, string > {
	return new Map(
		LANGUAGES.flatMap( ( language ) =>
			Object.entries( language.languageNames ).flatMap(
				( [ code, names ] ) =>
					names.map( ( name ): [ string, string ] => [
						flatten( name ),
						code,
					] )
			)
		)
	);
}

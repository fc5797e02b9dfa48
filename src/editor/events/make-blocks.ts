import { createBlock } from '@wordpress/blocks';
import type { Block as BlockInstance } from '@wordpress/blocks';
import { toBlocks } from '../../engine/event/from-programme';
import type { KnownPlace } from '../../engine/event/from-programme';
import { readProgramme } from '../../engine/programme/index';
import { settings } from './settings';
import { newId } from './use-own-id';

/**
 * Blocks of a programme's text.
 *
 * @param text   As it was written: plain, HTML, or with leftovers of an old system.
 * @param date   The article's date, which the years come from.
 * @param places Known places.
 * @param series The name of the series, '' for none.
 * @return       An event a day and place; none when there is no date and no hour.
 */
export function eventsFrom(
	text: string,
	date: string,
	places: readonly KnownPlace[],
	series = ''
): BlockInstance[] {
	return readProgramme( text, { date } ).map( ( found ) => {
		const { event, activities } = toBlocks(
			found,
			places,
			settings.zone,
			series
		);

		return createBlock(
			'passerelle/event',
			{ ...event, id: newId() },
			activities.map( ( part ) =>
				createBlock( 'passerelle/activity', { ...part, id: newId() } )
			)
		);
	} );
}

/** The day of an article, from what the editor knows of it; today for one that has none. */
export function articleDay( date: unknown ): string {
	return typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test( date )
		? date.slice( 0, 10 )
		: new Date().toISOString().slice( 0, 10 );
}

import { dateOf, dayInWords, statusOf } from './calendar';
import { BOOKS, FILMS, PEOPLE, PLACES, THEMES } from './prose/pools';
import type { Scene } from './prose/words';
import { rotation, type Random } from './random';
import { PAPER_IDS, PICTURE_IDS } from './site';

const DAY = 24 * 60;

/**
 * A scene for each article: nothing is used again before everything was.
 *
 * @param ids    The numbers of all articles, for links between them.
 * @param chance Where the choices come from.
 */
export function scenes(
	ids: number[],
	chance: Random
): ( index: number, section: number, afterwards: boolean ) => Scene {
	const place = rotation( PLACES, chance );
	const people = rotation( PEOPLE, chance );
	const book = rotation( BOOKS, chance );
	const film = rotation( FILMS, chance );
	const theme = rotation( THEMES, chance );
	const picture = rotation( PICTURE_IDS, chance );
	const paper = rotation( PAPER_IDS, chance );
	const living = ids.filter(
		( _id, index ) => statusOf( index ) === 'published'
	);
	const gone = ids.filter(
		( _id, index ) => statusOf( index ) === 'deleted'
	);

	return ( index, section, afterwards ) => {
		const when = dateOf(
			index,
			( afterwards ? -1 : 1 ) * chance.between( 5, 20 ) * DAY
		);
		return {
			place: place(),
			day: dayInWords( when ),
			year: when.getUTCFullYear(),
			hour: chance.pick( [
				'18h',
				'18h30',
				'19h',
				'19h30',
				'20h',
				'20h30',
			] ),
			host: people(),
			guest: people(),
			book: book(),
			film: film(),
			theme: theme(),
			many: chance.between( 11, 64 ),
			price: chance.pick( [ 5, 6, 8, 10 ] ),
			link: chance.pick( living ),
			dead: chance.pick( gone ),
			section,
			image: picture(),
			document: paper(),
		};
	};
}

import { getReports, whose, type Article, type Report } from './api';
import { STATUSES } from './tabs';

/** As many as a page of `GET reports` may hold. */
const PER_PAGE = 100;

/**
 * Every open report of some articles.
 *
 * @throws Problem
 */
export async function allOf( articles: Article[] ): Promise< Report[] > {
	const all: Report[] = [];
	for ( const article of articles ) {
		let pages = 1;
		for ( let page = 1; page <= pages; page++ ) {
			const answer = await getReports( {
				...whose( article ),
				status: STATUSES.open.join( ',' ),
				per_page: PER_PAGE,
				page,
			} );
			all.push( ...answer.rows );
			pages = answer.pages;
		}
	}
	return all;
}

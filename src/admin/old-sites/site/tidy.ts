import { completeTemplate, completeUrl } from '../../../engine/address';
import type { Identity, OldSite } from '../../../types/schema';
import { boot } from '../boot';

/**
 * What was typed, as it can be saved: addresses completed, spaces gone, what was left empty left out.
 * What cannot be completed stays as it was typed, for the check to say so.
 */
export function tidy( site: OldSite ): OldSite {
	const { archivedAt, ...rest } = site;
	const baseUrl = complete( site.baseUrl );

	return {
		...rest,
		name: site.name.trim(),
		baseUrl,
		formerUrls: site.formerUrls
			.map( complete )
			.filter( ( url ) => '' !== url ),
		identities: site.identities.map( tidyRule ),
		articleUrl: completeTemplate( site.articleUrl, baseUrl ),
		searchUrl: completeTemplate( site.searchUrl, baseUrl ),
		...( archivedAt && { archivedAt } ),
	};
}

function complete( typed: string ): string {
	const completed = completeUrl( typed, boot.testHosts );

	return 'url' in completed ? completed.url : typed.trim();
}

function tidyRule( rule: Identity ): Identity {
	const { object, kind, source, key = '', pattern = '' } = rule;

	return {
		object,
		kind: kind.trim(),
		source,
		...( 'meta' === source && { key: key.trim() } ),
		...( 'postId' !== source && '' !== pattern && { pattern } ),
		...tidyBounds( rule ),
	};
}

function tidyBounds( { until = {}, where = {} }: Identity ) {
	return {
		...( isFilled( until ) && { until } ),
		...( isFilled( where ) && { where } ),
	};
}

function isFilled( bounds: object ): boolean {
	return Object.keys( bounds ).length > 0;
}

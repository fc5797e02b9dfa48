/**
 * Old addresses: read, written, checked. Pure: no WordPress, no DOM, no network.
 *
 * The PHP half is inc/old-site/{address,archive,search}.php; plugin/schema/address-vectors.json holds both to the same.
 */
export { archiveUrl, capturesUrl } from './archive';
export {
	completeUrl,
	withTypedScheme,
	type AddressError,
	type Completed,
} from './complete';
export { decodeEntities } from './entities';
export { learn, type Fit, type Profiles, type System } from './learn';
export { mainKind, objectUrl } from './object-url';
export { parseAddress, type OldObject } from './parse';
export { phrase, searchForm, titleWords, type SearchForm } from './search';
export { encoded } from './split';
export { isUnder } from './under';
export {
	completeTemplate,
	validateOldUrl,
	validatePattern,
	validateTemplate,
	type Errors,
	type FieldError,
} from './validate';
export { validateSite, validateSites } from './validate-site';

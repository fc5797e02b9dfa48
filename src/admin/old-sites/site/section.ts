import type { OldSite } from '../../../types/schema';

/** What every part of the form is given. */
export type Section = {
	site: OldSite;
	change: ( part: Partial< OldSite > ) => void;
	/** The sentence beside a field, undefined while all is well. */
	errorOf: ( field: string ) => string | undefined;
};

type Choice = { value: string; label: string };

/** What inc/events/editor-assets.php prints before the script of the event's block. */
type Settings = {
	kinds: Choice[];
	languages: Choice[];
	/** Of the site: an IANA name, or an offset such as `+02:00`. */
	zone: string;
	locale: string;
	/** Its address, '' when none was chosen. */
	agendaPage: string;
	feed: string;
};

const given = ( window as unknown as { passerelleEvents?: Settings } )
	.passerelleEvents;

/** Switched off, the blocks stay known and the editor says so. */
export const hasEvents = given !== undefined;

export const settings: Settings = given ?? {
	kinds: [],
	languages: [],
	zone: 'UTC',
	locale: 'en',
	agendaPage: '',
	feed: '',
};

/** The language that doubts are said in. */
export const spoken = settings.locale.startsWith( 'fr' ) ? 'fr' : 'en';

import type { Page } from '@playwright/test';
import type { Site } from './site';

/**
 * A draft to write an event in.
 *
 * @param site The site, native.
 * @param date Its day, which years are told from.
 */
export async function draft( site: Site, date: string ): Promise< number > {
	return Number(
		await site.eval(
			`echo wp_insert_post( array( 'post_title' => 'Au programme', 'post_status' => 'draft', 'post_date' => '${ date } 10:00:00', 'post_author' => get_user_by( 'login', 'admin' )->ID ) );`
		)
	);
}

/**
 * Publishes what the editor holds.
 *
 * @param page The editor.
 * @return The article's address.
 */
export async function publish( page: Page ): Promise< string > {
	return page.evaluate( async () => {
		type Data = {
			dispatch: ( store: string ) => {
				editPost: ( part: object ) => void;
				savePost: () => Promise< void >;
			};
			select: ( store: string ) => {
				getPermalink: () => string;
			};
		};
		const { data } = ( window as unknown as { wp: { data: Data } } ).wp;
		data.dispatch( 'core/editor' ).editPost( { status: 'publish' } );
		await data.dispatch( 'core/editor' ).savePost();
		return data.select( 'core/editor' ).getPermalink();
	} );
}

/** Block comments of events, as the editor saves them. */
const block = ( attributes: object, activities: object[] = [] ): string => {
	const inner = activities
		.map(
			( part ) =>
				`<!-- wp:passerelle/activity ${ JSON.stringify( part ) } /-->`
		)
		.join( '' );
	return `<!-- wp:passerelle/event ${ JSON.stringify( attributes ) } -->${ inner }<!-- /wp:passerelle/event -->`;
};

const EVENING = block(
	{
		id: 'soiree',
		name: 'Trois activités à la Maison des Passeurs',
		kind: 'meeting',
		startDate: '2037-12-13',
		startTime: '18:30',
		endTime: '23:00',
		place: 'maison-des-passeurs',
		programmeComplete: false,
		organizer: 'Les Passeurs',
		isAccessibleForFree: true,
		performer: [ 'Anne Gué', 'Rive gauche', 'Bo Bac', 'Duo du Quai' ].map(
			( name ) => ( { name, description: 'qui vient de loin' } )
		),
		links: [ 'inscription', 'bande-annonce', 'page' ].map( ( label ) => ( {
			label,
			url: `https://exemple.example/une/longue/adresse/${ label }?avec=des&parametres=nombreux`,
		} ) ),
		inAidOf: 'la Maison des Passeurs',
		// With all that, still one sheet of paper.
		description:
			'Une soirée pour toutes et tous, avec de quoi manger et boire. '.repeat(
				5
			),
	},
	[
		{
			id: 'a',
			name: "Atelier d'écriture",
			startTime: '18:30',
			endTime: '19:30',
			inLanguage: [ 'fr' ],
		},
		{
			id: 'b',
			name: 'Présentation, avec une invitée',
			startTime: '19:30',
			endTime: '20:30',
			inLanguage: [ 'fr', 'nl' ],
			subtitleLanguage: [ 'en' ],
		},
		{ id: 'c', name: "Apéro, musique, tables d'info", startTime: '20:30' },
	]
);

/**
 * An agenda with two events to come and one of the past. They are far away, so
 * that the tests stay true.
 *
 * @param site The site, native.
 */
export async function publishedEvents( site: Site ): Promise< void > {
	const articles = {
		soiree: `${ EVENING }<!-- wp:paragraph --><p>Le texte autour.</p><!-- /wp:paragraph -->${ '<!-- wp:paragraph --><p>Et la suite.</p><!-- /wp:paragraph -->'.repeat( 60 ) }`,
		bal: block( {
			id: 'bal',
			name: 'Bal',
			kind: 'party',
			startDate: '2037-12-19',
			startTime: '20:00',
		} ),
		jadis: block( { id: 'jadis', name: 'Jadis', startDate: '2019-05-01' } ),
	};
	await site.eval( `
		$term = wp_insert_term( 'Maison des Passeurs', 'passerelle_place' );
		update_term_meta( $term['term_id'], 'passerelle_address', '12 rue du Gué, 1060 Saint-Gilles' );
		update_term_meta( $term['term_id'], 'passerelle_latitude', '50.8263' );
		update_term_meta( $term['term_id'], 'passerelle_longitude', '4.3452' );
		foreach ( json_decode( base64_decode( '${ Buffer.from( JSON.stringify( articles ) ).toString( 'base64' ) }' ), true ) as $slug => $content ) {
			wp_insert_post( wp_slash( array( 'post_title' => ucfirst( $slug ), 'post_name' => $slug, 'post_status' => 'publish', 'post_content' => $content ) ) );
		}
		update_option( 'passerelle_agenda_page', wp_insert_post( array( 'post_type' => 'page', 'post_title' => 'Agenda', 'post_name' => 'agenda', 'post_status' => 'publish', 'post_content' => '<!-- wp:passerelle/agenda /-->' ) ) );
	` );
}

import { jest } from '@jest/globals';
import { readDraft } from './draft';
import { choose, form, PAGE } from './report-form-page';

// It has a test of its own, and finding one takes a second.
const solve = jest.fn( async ( _: string ) => '2026112610.48213' );
jest.unstable_mockModule( './stamp', () => ( { solve } ) );
const { improve } = await import( './report-form' );

type Sent = { url: string; body: Record< string, unknown >; raw: string };

let sent: Sent[];
let answer: () => Promise< Partial< Response > >;

const json = (
	status: number,
	body: object,
	headers: Record< string, string > = {}
): Partial< Response > => ( {
	status,
	headers: new Headers( headers ),
	json: async () => body,
} );

/** Sends, and waits for what is said. */
async function submit(): Promise< string > {
	form().dispatchEvent(
		new SubmitEvent( 'submit', { cancelable: true, bubbles: true } )
	);
	for ( let i = 0; i < 200 && form().ariaBusy; i++ ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
	}
	return document.querySelector( 'details > p' )?.textContent ?? '';
}

afterEach( () => jest.useRealTimers() );
beforeEach( () => {
	sessionStorage.clear();
	sent = [];
	answer = async () =>
		json( 201, { status: 'received', known: false, message: 'Merci !' } );
	document.body.innerHTML = PAGE;
	window.fetch = jest.fn( async ( url: unknown, init?: RequestInit ) => {
		const raw = String( init?.body );
		sent.push( { url: String( url ), raw, body: JSON.parse( raw ) } );
		return ( await answer() ) as Response;
	} );
	improve( form() );
} );

test( 'a reason alone is a report; it is thanked with the server’s words, and nothing of it is kept', async () => {
	choose( 'typo' );
	expect( await submit() ).toBe( 'Merci !' );
	expect( sent ).toHaveLength( 1 );
	expect( sent[ 0 ]?.url ).toBe( form().action );
	expect( sent[ 0 ]?.body ).toEqual( {
		id: expect.stringMatching(
			/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
		),
		postId: 12,
		reason: 'typo',
		elapsed: expect.any( Number ),
	} );
	expect( form().hidden ).toBe( true );
	expect( readDraft( 'passerelle-report /' ) ).toEqual( {} );
} );

test( 'that it is on its way can be seen', async () => {
	choose( 'typo' );
	const done = submit();
	expect( form().style.opacity ).toBe( '0.5' );
	await done;
	expect( form().style.opacity ).toBe( '' );
} );

test( 'a report kept from before, or chosen in the first second, is not taken for a machine’s', () => {
	jest.useFakeTimers();
	solve.mockClear();
	choose( 'typo' );
	jest.advanceTimersByTime( 900 );
	expect( solve ).not.toHaveBeenCalled();
	jest.advanceTimersByTime( 300 );
	const [ bytes = '{}' ] = solve.mock.calls[ 0 ] ?? [];
	expect( JSON.parse( bytes ) ).toHaveProperty( 'elapsed', 1100 );
} );

test( 'what browser extensions put into the form stays there; what a password manager fills in is sent', async () => {
	form().insertAdjacentHTML( 'beforeend', '<input name="x" value="y">' );
	choose( 'typo' );
	( form().elements.namedItem( 'website' ) as HTMLInputElement ).value = 'me';
	await submit();
	expect( sent[ 0 ]?.body ).not.toHaveProperty( 'x' );
	expect( sent[ 0 ]?.body ).toHaveProperty( 'website', 'me' );
} );

test.each( [
	[
		'no connection',
		async () => Promise.reject( new TypeError() ),
		'Gardé : réessayez.',
	],
	[ 'a broken server', async () => json( 502, {} ), 'Gardé : réessayez.' ],
	[
		'a database that keeps nothing',
		async () => json( 503, { message: 'Pas gardé, réessayez.' } ),
		'Pas gardé, réessayez.',
	],
	[
		'a web server’s page while PHP is away',
		async () => json( 503, {} ),
		'Gardé : réessayez.',
	],
	[
		'a firewall’s page instead of an answer',
		async () => json( 200, {} ),
		'Gardé : réessayez.',
	],
	[
		'too many',
		async () => json( 429, {}, { 'Retry-After': '601' } ),
		'Gardé : réessayez dans 11 min.',
	],
	[
		'too many, said by nginx',
		async () => json( 429, {} ),
		'Gardé : réessayez dans 5 min.',
	],
	[
		'a refusal',
		async () => json( 400, { message: 'Non.', data: { field: 'note' } } ),
		'Non.',
	],
	[
		'a conflict',
		async () => json( 409, { message: 'Déjà pris.' } ),
		'Déjà pris.',
	],
] )(
	'%s is told in words, and everything is kept',
	async ( _, failing, words ) => {
		answer = failing;
		choose( 'typo', 'Il manque un s.' );

		expect( await submit() ).toBe( words );
		expect( form().hidden ).toBe( false );
		expect( new FormData( form() ).get( 'note' ) ).toBe(
			'Il manque un s.'
		);
		expect( readDraft( 'passerelle-report /' ) ).toEqual( {
			reason: 'typo',
			note: 'Il manque un s.',
		} );
	}
);

test( 'what is wrong is tied to its field', async () => {
	answer = async () =>
		json( 400, { message: 'Non.', data: { field: 'note' } } );
	choose( 'typo' );
	await submit();
	const note = form().elements.namedItem( 'note' ) as HTMLElement;
	const error = document.getElementById(
		note.getAttribute( 'aria-describedby' ) ?? ''
	);

	expect( note.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	expect( error?.textContent ).toBe( 'Non.' );
} );

test( 'a second try sends the very same bytes; other words get another id', async () => {
	answer = async () => Promise.reject( new TypeError() );
	choose( 'typo', 'Un' );
	await submit();
	await submit();
	choose( 'typo', 'Deux' );
	await submit();
	const [ first, second, third ] = sent;

	expect( second?.raw ).toBe( first?.raw );
	expect( third?.body.id ).not.toBe( first?.body.id );
} );

test( 'after a conflict the same words get another id', async () => {
	answer = async () => json( 409, {} );
	choose( 'typo' );
	await submit();
	await submit();
	expect( sent[ 1 ]?.body.id ).not.toBe( sent[ 0 ]?.body.id );
} );

test( 'a double tap is one report', async () => {
	choose( 'typo' );
	form().dispatchEvent( new SubmitEvent( 'submit', { cancelable: true } ) );
	await submit();
	expect( sent ).toHaveLength( 1 );
} );

test( 'a page that was reloaded has what was typed', () => {
	choose( 'image', 'La photo du bal' );
	document.body.innerHTML = PAGE;
	improve( form() );
	expect( new FormData( form() ).get( 'note' ) ).toBe( '' );
	form().dispatchEvent( new FocusEvent( 'focusin' ) );
	expect( new FormData( form() ).get( 'note' ) ).toBe( 'La photo du bal' );
	expect( new FormData( form() ).get( 'reason' ) ).toBe( 'image' );
} );

test( 'a page without any of our words, ids or fields still sends, and says what the page itself says', async () => {
	document.body.innerHTML =
		'<p id="passerelle-held">Reçu.</p><form action="https://passeurs.example/"><input name="postId" value="12"><input type="radio" name="reason" value="typo"><textarea name="note"></textarea></form>';
	improve( form() );
	answer = async () => json( 201, { status: 'held' } );
	choose( 'typo' );
	await submit();
	expect( document.querySelector( '[role=status]' )?.textContent ).toBe(
		'Reçu.'
	);
	expect( sent[ 0 ]?.body ).toMatchObject( { postId: 12, reason: 'typo' } );
} );

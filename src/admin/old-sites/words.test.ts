// What the page prints before the script.
Object.assign( globalThis, { passerelleOldSites: {} } );

const { troubleOf } = await import( './words' );

const doubts = ( ...codes: string[] ) =>
	codes.map( ( code ) => ( { code, message: 'Why.' } ) );

test( 'says truly why an old site could not be read', () => {
	expect( troubleOf( doubts( 'unreachable' ) ) ).toBe(
		'The old site does not answer'
	);
	expect( troubleOf( doubts( 'other_traces', 'status' ) ) ).toBe(
		'The old site answers with an error'
	);
	expect( troubleOf( doubts( 'unreadable' ), 'ancien.example' ) ).toBe(
		'ancien.example could not be read'
	);
	expect( troubleOf( doubts( 'taken_over' ), 'ancien.example' ) ).toBe(
		'ancien.example does not answer'
	);
} );

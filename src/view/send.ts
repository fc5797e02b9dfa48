/** What became of a message that was posted. `said`: what to tell, the server's own words where it had some. */
export type Outcome =
	| { state: 'received' | 'held'; said: string }
	/** Nothing was stored. `field` is '' when it is about none. */
	| { state: 'refused'; said: string; field: string }
	| { state: 'conflict'; said: string }
	/** `minutes` until it is worth another try. */
	| { state: 'busy'; said: string; minutes: number }
	/** No connection, no answer in time, or a broken one: it may or may not have arrived. */
	| { state: 'lost' };

type Answer = {
	status?: unknown;
	message?: unknown;
	data?: { field?: unknown };
};

const PATIENCE = 20_000;

/**
 * Posts once. Cookies stay at home: to the server a logged-in person is a reader like any other.
 *
 * @param url   Where to.
 * @param body  JSON.
 * @param stamp Proof of work, or null.
 */
export async function send(
	url: string,
	body: string,
	stamp: string | null
): Promise< Outcome > {
	try {
		const response = await fetch( url, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				Accept: 'application/json',
				...( stamp && { 'X-Passerelle-Stamp': stamp } ),
			},
			body,
			credentials: 'omit',
			// Who closes the tab has sent it all the same.
			keepalive: true,
			signal: patience(),
		} );
		return outcome( response, await json( response ) );
	} catch {
		return { state: 'lost' };
	}
}

function patience(): AbortSignal {
	const abort = new AbortController();
	setTimeout( () => abort.abort(), PATIENCE );
	return abort.signal;
}

/** A proxy, a firewall or a page cache may answer instead of WordPress: then there is no JSON. */
async function json( response: Response ): Promise< Answer > {
	try {
		return ( ( await response.json() ) as Answer | null ) ?? {};
	} catch {
		return {};
	}
}

function outcome( { status, headers }: Response, answer: Answer ): Outcome {
	const said = 'string' === typeof answer.message ? answer.message : '';

	switch ( status ) {
		case 201:
			return {
				state: 'held' === answer.status ? 'held' : 'received',
				said,
			};
		case 409:
			return { state: 'conflict', said };
		case 429:
			return { state: 'busy', said, minutes: minutes( headers ) };
	}

	// 503 is said by WordPress or by us, with a reason; other 5xx are by whoever broke.
	return 503 === status || 4 === Math.floor( status / 100 )
		? { state: 'refused', said, field: fieldOf( answer ) }
		: { state: 'lost' };
}

const fieldOf = ( { data }: Answer ) => String( data?.field ?? '' );

/** A limit of the web server's own may not say how long. */
function minutes( headers: Headers ): number {
	return Math.ceil( ( Number( headers.get( 'Retry-After' ) ) || 300 ) / 60 );
}

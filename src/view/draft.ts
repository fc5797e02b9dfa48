/**
 * What was typed, kept for as long as the tab lives: reloading, "back", a page of errors and a crash lose nothing.
 * Storage may be forbidden or full; then the form works all the same.
 */
export function readDraft( key: string ): Record< string, string > {
	try {
		const kept: unknown = JSON.parse(
			sessionStorage.getItem( key ) ?? '{}'
		);
		return Object.fromEntries(
			Object.entries( kept ?? {} ).filter(
				( entry ): entry is [ string, string ] =>
					'string' === typeof entry[ 1 ]
			)
		);
	} catch {
		return {};
	}
}

/** An empty draft leaves nothing behind. */
export function keepDraft(
	key: string,
	draft: Record< string, string >
): void {
	try {
		if ( Object.keys( draft ).length > 0 ) {
			sessionStorage.setItem( key, JSON.stringify( draft ) );
		} else {
			sessionStorage.removeItem( key );
		}
	} catch {
		// Private windows of some browsers, a full disk.
	}
}

import { Engine } from 'php-parser';
import { given, readCall, translatorsOf } from './message';
import type { Message, Signature } from './message';

const TEXT: Signature = { id: 0, domain: 1 };
const IN_CONTEXT: Signature = { id: 0, context: 1, domain: 2 };

/** WordPress's functions, and where their arguments stand. */
const SIGNATURES: Record< string, Signature > = {
	__: TEXT,
	_e: TEXT,
	esc_attr__: TEXT,
	esc_attr_e: TEXT,
	esc_html__: TEXT,
	esc_html_e: TEXT,
	_x: IN_CONTEXT,
	_ex: IN_CONTEXT,
	esc_attr_x: IN_CONTEXT,
	esc_html_x: IN_CONTEXT,
	_n: { id: 0, plural: 1, domain: 3 },
	_n_noop: { id: 0, plural: 1, domain: 2 },
	_nx: { id: 0, plural: 1, context: 3, domain: 4 },
	_nx_noop: { id: 0, plural: 1, context: 2, domain: 3 },
};

type Node = Record< string, unknown > & { kind: string };

function isNode( value: unknown ): value is Node {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof ( value as Partial< Node > ).kind === 'string'
	);
}

/** The text of a literal, or of literals joined by dots. */
function text( node: unknown ): string | undefined {
	if ( ! isNode( node ) ) {
		return undefined;
	}
	if ( node.kind === 'string' || node.kind === 'nowdoc' ) {
		return String( node.value );
	}
	if ( node.kind === 'bin' && node.type === '.' ) {
		const left = text( node.left );
		const right = text( node.right );
		return left === undefined || right === undefined
			? undefined
			: left + right;
	}
	return undefined;
}

function* calls( node: unknown ): Generator< Node > {
	if ( Array.isArray( node ) ) {
		for ( const child of node ) {
			yield* calls( child );
		}
	} else if ( isNode( node ) ) {
		if ( node.kind === 'call' ) {
			yield node;
		}
		for ( const child of Object.values( node ) ) {
			yield* calls( child );
		}
	}
}

function signatureOf( call: Node ): Signature | undefined {
	const { what } = call;
	const name =
		isNode( what ) && what.kind === 'name' ? String( what.name ) : '';

	return SIGNATURES[ name.replace( /^\\/, '' ) ];
}

/**
 * The messages of a PHP file, templates included.
 *
 * @param code The file.
 * @param file Its path from the checkout's folder.
 * @throws Error when a text of ours is no literal, or the file no PHP.
 */
export function phpMessages( code: string, file: string ): Message[] {
	const engine = new Engine( {
		ast: { withPositions: true },
		parser: { version: '8.3' },
	} );
	const translators = translatorsOf( code );
	const messages: Message[] = [];

	for ( const call of calls( engine.parseCode( code, file ) ) ) {
		const signature = signatureOf( call );
		if ( signature === undefined ) {
			continue;
		}
		const { start } = call.loc as { start: { line: number } };
		const values = ( call.arguments as unknown[] ).map( text );
		const message = readCall(
			signature,
			values,
			`${ file }:${ start.line }`
		);

		if ( message !== undefined ) {
			const comment = translators( start.line, message.id );
			messages.push( { ...message, ...given( { comment } ), file } );
		}
	}
	return messages;
}

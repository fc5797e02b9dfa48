import ts from 'typescript';
import { given, readCall, translatorsOf } from './message';
import type { Message, Signature } from './message';

/** The functions of `@wordpress/i18n`, and where their arguments stand. */
const SIGNATURES: Record< string, Signature > = {
	__: { id: 0, domain: 1 },
	_x: { id: 0, context: 1, domain: 2 },
	_n: { id: 0, plural: 1, domain: 3 },
	_nx: { id: 0, plural: 1, context: 3, domain: 4 },
};

/** The text of a literal, or of literals joined by plus signs. */
function text( node: ts.Node ): string | undefined {
	if ( ts.isStringLiteralLike( node ) ) {
		return node.text;
	}
	if (
		ts.isBinaryExpression( node ) &&
		node.operatorToken.kind === ts.SyntaxKind.PlusToken
	) {
		const left = text( node.left );
		const right = text( node.right );
		return left === undefined || right === undefined
			? undefined
			: left + right;
	}
	return undefined;
}

function signatureOf( call: ts.CallExpression ): Signature | undefined {
	const { expression } = call;

	return ts.isIdentifier( expression )
		? SIGNATURES[ expression.text ]
		: undefined;
}

function* calls( node: ts.Node ): Generator< ts.CallExpression > {
	if ( ts.isCallExpression( node ) ) {
		yield node;
	}
	for ( const child of node.getChildren() ) {
		yield* calls( child );
	}
}

/**
 * The messages of a TypeScript file.
 *
 * @param code The file.
 * @param file Its path from the checkout's folder.
 * @throws Error when a text of ours is no literal.
 */
export function scriptMessages( code: string, file: string ): Message[] {
	const source = ts.createSourceFile(
		file,
		code,
		ts.ScriptTarget.Latest,
		true
	);
	const translators = translatorsOf( code );
	const messages: Message[] = [];

	for ( const call of calls( source ) ) {
		const signature = signatureOf( call );
		if ( signature === undefined ) {
			continue;
		}
		const line =
			source.getLineAndCharacterOfPosition( call.getStart() ).line + 1;
		const message = readCall(
			signature,
			call.arguments.map( text ),
			`${ file }:${ line }`
		);

		if ( message !== undefined ) {
			const comment = translators( line, message.id );
			messages.push( { ...message, ...given( { comment } ), file } );
		}
	}
	return messages;
}

/**
 * The files beside it that a TypeScript file imports.
 *
 * @param code The file.
 * @return Relative specifiers, as written.
 */
export function importsOf( code: string ): string[] {
	return ts
		.preProcessFile( code, true, true )
		.importedFiles.map( ( { fileName } ) => fileName )
		.filter( ( name ) => name.startsWith( '.' ) );
}

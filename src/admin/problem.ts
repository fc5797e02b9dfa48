import { __ } from '@wordpress/i18n';

/** A refusal, as every route of ours words it. `field` is '' when it is about no field in particular. */
export type Problem = {
	code: string;
	message: string;
	status: number;
	field: string;
};

export function isAbort( failure: unknown ): boolean {
	return failure instanceof DOMException && 'AbortError' === failure.name;
}

/** Whatever came back instead of an answer, as something that can be shown. */
export function toProblem( failure: unknown ): Problem {
	const answer: Record< string, unknown > = isRecord( failure )
		? failure
		: {};
	const data = isRecord( answer.data ) ? answer.data : {};

	return {
		code: String( answer.code ?? '' ),
		message: text( answer.message ) || unreachable(),
		status: Number( data.status ?? answer.status ?? 0 ),
		field: text( data.field ) || text( answer.field ),
	};
}

function unreachable(): string {
	return __(
		'Your site did not answer. What you typed is still here: try again.',
		'passerelle'
	);
}

function text( value: unknown ): string {
	return 'string' === typeof value ? value : '';
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return 'object' === typeof value && null !== value;
}

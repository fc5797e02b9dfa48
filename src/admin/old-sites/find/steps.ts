import type { DetectRequest, Detection, OldSite } from '../../../types/schema';
import type { Problem } from '../../problem';

/**
 * Finding out about an old site, step by step:
 * ask → (own) → looking → confirm → done, with example → looking wherever no article is recognised.
 */
export type Step =
	| { name: 'ask' }
	/** The address typed is this site's own: the old site moved away, or is closed. */
	| { name: 'own' }
	| { name: 'looking'; request: DetectRequest; from: Waiting }
	| { name: 'confirm'; found: Detection }
	/** `tried`: an example was given, and taught nothing. */
	| { name: 'example'; found: Detection; tried: boolean }
	| { name: 'done'; found: Detection };

/** The steps that ask for something, and can be gone back to. */
type Waiting = Exclude< Step, { name: 'looking' | 'done' } >;

export type Find = {
	step: Step;
	/** Why the last attempt led nowhere. */
	problem: Pick< Problem, 'field' | 'message' > | null;
	/** What people know and no page tells: laid over what was found. */
	known: Partial< Pick< OldSite, 'formerUrls' | 'state' > >;
};

export type FindAction =
	| { type: 'own' }
	| { type: 'look'; request: DetectRequest; known?: Find[ 'known' ] }
	| { type: 'found'; found: Detection }
	| { type: 'failed'; problem: Find[ 'problem' ] }
	| { type: 'stopped' }
	| { type: 'stated'; state: OldSite[ 'state' ] }
	| { type: 'not-quite' }
	| { type: 'saved' }
	| { type: 'again' };

export const start: Find = { step: { name: 'ask' }, problem: null, known: {} };

type Handlers = {
	[ Type in FindAction[ 'type' ] ]: (
		find: Find,
		action: Extract< FindAction, { type: Type } >
	) => Find;
};

const handlers: Handlers = {
	own: ( find ) => to( find, { name: 'own' } ),
	look: ( find, { request, known = find.known } ) =>
		to(
			{ ...find, known },
			{ name: 'looking', request, from: before( find.step ) }
		),
	found: ( find, { found } ) =>
		to(
			find,
			judge( overlaid( found, find.known ), hasExample( find.step ) )
		),
	failed: ( find, { problem } ) => ( {
		...to( find, before( find.step ) ),
		problem,
	} ),
	stopped: ( find ) => to( find, before( find.step ) ),
	stated: ( find, { state } ) =>
		'confirm' === find.step.name
			? to( find, {
					...find.step,
					found: overlaid( find.step.found, { state } ),
				} )
			: find,
	'not-quite': ( find ) =>
		'confirm' === find.step.name
			? to( find, {
					name: 'example',
					found: find.step.found,
					tried: false,
				} )
			: find,
	saved: ( find ) =>
		'found' in find.step
			? to( find, { name: 'done', found: find.step.found } )
			: find,
	again: () => start,
};

export function next( find: Find, action: FindAction ): Find {
	// Each handler takes the action of its own type, which TypeScript does not follow through the table.
	const handle = handlers[ action.type ] as (
		find: Find,
		action: FindAction
	) => Find;

	return handle( find, action );
}

function to( find: Find, step: Step ): Find {
	return { ...find, step, problem: null };
}

/** Where to go back to when a look leads nowhere. */
function before( step: Step ): Waiting {
	if ( 'looking' === step.name ) {
		return step.from;
	}

	return 'done' === step.name ? { name: 'ask' } : step;
}

/** Something recognised is shown for confirmation; nothing recognised asks for an example. */
function judge( found: Detection, tried: boolean ): Step {
	return found.recognised > 0
		? { name: 'confirm', found }
		: { name: 'example', found, tried };
}

function hasExample( step: Step ): boolean {
	return 'looking' === step.name && undefined !== step.request.example;
}

function overlaid( found: Detection, known: Find[ 'known' ] ): Detection {
	const { formerUrls = [], ...rest } = known;

	return {
		...found,
		item: {
			...found.item,
			...rest,
			formerUrls: [
				...new Set( [ ...found.item.formerUrls, ...formerUrls ] ),
			],
		},
	};
}

import type { Detection } from '../../../types/schema';
import { next, start, type Find, type FindAction } from './steps';

const found: Detection = {
	item: {
		id: 'ancien',
		name: 'Les Passeurs',
		baseUrl: 'https://ancien.example/',
		formerUrls: [ 'https://vieux.example/' ],
		system: 'spip',
		state: 'online',
		identities: [],
		articleUrl: 'spip.php?article{id}',
		searchUrl: '',
		searchFallback: 'archive',
	},
	reached: true,
	recognised: 176,
	of: 193,
	samples: [],
	doubts: [],
};

const nothing: Detection = { ...found, recognised: 0 };
const url = 'https://ancien.example/';

function after( ...actions: FindAction[] ): Find {
	return actions.reduce( next, start );
}

test( 'recognised articles are shown for confirmation, then done', () => {
	const look: FindAction = { type: 'look', request: { url } };

	expect( after( look ).step.name ).toBe( 'looking' );
	expect( after( look, { type: 'found', found } ).step ).toEqual( {
		name: 'confirm',
		found,
	} );
	expect(
		after( look, { type: 'found', found }, { type: 'saved' } ).step
	).toEqual( { name: 'done', found } );
} );

test( 'nothing recognised asks for an example, and says so when that taught nothing', () => {
	const asked = after(
		{ type: 'look', request: { url } },
		{ type: 'found', found: nothing }
	);

	expect( asked.step ).toEqual( {
		name: 'example',
		found: nothing,
		tried: false,
	} );

	const example = { url, example: `${ url }spip.php?article12` };
	const tried = [
		{ type: 'look', request: example },
		{ type: 'found', found: nothing },
	] as const;

	expect( tried.reduce< Find >( next, asked ).step ).toMatchObject( {
		name: 'example',
		tried: true,
	} );
} );

test( 'a refusal and a stop lead back to the question that was asked', () => {
	const problem = { field: 'url', message: 'Non.' };
	const look: FindAction = { type: 'look', request: { url } };
	const shown = [ look, { type: 'found', found } ] as FindAction[];

	expect( after( look, { type: 'failed', problem } ) ).toEqual( {
		...start,
		problem,
	} );
	expect( after( look, { type: 'stopped' } ) ).toEqual( start );
	expect(
		after( ...shown, { type: 'not-quite' }, look, { type: 'stopped' } ).step
	).toMatchObject( { name: 'example', tried: false } );
	// Asked once more: the old refusal is not shown beside the new question.
	expect(
		after( look, { type: 'failed', problem }, look ).problem
	).toBeNull();
} );

test( 'what only people know is laid over what was found', () => {
	const own = after(
		{ type: 'own' },
		{
			type: 'look',
			request: { url },
			known: { formerUrls: [ 'https://www.exemple.org/' ] },
		},
		{ type: 'found', found }
	);

	expect( own.step ).toMatchObject( {
		found: {
			item: {
				formerUrls: [
					'https://vieux.example/',
					'https://www.exemple.org/',
				],
				state: 'online',
			},
		},
	} );
	expect( next( own, { type: 'stated', state: 'gone' } ).step ).toMatchObject(
		{
			name: 'confirm',
			found: { item: { state: 'gone' } },
		}
	);
} );

test( 'starting again forgets everything', () => {
	expect(
		after(
			{ type: 'look', request: { url }, known: { state: 'archived' } },
			{ type: 'found', found },
			{ type: 'again' }
		)
	).toEqual( start );
} );

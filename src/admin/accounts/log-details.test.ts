import { EMPTY } from './draft';
import { detailsOf } from './log-details';

const IN_FORCE = {
	...EMPTY,
	payee: 'Les Passeurs',
	iban: 'BE68539007547034',
};
const WAITING = {
	...IN_FORCE,
	pending: {
		payee: 'Les Passeurs',
		iban: 'BE71096123456769',
		bic: '',
		since: '2026-11-26T10:00:00Z',
		effectiveAt: '2026-11-27T10:00:00Z',
	},
};
const CHANGED = { ...IN_FORCE, iban: 'BE71096123456769' };

const OLD = 'Les Passeurs, BE68 5390 0754 7034';
const NEW = 'Les Passeurs, BE71 0961 2345 6769';

test.each( [
	[ 'added', null, IN_FORCE, `(${ OLD })` ],
	[ 'proposed', IN_FORCE, WAITING, `(${ OLD } → ${ NEW })` ],
	[ 'changed', WAITING, { ...WAITING, label: 'Autre' }, `(${ OLD })` ],
	[ 'cancelled', WAITING, IN_FORCE, `(${ NEW })` ],
	[ 'confirmed', WAITING, CHANGED, `(${ OLD } → ${ NEW })` ],
	[ 'removed', WAITING, null, `(${ OLD })` ],
	[ 'alarm', null, null, '' ],
] )( '%s: names the details it is about', ( action, before, after, said ) => {
	expect( detailsOf( { action, before, after } ) ).toBe( said );
} );

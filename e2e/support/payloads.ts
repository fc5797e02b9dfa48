import { epcPayload, spcPayload } from '../../src/engine/bank';
import type { Payable } from '../../src/engine/bank';
import {
	pick,
	randomFrom,
	signs,
	someIban,
	withCheckDigits,
} from '../../src/engine/bank/random.fixture';
import type { Random } from '../../src/engine/bank/random.fixture';

export type Drawn = { kind: 'epc' | 'spc'; payload: string };

const NAMES = [
	'Les Passeurs',
	'L’été des « passeurs » — Bruxelles',
	'Œuvre & Cie, Société coopérative',
	'Ștefan Țepeș',
	'Åse Ødegård Łukasz Žižek',
	'é'.repeat( 70 ),
	'x',
];

const WORDS = [
	'Toulouse',
	'Solidarité — 2026',
	'+++123/4567/89002+++',
	'Cotisation & don n° 12 (mensuel) / « merci » ; {}[]|~^\\',
	'',
];

function message( random: Random ): string {
	return pick( random, [
		pick( random, WORDS ),
		withCheckDigits(
			'RF',
			signs( random, 1 + random( 21 ), '0123456789ABCXYZ' )
		),
		signs( random, random( 141 ), 'abc é0123ABCœ€ ' ).trim(),
	] );
}

function amount( random: Random ): string | null {
	return pick( random, [
		null,
		'5.00',
		'0.01',
		'999999999.99',
		`${ random( 1000 ) + 1 }.${ String( random( 100 ) ).padStart( 2, '0' ) }`,
	] );
}

function account( random: Random, kind: Drawn[ 'kind' ] ): Payable {
	return 'epc' === kind
		? {
				payee: pick( random, NAMES ),
				iban: someIban( random ),
				bic: pick( random, [ 'GEBABEBB', 'POFICHBEXXX' ] ),
				currency: 'EUR',
				address: null,
			}
		: {
				payee: pick( random, NAMES ),
				iban: someIban( random, pick( random, [ 'CH', 'LI' ] ) ),
				bic: '',
				currency: pick( random, [ 'CHF', 'EUR' ] ),
				address: {
					street: pick( random, [
						'',
						'Rue du Lac',
						'é'.repeat( 70 ),
					] ),
					number: pick( random, [ '', '12', '1268/2/22' ] ),
					postcode: '2501',
					town: pick( random, [ 'Biel', 'Sâles (Gruyère)' ] ),
					country: 'CH',
				},
			};
}

/** Texts of codes of all kinds, always the same. */
export function somePayloads( count: number ): Drawn[] {
	const random = randomFrom( 46 );
	const drawn: Drawn[] = [];

	while ( drawn.length < count ) {
		const kind = drawn.length % 2 ? 'spc' : 'epc';
		const made = ( 'epc' === kind ? epcPayload : spcPayload )(
			account( random, kind ),
			amount( random ),
			message( random )
		);
		if ( 'payload' in made ) {
			drawn.push( { kind, payload: made.payload } );
		}
	}
	return drawn;
}

import { readProgramme } from '../programme/index';
import type { Doubt, DoubtCode } from '../programme/index';
import { answersTo } from './answers';

const doubt = ( code: DoubtCode, params: Doubt[ 'params' ] = {} ): Doubt => ( {
	code,
	params,
	text: '…',
} );

test( 'offers the date and the nearest day of that name', () => {
	const [ event ] = readProgramme( 'Vendredi 6 avril à 20h : bal', {
		date: '2019-03-20',
	} );
	const said = event?.doubts.find( ( { code } ) => code === 'weekday' );

	expect( answersTo( said as Doubt ).map( ( { patch } ) => patch ) ).toEqual(
		[ { startDate: '2019-04-06' }, { startDate: '2019-04-05' } ]
	);
} );

test( 'offers the other half of the day', () => {
	expect(
		answersTo( doubt( 'half-of-day', { hour: '20:30' } ) )[ 1 ]
	).toEqual( {
		say: 'hour',
		value: '08:30',
		patch: {},
		hours: { from: '20:30', to: '08:30' },
	} );
	expect(
		answersTo( doubt( 'half-of-day', { hour: '08:00' } ) )[ 1 ]?.hours
	).toEqual( { from: '08:00', to: '20:00' } );
} );

test.each< [ Doubt, object[] ] >( [
	[
		doubt( 'state', { state: 'cancelled' } ),
		[ { eventStatus: 'cancelled' }, {} ],
	],
	[ doubt( 'state', { state: 'sold-out' } ), [ { soldOut: true }, {} ] ],
	[
		doubt( 'programme-incomplete' ),
		[ { programmeComplete: false }, { programmeComplete: true } ],
	],
	[
		doubt( 'place-or-title', { place: 'Le Quai' } ),
		[ {}, { name: 'Le Quai', locationName: '', place: '' } ],
	],
	[
		doubt( 'day-or-month', { date: '2019-04-05' } ),
		[ { startDate: '2019-04-05' }, { startDate: '2019-05-04' } ],
	],
	[
		doubt( 'place-guessed', { place: 'De Inkt', house: 'De Inkt' } ),
		[ { locationName: 'De Inkt' }, {} ],
	],
	[ doubt( 'state', { state: 'moved' } ), [ { eventStatus: 'moved' }, {} ] ],
	[
		{
			...doubt( 'title-guessed', { title: 'Buffet offert' } ),
			text: 'Soirée slam',
		},
		[ {}, { name: 'Soirée slam' } ],
	],
	[
		{ ...doubt( 'title-guessed', { title: 'à Rezé' } ), text: 'à Rezé' },
		[ {} ],
	],
	[ doubt( 'recurring' ), [ {} ] ],
	[ doubt( 'weekday', { date: '', said: 9 } ), [ {} ] ],
] )( 'says what each answer changes: $code', ( one, patches ) => {
	expect( answersTo( one ).map( ( { patch } ) => patch ) ).toEqual( patches );
} );

import { readProgramme } from '../programme/index';
import type { Doubt, Happening } from '../programme/index';
import { answered, filledIn } from './answered';
import { answersTo } from './answers';
import type { Answer, Patch } from './answers';
import { toBlocks } from './from-programme';

/** Answers the doubts of a text one after another, by the answers' places. */
function answerAll( text: string, date: string, chosen: number[] ) {
	const [ found ] = readProgramme( text, { date } ) as [ Happening ];
	const { event } = toBlocks( found, [], 'Europe/Brussels' );

	return chosen.reduce( ( one, at ) => {
		const answer = answersTo( one.doubts[ 0 ] as Doubt )[ at ] as Answer;
		return { ...one, ...answered( one, 0, answer ) };
	}, event );
}

const EXHIBITION =
	"Du 3 au 28 octobre : exposition à l'Aube, 7 rue du Bac, 1000 Bruxelles";

test( 'confirming the year of the last day leaves the first one alone', () => {
	expect( answerAll( EXHIBITION, '2019-11-20', [ 0, 0 ] ) ).toMatchObject( {
		startDate: '2019-10-03',
		endDate: '2019-10-28',
	} );
} );

test( 'another year moves the last day too, and what is asked of it', () => {
	const event = answerAll( EXHIBITION, '2019-11-20', [ 1 ] );

	expect( event ).toMatchObject( {
		startDate: '2020-10-03',
		endDate: '2020-10-28',
	} );
	expect( event.doubts[ 0 ]?.params ).toEqual( {
		date: '2020-10-28',
		article: '2019-11-20',
	} );
	expect( event.doubts[ 1 ]?.params ).toEqual( {
		from: '2020-10-03',
		until: '2020-10-28',
	} );
	expect( answerAll( EXHIBITION, '2019-11-20', [ 1, 0 ] ) ).toMatchObject( {
		startDate: '2020-10-03',
		endDate: '2020-10-28',
	} );
} );

test( 'an answer is not undone by the next one about the same day', () => {
	const text =
		'Jeudi 1er mars 2024 à 20h : bal à l’Aube, 7 rue du Bac, 1000 Bruxelles';
	const event = answerAll( text, '2019-03-20', [ 1 ] );

	// The nearest Thursday; the year is asked of that one.
	expect( event.startDate ).toBe( '2024-02-29' );
	expect( event.doubts[ 0 ] ).toMatchObject( {
		code: 'year',
		params: { date: '2024-02-29' },
	} );
	expect( answerAll( text, '2019-03-20', [ 1, 0 ] ).startDate ).toBe(
		'2024-02-29'
	);
} );

test( 'a year in which the weekday is right settles that, too', () => {
	const event = {
		startDate: '2018-03-01',
		endDate: '',
		doubts: [
			{ code: 'year', params: { date: '2018-03-01' }, text: '' },
			{
				code: 'weekday',
				params: { date: '2018-03-01', is: 4, said: 5 },
				text: '',
			},
		] as Doubt[],
	};
	const answer = answersTo( event.doubts[ 0 ] as Doubt ).find(
		( { value } ) => value === '2019-03-01'
	) as Answer;

	expect( answered( event, 0, answer ) ).toEqual( {
		startDate: '2019-03-01',
		doubts: [],
	} );
} );

test( 'what was asked for and is typed is asked no more', () => {
	const doubts = (
		[ 'no-title', 'no-place', 'no-date', 'no-hour', 'state' ] as const
	 ).map( ( code ): Doubt => ( { code, params: {}, text: '' } ) );
	const codes = ( patch: Patch ) =>
		filledIn( doubts, patch ).doubts?.map( ( { code } ) => code );

	expect( codes( { name: 'Bal' } ) ).toEqual( [
		'no-place',
		'no-date',
		'no-hour',
		'state',
	] );
	expect( codes( { place: 'quai', startTime: '20:00' } ) ).toEqual( [
		'no-title',
		'no-date',
		'state',
	] );
	expect( filledIn( doubts, { name: '' } ) ).toEqual( { name: '' } );
} );

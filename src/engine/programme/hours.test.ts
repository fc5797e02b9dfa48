import { describe, expect, it } from '@jest/globals';
import { flatten } from './flat';
import { findHours } from './hours';

function hours( text: string ): string[] {
	return findHours( text, flatten( text ), [] )
		.filter(
			( { start, finish, doubts } ) =>
				start !== null || finish !== null || doubts.length > 0
		)
		.map(
			( { start, finish, doubts } ) =>
				`${ start ?? '' }-${ finish ?? '' }${ doubts.map( ( { code } ) => ` ${ code }` ).join( '' ) }`
		);
}

describe( 'hours', () => {
	it.each( [
		[ '18h', [ '18:00-' ] ],
		[ '18H30', [ '18:30-' ] ],
		[ '18 h 30', [ '18:30-' ] ],
		[ '20 h 15', [ '20:15-' ] ],
		[ '18:30', [ '18:30-' ] ],
		[ '14 heures', [ '14:00-' ] ],
		[ '14 heures 30', [ '14:30-' ] ],
		[ 'dès 14 heures', [ '14:00-' ] ],
		[ 'à partir de 20h30', [ '20:30-' ] ],
		[ 'à midi', [ '12:00-' ] ],
		[ 'midi et demi', [ '12:30-' ] ],
		[ 'à minuit', [ '00:00- midnight' ] ],
		[ 'de 18h à minuit', [ '18:00-00:00' ] ],
		[ 'de 14 à 17h', [ '14:00-17:00' ] ],
		[ '14-16h', [ '14:00-16:00' ] ],
		[ 'entre 14h et 16h', [ '14:00-16:00' ] ],
		[ '15h et 20h', [ '15:00-', '20:00-' ] ],
		[ '18h/20h', [ '18:00-20:00 range-or-two' ] ],
		[ '22h à 2h', [ '22:00-02:00' ] ],
		[ '19h à 17h', [ '19:00-17:00 end-before-start' ] ],
		[ 'jusqu’à 20h', [ '-20:00' ] ],
		[ 'dès 18h et jusqu’à 23h', [ '18:00-23:00' ] ],
		[ '8h du soir', [ '20:00-' ] ],
		[ 'om 18u', [ '18:00-' ] ],
		[ '18u30', [ '18:30-' ] ],
		[ '18.30 uur', [ '18:30-' ] ],
		[ 'van 18.30 tot 20.30 uur', [ '18:30-20:30' ] ],
		[ '8 uur ’s avonds', [ '20:00-' ] ],
		[ 'half acht', [ '19:30- half-of-day' ] ],
		[ '8pm', [ '20:00-' ] ],
		[ '8.30 p.m.', [ '20:30-' ] ],
		[ '7-9pm', [ '19:00-21:00' ] ],
		[ 'from 6.30 to 9pm', [ '18:30-21:00' ] ],
		[ 'at 7:30', [ '07:30- half-of-day' ] ],
		[ '12am', [ '00:00-' ] ],
		[ 'noon', [ '12:00-' ] ],
		[ 'à 25h30', [ '- impossible-hour' ] ],
		[ 'à 18h75', [ '- impossible-hour' ] ],
	] )( 'are found in “%s”', ( text, expected ) => {
		expect( hours( text ) ).toEqual( expected );
	} );

	it.each( [
		'durée 2h',
		'(1972, 1h34)',
		'3h de musique',
		'24h/24',
		'48h',
		'un midi-débat',
		'l’après-midi',
		'Bruxelles-Midi',
		'200 km/h',
		'12.50 €',
		'0475 12 34 56',
		'5 heures de marche',
		'1/2 h',
	] )( 'are none in “%s”', ( text ) => {
		expect( hours( text ) ).toEqual( [] );
	} );
} );

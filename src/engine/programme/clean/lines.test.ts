import { describe, expect, it } from '@jest/globals';
import { lines } from './lines';

const texts = ( text: string ) => lines( text ).map( ( line ) => line.text );

describe( 'lines', () => {
	it.each( [
		[
			'bold and italics of SPIP',
			'{{gras}} et {italique}',
			[ 'gras et italique' ],
		],
		[
			'headings of SPIP',
			'Avant{{{Titre}}}après',
			[ 'Avant', 'Titre', 'après' ],
		],
		[
			'links of SPIP',
			'Voir [le texte->art12] et [->art13].',
			[ 'Voir le texte et .' ],
		],
		[
			'notes, pictures and documents of SPIP',
			'Film[[Une note.]] <img12|left>ce soir<doc3|center>',
			[ 'Film ce soir' ],
		],
		[
			'lists of SPIP',
			'-* un\n-** deux\n-# trois\n- quatre',
			[ 'un', 'deux', 'trois', 'quatre' ],
		],
		[
			'tables of SPIP',
			'| {{Jour}} | {{Heure}} |\n| lundi | 18h |',
			[ 'Jour | Heure', 'lundi | 18h' ],
		],
		[
			'the first of several languages',
			'<multi>[fr]Bonjour[nl]Dag</multi>',
			[ 'Bonjour' ],
		],
		[
			'paragraphs and breaks of HTML',
			'<p>un<br/>deux</p><div>trois</div>',
			[ 'un', 'deux', 'trois' ],
		],
		[
			'character references',
			'caf&eacute;&nbsp;&#8211;&#x20;bar &amp; jeux',
			[ 'café – bar & jeux' ],
		],
		[
			'scripts, styles and comments',
			'<!-- wp:paragraph -->a<script>1</script>b<style>c</style>d',
			[ 'a b d' ],
		],
		[ 'what only looks like a tag', 'a < b et 3 <4', [ 'a < b et 3 <4' ] ],
		[
			'Markdown',
			'## Titre\n**gras** et [lien](https://passeurs.example/a)',
			[ 'Titre', 'gras et lien' ],
		],
		[
			'addresses of pages and mail',
			'Infos https://passeurs.example/2019/04/12 info@passeurs.example.',
			[ 'Infos .' ],
		],
		[
			'invisible signs',
			'\ufeffun\u200b\u00ad \u202edeux\u0000',
			[ 'un deux' ],
		],
		[
			'line ends of every sort',
			'a\r\nb\rc\u2028d',
			[ 'a', 'b', 'c', 'd' ],
		],
	] )( 'are free of %s', ( _what, text, expected ) => {
		expect( texts( text ) ).toEqual( expected );
	} );

	it( 'keep what is opened and never closed, as text', () => {
		expect( texts( '<script>a' ) ).toEqual( [ '<script>a' ] );
	} );

	it( 'say which begin a paragraph, are headings or items', () => {
		expect(
			lines( '{{{A}}}\n• b\n\nc' ).map(
				( { opens, heading, bullet } ) => [ opens, heading, bullet ]
			)
		).toEqual( [
			[ true, true, false ],
			[ true, false, true ],
			[ true, false, false ],
		] );
	} );
} );

import { faults, typeset } from './french';

const one = ( msgid: string, ...msgstr: string[] ) => ( { msgid, msgstr } );
const french = ( text: string ) => faults( one( 'English', text ) );

const right = [
	'Une précision\u00a0?',
	"Déjà signalé\u00a0: nous l'avons ajouté.",
	'Écrire «\u00a0Voir\u00a0» en toutes lettres',
	'Quoi\u00a0?! (vraiment\u00a0?)',
	'Tapez https://ancien.example/spip.php?article12 ou spip.php?rubrique3',
	"L'adresse commence par https:// ou http://.",
	'Les groupes (?:…) et (?!…) sont compris',
	'Ouvert à 20:30, y a-t-il une copie\u00a0?',
];

test.each( right )( 'finds nothing wrong in: %s', ( text ) =>
	expect( french( text ) ).toEqual( [] )
);

const wrong: Record< string, string > = {
	'Une précision ?': 'a no-break space belongs before : ; ! ?',
	'Attention!': 'a no-break space belongs before : ; ! ?',
	'Ancien site: fermé': 'a no-break space belongs before : ; ! ?',
	'Écrire « Voir » ici': 'a no-break space belongs inside « »',
	'Écrire "Voir"': 'quotes are « »',
	'Lecture...': 'the ellipsis is one character: …',
	"Donne l'adresse de ton site": 'vous, never tu',
	'Voir sur l’ancien site': "the apostrophe is straight: '",
	'Tu peux réessayer': 'vous, never tu',
	"Cela t'aide": 'vous, never tu',
	'Signaler cet article': 'words.md names a better word',
	'Envoyer ': 'a space at an end',
};

test.each( Object.entries( wrong ) )( 'in "%s": %s', ( text, says ) => {
	expect( french( text ) ).toEqual( [ says ] );
} );

test( 'a translation that is missing or doubtful is said', () => {
	expect( french( '' ) ).toEqual( [ 'is not translated' ] );
	expect(
		faults( {
			...one( 'View', 'Voir' ),
			comments: { flag: 'fuzzy' },
		} )
	).toEqual( [ 'is marked fuzzy' ] );
} );

test( 'placeholders are those of the source, in any order', () => {
	expect( faults( one( '%1$s of %2$d', 'Sur %2$d, %1$s' ) ) ).toEqual( [] );
	expect( faults( one( '%s articles', '%d articles' ) ) ).toEqual( [
		'has other placeholders',
	] );
	expect( faults( one( 'In {n} min', 'Dans un instant' ) ) ).toEqual( [
		'has other placeholders',
	] );
} );

test( 'a singular may say its number in words, a plural may not lose it', () => {
	const articles = {
		msgid: 'One article',
		msgid_plural: '%s articles',
	};

	expect(
		faults( { ...articles, msgstr: [ 'Un article', '%s articles' ] } )
	).toEqual( [] );
	expect(
		faults( { ...articles, msgstr: [ '%s article', 'des articles' ] } )
	).toEqual( [ 'has other placeholders' ] );
} );

test( 'tags are those of the source', () => {
	expect( faults( one( 'See <a>here</a>', 'Voir <a>ici' ) ) ).toEqual( [
		'has other tags',
	] );
} );

test( 'plain spaces become the ones French typography asks for', () => {
	expect( typeset( 'Oui ! « Voir » : ici' ) ).toBe(
		'Oui\u00a0! «\u00a0Voir\u00a0»\u00a0: ici'
	);
} );

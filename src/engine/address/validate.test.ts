import type { OldSite } from '../../types/schema';
import {
	completeTemplate,
	validateOldUrl,
	validatePattern,
	validateTemplate,
} from '.';
import { profiles } from './profiles.fixture';

const site: OldSite = {
	id: 'ancien',
	name: 'Ancien site',
	baseUrl: 'https://ancien.example/',
	formerUrls: [ 'https://www.exemple.org/' ],
	system: 'spip',
	state: 'online',
	identities: [
		{ object: 'post', kind: 'article', source: 'meta', key: '_old_id' },
	],
	articleUrl: 'spip.php?article{id}',
	searchUrl: 'spip.php?page=recherche&recherche={query}',
	searchFallback: 'archive',
};

const second: OldSite = {
	...site,
	id: 'plus-ancien',
	baseUrl: 'http://plus-ancien.example/spip/',
	formerUrls: [],
};

describe( 'the old address of one article', () => {
	test.each( [
		[ ' https://ancien.example/spip.php?article12 ', 'ancien' ],
		[ 'ancien.example/spip.php?article12', 'ancien' ],
		[ 'www.exemple.org/spip.php?article12', 'ancien' ],
		[ 'https://ancien.example/spip.php?article12&amp;lang=fr', 'ancien' ],
		[ 'http://plus-ancien.example/spip/article12.html', 'plus-ancien' ],
		[ 'plus-ancien.example/spip/article12.html', 'plus-ancien' ],
	] )( 'takes “%s”', ( typed, siteId ) => {
		expect( validateOldUrl( typed, [ site, second ] ) ).toMatchObject( {
			siteId,
		} );
	} );

	test( 'takes the scheme of the site when none is typed', () => {
		expect(
			validateOldUrl( 'plus-ancien.example/spip/article12.html', [
				site,
				second,
			] )
		).toEqual( {
			url: 'http://plus-ancien.example/spip/article12.html',
			siteId: 'plus-ancien',
		} );
	} );

	test.each( [
		[ '', 'empty' ],
		[ 'https://autre.example/spip.php?article12', 'not-under' ],
		[ 'http://plus-ancien.example/article12.html', 'not-under' ],
		[
			'https://sacha:mot@ancien.example/spip.php?article12',
			'credentials',
		],
		[ 'javascript:alert(1)', 'scheme' ],
		[ 'l’article douze', 'not-url' ],
		[ `https://ancien.example/${ 'a'.repeat( 500 ) }`, 'too-long' ],
	] )( 'refuses “%s”', ( typed, error ) => {
		expect( validateOldUrl( typed, [ site, second ] ) ).toEqual( {
			error,
		} );
	} );

	test( 'is under nothing while there is no old site', () => {
		expect( validateOldUrl( 'https://ancien.example/a', [] ) ).toEqual( {
			error: 'not-under',
		} );
	} );
} );

describe( 'a template', () => {
	test.each( [
		'spip.php?article{id}',
		'{slug}',
		'2012/{slug}.html',
		'?p={id}',
	] )( 'for articles: %s', ( text ) => {
		expect( validateTemplate( text, 'article' ) ).toBeNull();
	} );

	test.each( [
		'spip.php?page=recherche&recherche={query}',
		'search/node/{query}',
		'?s={query}',
		'recherche?q={query}&lang=fr',
	] )( 'for searches: %s', ( text ) => {
		expect( validateTemplate( text, 'search' ) ).toBeNull();
	} );

	test.each( [
		[ '', 'empty' ],
		[ 'spip.php?article', 'placeholder' ],
		[ 'spip.php?article{query}', 'placeholders' ],
		[ 'spip.php?article{ID}', 'placeholders' ],
		[ '{slug}/{id}', 'placeholders' ],
		[ 'https://ancien.example/article{id}', 'absolute' ],
		[ '//ancien.example/article{id}', 'absolute' ],
		[ '/article{id}', 'absolute' ],
		[ 'javascript:alert({id})', 'absolute' ],
		[ 'article {id}', 'characters' ],
		[ 'article{id}#haut', 'characters' ],
		[ `${ 'a'.repeat( 300 ) }{id}`, 'too-long' ],
	] )( 'for articles is refused: %s', ( text, error ) => {
		expect( validateTemplate( text, 'article' ) ).toBe( error );
	} );

	test.each( [
		[ 'recherche', 'placeholder' ],
		[ 'recherche?q={id}', 'placeholders' ],
		[ 'recherche?q=site:{query}', 'query-alone' ],
		[ 'recherche?{query}', 'query-alone' ],
	] )( 'for searches is refused: %s', ( text, error ) => {
		expect( validateTemplate( text, 'search' ) ).toBe( error );
	} );

	test( 'is made relative when pasted whole', () => {
		expect(
			completeTemplate(
				' https://ancien.example/spip.php?article{id} ',
				'https://ancien.example/'
			)
		).toBe( 'spip.php?article{id}' );
		expect( completeTemplate( '/node/{id}', site.baseUrl ) ).toBe(
			'node/{id}'
		);
	} );

	test( 'of every system we know is right', () => {
		for ( const { kinds, search } of Object.values( profiles ) ) {
			for ( const url of Object.values( kinds ).flatMap(
				( kind ) => kind.urls
			) ) {
				expect( [ url, validateTemplate( url, 'article' ) ] ).toEqual( [
					url,
					null,
				] );
			}

			expect(
				validateTemplate( search.url ?? '{query}', 'search' )
			).toBeNull();
		}
	} );
} );

describe( 'a pattern', () => {
	test.each( [
		[ '^art(?:icle)?([1-9][0-9]{0,9})$', null ],
		[ '(a)|(b)', null ],
		[ '', 'empty' ],
		[ '^article[0-9]+$', 'no-group' ],
		[ '^article(?:[0-9]+)$', 'no-group' ],
		[ '^article([0-9]+', 'not-regex' ],
		[ '(?i)article([0-9]+)', 'not-regex' ],
		[ '(?<id>[0-9]+)', 'not-regex' ],
		[ '(?<=article)([0-9]+)', 'not-regex' ],
		[ '([0-9]++)', 'not-regex' ],
		[ '(a)\\1', 'not-regex' ],
		[ '([[:digit:]]+)', 'not-regex' ],
		[ `(${ 'a'.repeat( 300 ) })`, 'too-long' ],
	] )( '%s: %s', ( pattern, error ) => {
		expect( validatePattern( pattern ) ).toBe( error );
	} );

	test( 'of every system we know is right', () => {
		const patterns = Object.values( profiles ).flatMap(
			( { kinds, traces } ) => [
				...Object.values( kinds ).flatMap( ( { forms } ) => forms ),
				...traces.flatMap( ( { identity } ) => identity.pattern ?? [] ),
			]
		);

		for ( const pattern of patterns ) {
			expect( [ pattern, validatePattern( pattern ) ] ).toEqual( [
				pattern,
				null,
			] );
		}
	} );
} );

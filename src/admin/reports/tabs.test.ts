import { hashOf, parseView, type View } from './tabs';

const known: Record< string, View > = {
	'#/': { name: 'articles' },
	'#/open': { name: 'reports', tab: 'open', postId: 0 },
	'#/held': { name: 'reports', tab: 'held', postId: 0 },
	'#/article/12': { name: 'reports', tab: 'open', postId: 12 },
};

test.each( Object.entries( known ) )( '%s is a place', ( hash, view ) => {
	expect( parseView( hash ) ).toEqual( view );
	expect( hashOf( view ) ).toBe( hash );
} );

test.each( [ '', '#/nowhere', '#/article/0', '#/article/x', '#/article/' ] )(
	'%s leads to where the work begins',
	( hash ) => {
		expect( parseView( hash ) ).toEqual( { name: 'articles' } );
	}
);

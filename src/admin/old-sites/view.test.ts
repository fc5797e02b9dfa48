import { hashOf, parseView } from './view';

test.each( [
	[ '', { name: 'overview' } ],
	[ '#', { name: 'overview' } ],
	[ '#/', { name: 'overview' } ],
	[ '#/add', { name: 'add' } ],
	[ '#/settings', { name: 'settings' } ],
	[ '#/site/ancien', { name: 'site', id: 'ancien' } ],
	[ '#/site/', { name: 'overview' } ],
	[ '#/elsewhere', { name: 'overview' } ],
	[ '#/site/%E0%A4%A', { name: 'overview' } ],
] )( 'the address %s opens %j', ( hash, view ) => {
	expect( parseView( hash ) ).toEqual( view );
} );

test( 'an address leads back to its view', () => {
	for ( const view of [
		{ name: 'overview' },
		{ name: 'add' },
		{ name: 'settings' },
		{ name: 'site', id: 'ancien-2' },
	] as const ) {
		expect( parseView( hashOf( view ) ) ).toEqual( view );
	}
} );

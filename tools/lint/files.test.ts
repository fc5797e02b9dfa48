import { faults, machineWords } from './files';

test( 'a long PHP file is told to become two', () => {
	expect( faults( 'a.php', '<?php\n'.repeat( 251 ), [] ) ).toEqual( [
		'a.php has 251 lines: more than 250 is two files.',
	] );
	expect( faults( 'a.php', '<?php\n'.repeat( 250 ), [] ) ).toEqual( [] );
	expect( faults( 'a.md', 'word\n'.repeat( 251 ), [] ) ).toEqual( [] );
} );

test( 'a folder of somebody is found, with its line', () => {
	// In pieces, or the check would find it here.
	const home = [ '', 'home', 'marie', '' ].join( '/' );

	expect( faults( 'a.md', `Here:\nsee ${ home }site\n`, [] ) ).toEqual( [
		`a.md:2 names something of this machine: ${ home }`,
	] );
	expect( faults( 'a.md', `https://a.example${ home }`, [] ) ).toEqual( [] );
} );

test( 'the checkout, the home folder and a private registry are words of this machine', () => {
	expect(
		machineWords(
			'/srv/code/passerelle',
			'/srv/marie',
			'https://npm.example/'
		)
	).toEqual( [ '/srv/code/passerelle', '/srv/marie', 'npm.example' ] );
} );

test( 'a folder at the top and the public registry are not', () => {
	expect(
		machineWords( '/app', '/root', 'https://registry.npmjs.org/' )
	).toEqual( [] );
} );

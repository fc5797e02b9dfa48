import { holds, markdown } from './table';

describe( 'budgets', () => {
	it( 'hold up to and including the limit', () => {
		expect( holds( { what: 'a', value: 2, unit: '', most: 2 } ) ).toBe(
			true
		);
		expect( holds( { what: 'a', value: 3, unit: '', most: 2 } ) ).toBe(
			false
		);
		expect( holds( { what: 'a', value: 1, unit: '', least: 2 } ) ).toBe(
			false
		);
		expect( holds( { what: 'a', value: 1, unit: '' } ) ).toBe( true );
	} );

	it( 'do not hold for what could not be measured', () => {
		expect( holds( { what: 'a', value: NaN, unit: '' } ) ).toBe( false );
	} );

	it( 'are written with their units', () => {
		const text = markdown( 'Pages', [
			{
				title: 'One',
				how: 'So.',
				rows: [
					{ what: 'weight', value: 1.234, unit: 'KB gzip', most: 1 },
				],
			},
		] );
		expect( text ).toContain(
			'| weight | 1.23 KB gzip | ≤ 1 KB gzip | **no** |'
		);
	} );
} );

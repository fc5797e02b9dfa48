import { __, _n, sprintf } from '@wordpress/i18n';
import { boot } from '../boot';
import { figure } from '../words';

/**
 * Which articles have no old address: the lists that show them.
 *
 * @param props
 * @param props.count How many there are, where that is known.
 */
export function WithoutAddress( { count }: { count?: number } ) {
	const lists = boot.withoutAddress;

	if ( 0 === lists.length || 0 === count ) {
		return null;
	}

	return (
		<p>
			{ heading( count ) }{ ' ' }
			{ lists.map( ( { label, url }, index ) => (
				<span key={ url }>
					{ index > 0 && ' · ' }
					<a href={ url }>{ label }</a>
				</span>
			) ) }
		</p>
	);
}

function heading( count?: number ): string {
	return undefined === count
		? __( 'Without an old address:', 'passerelle' )
		: sprintf(
				/* translators: %s: number of articles. Links to lists of them follow. */
				_n(
					'%s article has no old address:',
					'%s articles have no old address:',
					count,
					'passerelle'
				),
				figure( count )
			);
}

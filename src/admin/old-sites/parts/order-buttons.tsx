import { __, sprintf } from '@wordpress/i18n';
import { chevronDown, chevronUp } from '@wordpress/icons';
import { Button } from '../../parts/button';

type Props = {
	/** Of the item, for who cannot see where the button stands. */
	name: string;
	index: number;
	count: number;
	move: ( by: -1 | 1 ) => void;
};

/** A place up, a place down. At the ends a button stays, and keeps the focus. */
export function OrderButtons( { name, index, count, move }: Props ) {
	return (
		<>
			<Button
				icon={ chevronUp }
				accessibleWhenDisabled
				disabled={ 0 === index }
				label={ sprintf(
					/* translators: %s: name of an item of a list. */
					__( 'Move %s up', 'passerelle' ),
					name
				) }
				onClick={ () => move( -1 ) }
			/>
			<Button
				icon={ chevronDown }
				accessibleWhenDisabled
				disabled={ index === count - 1 }
				label={ sprintf(
					/* translators: %s: name of an item of a list. */
					__( 'Move %s down', 'passerelle' ),
					name
				) }
				onClick={ () => move( 1 ) }
			/>
		</>
	);
}

import { ExternalLink } from '@wordpress/components';
import { readable } from '../words';

/** The address of an old page, to be opened in a new tab. Long ones break where they may. */
export function OldLink( {
	url,
	children,
}: {
	url: string;
	children?: string;
} ) {
	return (
		<ExternalLink href={ url } className="passerelle-old-link">
			<bdi>{ children ?? readable( url ) }</bdi>
		</ExternalLink>
	);
}

import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { OldSite } from '../../../types/schema';
import { Button } from '../../parts/button';
import { OldLink } from './old-link';

type Props = {
	site: Pick< OldSite, 'baseUrl' >;
	lift: () => void;
	isBusy?: boolean;
};

/** Why links stopped going to an old site, and how to have them back. */
export function Suspect( { site, lift, isBusy = false }: Props ) {
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			className="passerelle-notice"
		>
			<p>
				{ __(
					'This site no longer looks like your old site: someone else may have taken its address. So that no reader lands on a stranger’s page, links go to web.archive.org for now.',
					'passerelle'
				) }
			</p>
			<p>
				<OldLink url={ site.baseUrl }>
					{ __( 'Look at it', 'passerelle' ) }
				</OldLink>
			</p>
			<Button variant="secondary" isBusy={ isBusy } onClick={ lift }>
				{ __( 'It is ours: link to it again', 'passerelle' ) }
			</Button>
		</Notice>
	);
}

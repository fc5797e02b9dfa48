import drupal from '../../../plugin/cms/drupal.json' with { type: 'json' };
import generic from '../../../plugin/cms/generic.json' with { type: 'json' };
import joomla from '../../../plugin/cms/joomla.json' with { type: 'json' };
import spip from '../../../plugin/cms/spip.json' with { type: 'json' };
import wordpress from '../../../plugin/cms/wordpress.json' with { type: 'json' };
import type { Profiles } from '.';

export const profiles = {
	spip,
	drupal,
	joomla,
	wordpress,
	generic,
} as Profiles;

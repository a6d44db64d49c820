// English texts of the codes of src/disclosure.

import type { DisclosureParams } from '../codes/disclosure.js';
import type { Texts } from '../text.js';

export const disclosure: Texts<DisclosureParams> = {
  DISCLOSURE_NOT_DELIVERED: ({ cells, asOf }) => ({
    what: `There are no data for ${cells} planned cells as of ${asOf}.`,
    data: 'The report shows these cells as missing.',
    remedy: 'See with `pilotmonitor status` which deliveries are missing.',
  }),
  DISCLOSURE_UNCONFIRMED_RULE: ({ cells }) => ({
    what: `A rule that is not confirmed touches ${cells} planned cells.`,
    data: 'These cells were not published.',
    remedy: 'Have the rule confirmed, or accept it by name under acceptedRules in the settings.',
  }),
};

// Dutch texts of the codes of src/disclosure.

import type { DisclosureParams } from '../codes/disclosure.js';
import type { Texts } from '../text.js';

export const disclosure: Texts<DisclosureParams> = {
  DISCLOSURE_NOT_DELIVERED: ({ cells, asOf }) => ({
    what: `Voor ${cells} geplande cellen zijn er op ${asOf} geen gegevens.`,
    data: 'Deze cellen staan in het verslag als ontbrekend.',
    remedy: 'Bekijk met `pilotmonitor status` welke leveringen ontbreken.',
  }),
  DISCLOSURE_UNCONFIRMED_RULE: ({ cells }) => ({
    what: `Een niet bevestigde regel raakt ${cells} geplande cellen.`,
    data: 'Deze cellen zijn niet gepubliceerd.',
    remedy: 'Laat de regel bevestigen, of aanvaard hem op naam bij acceptedRules in de instellingen.',
  }),
};

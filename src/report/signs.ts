// What stands in the place of a number that is not there. Each status has a sign of its own, in words, so that it can be
// read aloud and is never taken for a zero.

import type { CellContent, HiddenReason } from '../disclosure/index.js';
import type { CellStatus, Language, Localised } from '../vocabulary/index.js';

export interface Sign {
  /** In a table or card. */
  readonly sign: Localised;
  /** In the list of signs and at the end of a sentence: `... because it is about too few people`. */
  readonly meaning: Localised;
}

type Missing = Exclude<CellStatus, 'shown' | 'zero'>;

export const signs: Readonly<Record<Missing, Sign>> = {
  hidden: {
    sign: { nl: 'x', en: 'x' },
    meaning: {
      nl: 'te weinig mensen of gebeurtenissen om te tonen',
      en: 'too few people or events to be shown',
    },
  },
  not_applicable: {
    sign: { nl: 'n.v.t.', en: 'n/a' },
    meaning: { nl: 'nog niet van toepassing in dit verslag', en: 'not applicable yet in this report' },
  },
  not_delivered: {
    sign: { nl: 'ontbreekt', en: 'missing' },
    meaning: { nl: 'de gegevens zijn niet geleverd', en: 'the data were not delivered' },
  },
  not_in_force: {
    sign: { nl: 'niet ingevoerd', en: 'not in force' },
    meaning: { nl: 'de maatregel is niet ingevoerd', en: 'the lever is not in force' },
  },
  unconfirmed_rule: {
    sign: { nl: 'onbevestigd', en: 'unconfirmed' },
    meaning: {
      nl: 'in deze periode geldt een regel die niet bevestigd is',
      en: 'a rule that is not confirmed touches this period',
    },
  },
};

/** The sign of a count below the threshold. */
export const fewSign = (threshold: string): string => `<${threshold}`;

const reasons: Readonly<Record<Exclude<HiddenReason, 'small'>, Localised>> = {
  few: {
    nl: 'het getal zou te veel zeggen over weinig mensen',
    en: 'the number would tell too much about few people',
  },
  stopped: {
    nl: 'zo ver in de tijd worden te weinig mensen gevolgd',
    en: 'too few people are followed that far in time',
  },
  location: {
    nl: 'er zijn te weinig kleine locaties om deze apart te tonen',
    en: 'there are too few small locations to show this apart',
  },
  few_locations: {
    nl: 'er zijn te weinig locaties met genoeg mensen om te vergelijken',
    en: 'there are too few locations with enough people to compare',
  },
};

const smallText = (below: string, language: Language): string =>
  language === 'nl' ? `het zijn er minder dan ${below}` : `there are fewer than ${below}`;

/** Behind a figure about a period that the data do not cover to its end. */
export const provisionalSign = '*';

/** Why a cell has no value, as a clause. */
export function reasonText(content: CellContent, language: Language): string {
  if (content.reason === 'small') return smallText(String(content.below), language);
  if (content.reason !== null) return reasons[content.reason][language];
  if (content.status === 'shown' || content.status === 'zero') throw new Error(`${content.key} is shown`);
  return signs[content.status].meaning[language];
}

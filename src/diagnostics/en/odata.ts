// English texts of the codes of src/odata.

import type { ODataParams } from '../codes/odata.js';
import type { Texts } from '../text.js';

const nothing = 'Nothing was fetched; what came in before stays.';

export const odata: Texts<ODataParams> = {
  ODATA_NO_ANSWER: ({ status, tries }) => ({
    what:
      status === null
        ? `The service does not answer (tried ${tries} times).`
        : `The service refuses: answer ${status} (tried ${tries} times).`,
    data: nothing,
    remedy: 'See whether this computer may reach the address, and try again later.',
  }),
  ODATA_ANSWER: ({ expected }) => ({
    what: 'The answer of the service cannot be read.',
    expected,
    data: nothing,
    remedy: 'See whether the address is still right: pipelines/sources/<supplier>/<feed>.odata.ts.',
  }),
  ODATA_ELSEWHERE: () => ({
    what: 'The service says that the next page is at another address.',
    data: nothing,
    remedy: 'Ask the service whether it has moved, and change the address in the definition.',
  }),
  ODATA_ENDLESS: ({ pages }) => ({
    what: `There is no end to the answer after ${pages} pages, or a page comes back.`,
    data: nothing,
    remedy: 'Try again later; if it stays so, tell the service.',
  }),
  ODATA_MEASURE: ({ table, measure, found }) => ({
    what:
      found === 0
        ? `Table ${table} has no measure "${measure}".`
        : `Table ${table} has ${found} measures "${measure}".`,
    expected: 'exactly one measure of this name',
    data: nothing,
    remedy: 'Find out what the measure is called now and change the definition.',
  }),
  ODATA_TWO_VALUES: ({ table, measure, code }) => ({
    what: `Table ${table} gives two different values of "${measure}" for ${code}.`,
    data: nothing,
    remedy:
      'The table has another dimension, periods for instance: choose one in the filter of the definition.',
  }),
  ODATA_NO_ROWS: ({ table }) => ({
    what: `Table ${table} gives no row at all.`,
    data: nothing,
    remedy: 'See whether the table still exists and the filter in the definition is still right.',
  }),
  ODATA_UNKNOWN_FEED: ({ feed, known }) => ({
    what: `Nobody says where the feed "${feed}" is fetched.`,
    expected: known.join(', '),
    remedy: 'Choose one of these feeds, or have the supplier send a file.',
  }),
};

// English texts of the codes of completeness.

import type { CompletenessParams, GroupValue } from '../codes/completeness.js';
import type { Texts } from '../text.js';

const takenIn = 'The delivery was taken in and marked as probably not complete.';
const askedFor =
  'See whether something is lacking here, and send a complete file with the same reference date if so.';
const askSupplier = 'Ask the supplier whether something is lacking here; the counts are on the receipt.';

/** "location UTR01, age under age", or everything together. */
const groupText = (groups: readonly GroupValue[]): string =>
  groups.length === 0
    ? 'everything together'
    : groups.map(({ group, value }) => `${group.en} ${value.en}`).join(', ');

const monthsText = (months: readonly string[]): string =>
  months.length > 6 ? `${months.slice(0, 6).join(', ')} and ${months.length - 6} others` : months.join(', ');

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);

export const completeness: Texts<CompletenessParams> = {
  INTAKE_PERIODS_MISSING: ({ periods, more, isOvertaken }) => ({
    what: `Nothing was delivered about ${periods.length + more === 1 ? 'one period' : `${periods.length + more} periods`}: ${periods
      .map(({ from, dueDate }) => `from ${from} (due ${dueDate})`)
      .join(', ')}${more > 0 ? ` and ${more} others` : ''}.`,
    data: isOvertaken
      ? 'A later delivery gives the whole picture, so that nothing is lacking by it now.'
      : 'What happened in those periods is lacking in the figures.',
    remedy: isOvertaken ? 'Nothing to do.' : 'Ask the supplier for the missing deliveries.',
    supplierRemedy: isOvertaken ? 'Nothing to do.' : 'Send the missing deliveries.',
  }),
  INTAKE_CAME_LATE: ({ days: count, dueDate, graceDate }) => ({
    what: `This delivery came ${days(count)} late.`,
    expected: `by ${dueDate}; after ${graceDate} it counts as missing`,
    remedy: 'Nothing to do about this delivery.',
  }),
  INTAKE_ROWS_WITHDRAWN: ({ withdrawn, known }) => ({
    what: `Of the ${known} rows that were known, ${withdrawn} are not in this delivery any more. A delivery of this feed should hold everything.`,
    data: 'What it lacks counts as withdrawn. The history is kept, and a complete file mends it.',
    remedy: 'Ask the supplier whether these rows are gone for good.',
    supplierRemedy: 'Is this not right? Then send a complete file with the same reference date.',
  }),
  INTAKE_ODD_MONTH: ({ measure, groups, month, fault, counts }) => ({
    what: `In ${month} there are far ${fault === 'fewer' ? 'fewer' : 'more'} ${measure.en} than in the months before (${groupText(groups)}).`,
    ...(counts === undefined
      ? {}
      : {
          expected: `at ${fault === 'fewer' ? 'least' : 'most'} ${counts.limit}; by the months before about ${Math.round(counts.expected)}`,
          found: String(counts.found),
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_SILENT_GROUP: ({ measure, groups, from, to, counts }) => ({
    what: `From ${from} to ${to} there are hardly any ${measure.en} (${groupText(groups)}), while the other groups have them.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `about ${Math.round(counts.expected)}, by the other groups`,
          found: String(counts.found),
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_LOST_ROWS: ({ measure, groups, months, counts }) => ({
    what: `Earlier deliveries named more ${measure.en} (${groupText(groups)}), about ${monthsText(months)}.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `not fewer than the ${counts.before} that were delivered about all months together`,
          found: `${counts.lost} fewer`,
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_STOCK_AND_FLOW: ({ groups, month, counts }) => ({
    what: `In ${month} stock and flow do not agree (${groupText(groups)}): who was there, plus who came, less who left, is not who is there.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `${counts.opening} + ${counts.inflow} − ${counts.outflow} = ${counts.opening + counts.inflow - counts.outflow}`,
          found: `${counts.closing}, a difference of ${Math.abs(counts.difference)}; ${Math.abs(counts.unexplained)} of it does not follow from what is now told of earlier months for the first time`,
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_NO_RECEIPT: ({ delivery, feed }) => ({
    what:
      delivery === 'latest'
        ? `No delivery${feed === undefined ? '' : ` of ${feed}`} was received yet.`
        : `There is no delivery ${delivery}${feed === undefined ? '' : ` of ${feed}`}.`,
    remedy: '"pilotmonitor ingest" and "pilotmonitor status" name deliveries.',
  }),
};

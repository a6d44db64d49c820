// Polis: income relations by month or four weeks, as an export of the wage tax returns: semicolons, UTF-8, ISO dates,
// decimal commas, gzip. It runs two months behind, and corrects for a year and more.

import {
  addMonths,
  type Day,
  dateOf,
  dayOf,
  monthStart,
  writeDecimal,
} from '../../../src/simulation/index.js';
import incomeRelations from '../../sources/polis/income_relations.contract.js';
import type { Moment, Office, World } from '../feeds.js';
import { monthsAfter } from '../history.js';
import type { FaultTag, FileHabits, Row } from '../layout.js';
import type { PaidJob } from '../paid-job.js';
import { employers } from '../parameters.js';
import type { Return } from '../pay.js';
import { repeatTag } from './repeats.js';

const habits: FileHabits = { separator: ';', encoding: 'utf-8', lineEnd: '\n', quotes: 'needed', gzip: true };

/** The file of Polis. */
export function polis({ books }: World): Office[] {
  const returns = books.jobs.flatMap((job) => job.returns.map((each) => ({ job, each })));
  return [
    {
      supplier: 'polis',
      feed: 'income_relations',
      definition: incomeRelations,
      habits,
      monthsAfter,
      rows: (moment) =>
        returns
          .filter(({ each }) => each.to <= knownUntil(moment.day))
          .map(({ job, each }) => rowOf(job, each, moment)),
      slips: [
        { kind: 'hours_with_letters', column: 'paid_hours', value: ({ cells }) => `${cells.paid_hours} u` },
        {
          kind: 'period_reversed',
          column: 'period_to',
          value: ({ cells }) => beforeStart(cells.period_from ?? ''),
        },
      ],
    },
  ];
}

/** The last day whose returns are in a delivery that speaks of `day`: the end of the month before. */
const knownUntil = (day: Day): Day => monthStart(day) - 1;

const beforeStart = (date: string): string => dateOf(dayOf(date) - 1);

function rowOf({ life, job, terms, bsn }: PaidJob, each: Return, moment: Moment): Row {
  const isCorrected = each.correction !== undefined && each.correction.month <= moment.day;
  const amounts = isCorrected && each.correction ? each.correction : each;
  const is2025 = each.from >= dayOf(employers.sbi2025From);
  const own = is2025 ? job.employer.industry.sbi2025 : job.employer.industry.sbi2008;
  const cells = {
    bsn,
    employer_number: job.employer.number,
    relation_number: String(job.sequence + 1),
    period_from: dateOf(each.from),
    period_to: dateOf(each.to),
    period_kind: terms.fourWeekly ? 'vier_weken' : 'maand',
    relation_from: dateOf(job.from),
    relation_to: job.to <= each.to ? dateOf(job.to) : '',
    paid_hours: writeDecimal(amounts.hours, 'comma'),
    wage: writeDecimal(amounts.wage, 'comma'),
    employment_kind: job.employer.isAgency ? '11' : '01',
    permanent: terms.permanent ? 'ja' : 'nee',
    on_call: terms.onCall ? 'ja' : 'nee',
    sbi_code: job.employer.isAgency ? employers.agencySbi : own,
    sbi_version: is2025 ? '2025' : '2008',
    status: isCorrected ? 'definitief' : 'voorlopig',
  };
  return { cells, faults: tagsOf(each, moment), person: life.person.id };
}

function tagsOf(each: Return, { day, previous }: Moment): FaultTag[] {
  const first = previous === undefined || each.to > knownUntil(previous);
  const tags: FaultTag[] = [];
  if (each.kind === 'zero' && first)
    tags.push({ kind: 'zero_hours', column: 'paid_hours', expectedFate: 'kept' });
  if (each.kind === 'negative' && first)
    tags.push({ kind: 'negative_correction', column: 'paid_hours', expectedFate: 'kept' });
  const month = each.correction?.month;
  if (month !== undefined && !first && previous !== undefined && month <= day && month > previous) {
    tags.push({ kind: 'late_correction', column: 'paid_hours', expectedFate: 'correction' });
  }
  const isAgain =
    each.isRepeated && previous !== undefined && addMonths(monthStart(each.to), 2) === monthStart(day);
  if (isAgain && !first) tags.push({ kind: repeatTag, expectedFate: 'unchanged' });
  return tags;
}

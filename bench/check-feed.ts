// The feed of the bench: twelve columns and some thirty checks, as wide and as strict as the real feeds, and searched for
// the identifiers of the real ones. It is not under pipelines, because nothing is ever delivered to it.

import { type CompiledFeed, compileFeed } from '../src/contract/index.js';
import { installedRoot, locateIdentifiers } from '../src/locate/index.js';
import {
  code,
  col,
  date,
  decimal,
  defineFeed,
  identifier,
  implies,
  integer,
  le,
  month,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../src/vocabulary/index.js';

const words = (header: string) => ({ header, nl: header, en: header });
const inWords = (id: string) => ({ nl: id, en: id });
const codes = (...names: string[]) => Object.fromEntries(names.map((name) => [name, inWords(name)]));

export const definition = defineFeed({
  version: 1,
  title: inWords('bench'),
  description: inWords('bench'),
  holds: 'persons',
  delivery: 'changes',
  key: ['person', 'case_code'],
  columns: z.object({
    person: identifier({ ...words('person'), identifier: 'v_number' }),
    case_code: text({ ...words('case_code'), max: 10, pattern: /^[A-Z]{2}[0-9]{6}$/ }),
    received_date: date(words('received_date')),
    decided_date: date(words('decided_date')).optional(),
    valid_from: date(words('valid_from')).optional(),
    valid_to: date(words('valid_to')).optional(),
    outcome: code({ ...words('outcome'), codes: codes('granted', 'refused', 'withdrawn', 'none') }),
    birth_month: month(words('birth_month')),
    hours: decimal({ ...words('hours'), precision: 5, scale: 2, min: 0, max: 60 }),
    wage: decimal({ ...words('wage'), precision: 9, scale: 2, min: 0, max: 20000 }).optional(),
    employees: integer({ ...words('employees'), min: 0, max: 100000 }),
    postcode: text({ ...words('postcode'), max: 6, pattern: /^[1-9][0-9]{3}[A-Z]{2}$/ }).optional(),
  }),
  rules: [
    rule(
      'received-not-after-reference',
      'received_date',
      le(col('received_date'), referenceDate()),
      inWords('a'),
    ),
    rule(
      'decided-not-before-received',
      'decided_date',
      le(col('received_date'), col('decided_date')),
      inWords('b'),
    ),
    rule('validity-order', 'valid_to', le(col('valid_from'), col('valid_to')), inWords('c')),
    rule(
      'start-has-end',
      'valid_to',
      implies(present(col('valid_from')), present(col('valid_to'))),
      inWords('d'),
    ),
  ],
  calendar: { every: 'month', dueDay: 10, graceDays: 5, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});

/** The compiled feed of the bench. */
export async function benchFeed(): Promise<CompiledFeed> {
  const identifiers = await locateIdentifiers(installedRoot);
  const located = { name: 'bench/permits', supplier: 'bench', feed: 'permits', path: '', definition };
  return compileFeed(located, new Map(identifiers.map((each) => [each.name, each.definition])));
}

// The rule of 24 weeks in any 52, by the SQL macros: every field of every person, and the count of every week.

import type { Database, Row } from '../../../src/warehouse/index.js';
import type { Findings } from '../findings.js';
import { type CsvRow, type GoldenCase, type JsonObject, listOf, readCsv } from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';

/** A person as expected.json names one; `key` tells a person in one mode from the same person in another. */
interface Person {
  readonly key: string;
  readonly mode: string | undefined;
  readonly limit: number;
  readonly window: number;
  readonly asOf: string;
  readonly expected: JsonObject;
}

const fields = [
  ...['person', 'as_of', 'note', 'mode', 'limit', 'window'],
  ...['worked_weeks_total', 'hit_date', 'hit_week', 'at_limit_date', 'at_limit_week', 'breach_weeks'],
  ...['max_count', 'max_window_end', 'count_as_of', 'remaining_at_as_of', 'next_week_allowed'],
  ...['earliest_week_again', 'earliest_week_again_iso'],
];

export async function checkWeeks(golden: GoldenCase, findings: Findings): Promise<void> {
  const people = listOf(golden.json.expected).map((expected) => personOf(golden, expected));
  const intervals = readCsv(golden, 'intervals.csv');
  const series = readCsv(golden, 'series.csv');
  if (people.length === 0) findings.notUnderstood('expected');
  await withMacros(async (database) => {
    for (const group of groupsOfRules(people)) {
      await givePeople(database, group, intervals);
      const { limit = 24, window = 52 } = group[0] ?? {};
      const rows = await database.rows(
        `from macros.weeks_in_window('given.people', 'given.intervals',
           week_limit := ${limit}, window_weeks := ${window})`,
      );
      for (const person of group)
        comparePerson(
          person,
          rows.find((row) => row.person_id === person.key),
          findings,
        );
      await compareSeries(database, group, series, findings);
    }
  });
}

function personOf({ json, params }: GoldenCase, expected: JsonObject): Person {
  const mode = expected.mode === undefined ? undefined : String(expected.mode);
  return {
    key: `${expected.person} ${mode ?? ''}`,
    mode,
    limit: Number(expected.limit ?? json.limit ?? params.limit ?? 24),
    window: Number(expected.window ?? json.window ?? params.window ?? 52),
    asOf: String(expected.as_of ?? json.as_of ?? params.as_of),
    expected,
  };
}

/** People under the same limit and window are computed together. */
function groupsOfRules(people: readonly Person[]): Person[][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const rule = `${person.limit}/${person.window}`;
    groups.set(rule, [...(groups.get(rule) ?? []), person]);
  }
  return [...groups.values()];
}

async function givePeople(database: Database, people: readonly Person[], intervals: readonly CsvRow[]) {
  await give(
    database,
    'people',
    [
      ['person_id', 'varchar'],
      ['as_of_date', 'date'],
    ],
    people.map((person) => [person.key, person.asOf]),
  );
  await give(
    database,
    'intervals',
    [
      ['person_id', 'varchar'],
      ['start_date', 'date'],
      ['end_date', 'date'],
    ],
    people.flatMap((person) =>
      intervals
        .filter((row) => isOf(row, person))
        .map((row) => [person.key, row.start ?? row.date ?? null, (row.end ?? row.date) || null]),
    ),
  );
}

const isOf = (row: CsvRow, { expected, mode }: Person): boolean =>
  row.person === expected.person && (row.mode === undefined || mode === undefined || row.mode === mode);

function comparePerson({ key, expected }: Person, found: Row | undefined, findings: Findings): void {
  findings.onlyFields(key, expected, fields);
  const at = (field: string) => `${key}.${field}`;
  findings.number(at('worked_weeks_total'), numberIn(found, 'n_worked_weeks'), expected.worked_weeks_total);
  findings.number(at('max_count'), numberIn(found, 'max_in_window'), expected.max_count);
  findings.number(at('count_as_of'), numberIn(found, 'n_as_of'), expected.count_as_of);
  findings.number(at('remaining'), numberIn(found, 'n_remaining'), expected.remaining_at_as_of);
  findings.same(at('next_week_allowed'), found?.is_next_week_allowed, expected.next_week_allowed);
  findings.same(at('hit_date'), found?.hit_week, expected.hit_date);
  findings.same(at('at_limit_date'), found?.at_limit_week, expected.at_limit_date);
  findings.same(at('earliest_week_again'), found?.earliest_week_again, expected.earliest_week_again);
  const labels = {
    hit_week: found?.hit_week,
    at_limit_week: found?.at_limit_week,
    max_window_end: found?.max_week,
    earliest_week_again_iso: found?.earliest_week_again,
  };
  for (const [field, monday] of Object.entries(labels))
    if (expected[field] !== undefined) findings.same(at(field), isoWeek(monday), expected[field]);
  const breaches = Array.isArray(found?.breach_weeks) ? found.breach_weeks.map(isoWeek) : undefined;
  findings.same(at('breach_weeks'), breaches, expected.breach_weeks);
}

const numberIn = (row: Row | undefined, field: string): number | undefined =>
  typeof row?.[field] === 'number' ? row[field] : undefined;

/** `2024-12-30` is in `2025-W01`: the week belongs to the year of its Thursday. */
function isoWeek(monday: unknown): string | null {
  if (typeof monday !== 'string') return null;
  const thursday = new Date(Date.parse(monday) + 3 * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

async function compareSeries(
  database: Database,
  people: readonly Person[],
  series: readonly CsvRow[],
  findings: Findings,
): Promise<void> {
  const rows = await database.rows(
    `from macros.weeks_series('given.people', 'given.intervals', window_weeks := ${people[0]?.window})
     order by person_id, week`,
  );
  for (const person of people) {
    const expected = series.filter((row) => isOf(row, person));
    if (expected.length === 0) continue;
    const found = rows.filter((row) => row.person_id === person.key);
    const text = found.map((row) => `${row.week} ${row.is_worked === true ? 1 : 0} ${row.n_in_window}`);
    findings.same(
      `${person.key}.series`,
      text,
      expected.map((row) => `${row.monday} ${row.worked} ${row[countColumn(row)]}`),
    );
  }
}

/** `count52`, or with another number where the window is another. */
const countColumn = (row: CsvRow): string => Object.keys(row).find((name) => /^count\d*$/.test(name)) ?? '';

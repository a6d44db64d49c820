// People whose worked days are known, and the pay that an employer would deliver of them: the number of weeks that they
// really worked in any 52 lies between "at least" and "at most".

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelBench, openModelBench } from '../support/model-bench.js';

const firstMonday = Date.UTC(2024, 0, 1);
const day = 86_400_000;
const monthsOfYears = Array.from({ length: 24 }, (_, at) => [
  Date.UTC(2024, at, 1),
  Date.UTC(2024, at + 1, 1),
]);
const fourWeeks = Array.from({ length: 26 }, (_, at) => [
  firstMonday + at * 28 * day,
  firstMonday + (at + 1) * 28 * day,
]);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Hours by day, at most 60 in a week and 8.5 a day, of a person with one job and its calendar of pay. */
const workers = fc.array(
  fc.record({
    hours: fc.array(fc.constantFrom(0, 0, 0, 0, 3, 8.5), { minLength: 720, maxLength: 720 }),
    works: fc.constantFrom<'turns' | number>('turns', 0.05, 0.3, 1),
    calendar: fc.constantFrom(monthsOfYears, fourWeeks),
  }),
  { minLength: 12, maxLength: 12 },
);

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

describe('the bounds of worked weeks', () => {
  it('hold the weeks really worked, whatever the days and the calendar of pay', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(workers, async (people) => {
        const worked = people.map(({ hours, works }) =>
          hours.map((each, at) => {
            if (works === 'turns') return isTurn(at) ? 3 : 0;
            return ((at * 7919) % 100) / 100 < works ? each : 0;
          }),
        );
        const pay = worked.flatMap((hours, person) =>
          (people[person]?.calendar ?? []).flatMap(([from = 0, to = 0]) => {
            const paid = hours.filter((_, at) => inside(firstMonday + at * day, from, to));
            const sum = paid.reduce<number>((total, each) => total + each, 0);
            return sum > 0 ? [`p${person} | ${iso(from)} | ${iso(to)} | ${sum}`] : [];
          }),
        );
        const given = {
          'pilot.parameters': 'data_cut\n2026-12-31',
          'rules.weekly_hours_limit':
            'valid_from | area | value | is_applied\n2020-01-01 | national | 60 | true',
          'core.paid_periods': ['person_id | from_date | to_date | paid_hours', ...pay].join('\n'),
        };
        const query = 'select person_id, week, n_weeks_least, n_weeks_most from model';
        const title = 'bounds';
        const rows = await bench.run('marts/week_windows', { title, given, query, gives: '' });
        for (const [person = '', week = '', least, most] of rows.map((row) => row.map(String))) {
          const truth = weeksUpTo(worked[Number(person.slice(1))] ?? [], Date.parse(`${week}T00:00:00Z`));
          expect(Number(least)).toBeLessThanOrEqual(truth);
          expect(Number(most)).toBeGreaterThanOrEqual(truth);
        }
      }),
      { numRuns: 8 },
    ),
  );
});

/** Last day of January, first of February, and so on each second month: one week serves two months. */
const isTurn = (at: number) =>
  [at, at + 1].some((each) => {
    const date = new Date(firstMonday + each * day);
    return date.getUTCDate() === 1 && date.getUTCMonth() % 2 === 1;
  });

const inside = (time: number, from: number, to: number) => from <= time && time < to;

/** Weeks with an hour of work among the 52 that end in the week of this Monday. */
function weeksUpTo(hours: readonly number[], monday: number): number {
  const last = (monday - firstMonday) / (7 * day);
  const weeks = hours.flatMap((each, at) => (each > 0 ? [Math.floor(at / 7)] : []));
  return new Set(weeks.filter((week) => last - 52 < week && week <= last)).size;
}

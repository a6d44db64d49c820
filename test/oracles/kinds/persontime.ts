// Person-days, days in work and first jobs by location and year, from stays that move and jobs that overlap.

import type { Database, Row } from '../../../src/warehouse/index.js';
import type { Findings } from '../findings.js';
import { type CsvRow, type GoldenCase, listOf, readCsv } from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';

const fields = ['location', 'year', 'person_days', 'employed_days', 'risk_days_no_job_yet', 'first_jobs'];

export async function checkPersonTime(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = listOf(golden.json.expected);
  const asOf = String(golden.json.as_of ?? golden.params.as_of);
  const found = await withMacros(async (database) => {
    await giveIntervals(database, golden, asOf, [...new Set(expected.map((row) => Number(row.year)))]);
    return database.rows(query);
  });
  const rowOf = (location: unknown, year: unknown): Row | undefined =>
    found.find((row) => row.location === location && row.year === year);
  findings.number('rows', found.length, expected.length);
  for (const row of expected) {
    findings.onlyFields('row', row, fields);
    const own = rowOf(row.location, row.year);
    for (const field of fields.slice(2))
      findings.number(`${row.location} ${row.year}.${field}`, own?.[field] as number, row[field]);
  }
}

async function giveIntervals(database: Database, golden: GoldenCase, asOf: string, years: readonly number[]) {
  const cells = (rows: readonly CsvRow[], names: readonly string[]) =>
    rows.map((row) => names.map((name) => row[name] || null));
  await give(
    database,
    'stays',
    [
      ['person_id', 'varchar'],
      ['location', 'varchar'],
      ['from_date', 'date'],
      ['to_date', 'date'],
    ],
    cells(readCsv(golden, 'stays.csv'), ['person', 'location', 'from', 'to']),
  );
  await give(
    database,
    'jobs',
    [
      ['person_id', 'varchar'],
      ['start_date', 'date'],
      ['end_date', 'date'],
    ],
    cells(readCsv(golden, 'jobs.csv'), ['person', 'start', 'end']),
  );
  await give(
    database,
    'years',
    [
      ['period', 'integer'],
      ['period_from', 'date'],
      ['period_to', 'date'],
    ],
    years.map((year) => [year, `${year}-01-01`, `${year + 1}-01-01`]),
  );
  await database.run(
    `update given.years set period_to = least(period_to, date '${asOf}' + 1);
     delete from given.years where period_from >= period_to`,
  );
}

/** Days before the first job are the stays up to and including its first day. */
const query = `
with

days as (
    from macros.person_days('given.stays', 'given.jobs', 'given.years')
),

first_jobs as (
    select person_id, date '1900-01-01' as from_date, min(start_date) + 1 as to_date
    from given.jobs
    group by person_id
),

followed as (
    select person_id, from_date, to_date from first_jobs
    union all
    select distinct person_id, date '1900-01-01', null::date
    from given.stays anti join first_jobs using (person_id)
),

stays_at_risk as (
    from macros.overlap('given.stays', 'followed')
),

risk as (
    select *, to_date from macros.person_days('stays_at_risk', 'given.jobs', 'given.years')
),

risk_days as (
    select
        risk.location,
        risk.period,
        sum(risk.n_days) as risk_days,
        count(*) filter (where risk.to_date = first_jobs.to_date) as first_jobs
    from risk
    left join first_jobs using (person_id)
    group by all
)

select
    location,
    period as year,
    sum(n_days)::bigint as person_days,
    sum(n_days_in_work)::bigint as employed_days,
    coalesce(any_value(risk_days), 0)::bigint as risk_days_no_job_yet,
    coalesce(any_value(risk_days.first_jobs), 0) as first_jobs
from days
left join risk_days using (location, period)
group by all
`;

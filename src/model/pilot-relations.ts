// The pilot as relations: pilot.parameters (one row), pilot.periods and pilot.large_locations.

import { addMonths, format, parseISO } from 'date-fns';
import { type IsoDate, type PilotDefinition, type RunKind, runsOf } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { createTable } from './tables.js';

/** A period of the report, [from, to). */
export interface Period {
  readonly period: string;
  readonly kind: 'baseline' | 'year' | 'years-1-3' | 'month' | RunKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Baseline, each pilot year, the years together, and from the start of the baseline every month and run of months. */
export function periodsOf(pilot: PilotDefinition): Period[] {
  const day = (months: number) => monthsAfter(pilot.start, months);
  const years = Array.from({ length: pilot.years }, (_, index) => ({
    period: `year-${index + 1}`,
    kind: 'year' as const,
    from: day(12 * index),
    to: day(12 * (index + 1)),
  }));
  const months = Array.from({ length: pilot.baselineMonths + 12 * pilot.years }, (_, index) => {
    const from = day(index - pilot.baselineMonths);
    return { period: from.slice(0, 7), kind: 'month' as const, from, to: monthsAfter(from, 1) };
  });
  const names = months.map(({ period }) => period);
  const runs = runsOf(names).map(({ period, kind, months: { 0: first, length } }) => {
    const from = `${first}-01`;
    return { period, kind, from, to: monthsAfter(from, length) };
  });
  const last = day(12 * pilot.years);
  return [
    { period: 'baseline', kind: 'baseline', from: day(-pilot.baselineMonths), to: pilot.start },
    ...years,
    { period: `years-1-${pilot.years}`, kind: 'years-1-3', from: pilot.start, to: last },
    ...months,
    ...runs,
  ];
}

/** Makes the relations of the pilot. `dataCut` is the last day that the data speak of. */
export async function providePilot(
  database: Database,
  pilot: PilotDefinition,
  { asOf, dataCut }: { readonly asOf: IsoDate; readonly dataCut: IsoDate },
): Promise<void> {
  const { start, years, minimumAge, province, largeLocations } = pilot;
  const { contrastPersons, contrastPersonDays } = pilot.disclosure;
  await createTable(
    database,
    'pilot.parameters',
    [
      ['start', 'date'],
      ['end', 'date'],
      ['data_cut', 'date'],
      ['as_of', 'date'],
      ['minimum_age', 'integer'],
      ['province', 'varchar'],
      ['province_code', 'varchar'],
      ['contrast_persons', 'integer'],
      ['contrast_person_days', 'integer'],
    ],
    [
      [
        start,
        monthsAfter(start, 12 * years),
        dataCut,
        asOf,
        minimumAge,
        province.name,
        province.code,
        contrastPersons,
        contrastPersonDays,
      ],
    ],
  );
  await createTable(
    database,
    'pilot.periods',
    [
      ['period', 'varchar'],
      ['kind', 'varchar'],
      ['period_from', 'date'],
      ['period_to', 'date'],
    ],
    periodsOf(pilot).map(({ period, kind, from, to }) => [period, kind, from, to]),
  );
  await createTable(
    database,
    'pilot.large_locations',
    [
      ['location_code', 'varchar'],
      ['rank', 'integer'],
    ],
    largeLocations.map((code, index) => [code, index + 1]),
  );
}

/** Relations of the pilot that a model may read. */
export const pilotNames: readonly string[] = ['pilot.parameters', 'pilot.periods', 'pilot.large_locations'];

const monthsAfter = (day: IsoDate, months: number): IsoDate =>
  format(addMonths(parseISO(day), months), 'yyyy-MM-dd');

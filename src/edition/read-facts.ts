// Reads from the analysis snapshot what a report prints beside its cells, and what the gate must know.

import { type DisclosureContext, protectThings } from '../disclosure/index.js';
import type { IndicatorFact, LocationCount, LocationFact, PeriodFact, ReportFacts } from '../report/index.js';
import type { PilotDefinition } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { localised, text } from './columns.js';
import { readLevers, readRules } from './read-law.js';
import { readChecks, readFeeds, readLinks } from './read-quality.js';

export interface EditionFacts {
  readonly facts: ReportFacts;
  readonly context: DisclosureContext;
}

/** Facts of the edition over pilot year `year`; `root` is where the definitions stand. */
export async function readFacts(
  snapshot: Database,
  pilot: PilotDefinition,
  year: number,
  root: string,
): Promise<EditionFacts> {
  const build = await snapshot.row('select * from meta.build');
  const open = await readOpenLocations(snapshot);
  const locations = await readLocations(snapshot);
  const rules = await readRules(snapshot, root);
  const facts: ReportFacts = {
    pilot,
    year,
    isSynthetic: build.is_synthetic === true,
    asOf: text(build.as_of),
    dataCut: text(build.data_cut),
    periods: await readPeriods(snapshot, year),
    indicators: await readIndicators(snapshot),
    levers: await readLevers(snapshot, rules),
    rules,
    locations,
    locationCounts: locationCounts(open),
    feeds: await readFeeds(snapshot, pilot, root),
    links: await readLinks(snapshot, pilot),
    checks: await readChecks(snapshot),
  };
  return { facts, context: await readContext(snapshot, facts, open) };
}

/** Baseline, the pilot years so far, and in the last edition all years together. */
async function readPeriods(snapshot: Database, year: number): Promise<PeriodFact[]> {
  const rows = await snapshot.rows(
    "select period, kind, period_from, period_to from pilot.periods where kind in ('baseline', 'year', 'years-1-3') order by kind = 'years-1-3', period_from",
  );
  const end = rows.find((row) => row.period === `year-${year}`)?.period_to;
  return rows
    .filter((row) => text(row.period_to) <= text(end))
    .map((row) => ({ period: text(row.period), from: text(row.period_from), to: text(row.period_to) }));
}

async function readIndicators(snapshot: Database): Promise<IndicatorFact[]> {
  const rows = await snapshot.rows('select * from meta.indicators order by indicator');
  return rows.map((row) => ({
    name: text(row.indicator),
    title: localised(row, 'title'),
    unit: localised(row, 'unit'),
    estimand: localised(row, 'estimand'),
  }));
}

async function readLocations(snapshot: Database): Promise<LocationFact[]> {
  const rows = await snapshot.rows(
    `select locations.location_code, locations.name, locations.setting, large.rank
     from reference.locations as locations
     left join pilot.large_locations as large on large.location_code = locations.location_code
     order by large.rank nulls last, locations.location_code`,
  );
  return rows.map((row) => ({
    code: text(row.location_code),
    name: text(row.name),
    setting: text(row.setting),
    isLarge: row.rank !== null,
  }));
}

interface OpenLocations {
  readonly period: string;
  readonly setting: string;
  readonly isLarge: boolean;
  readonly codes: readonly string[];
}

/** Locations with at least one day of validity in a period, by period, setting and size. */
async function readOpenLocations(snapshot: Database): Promise<OpenLocations[]> {
  const rows = await snapshot.rows(
    `select periods.period, locations.setting, large.rank is not null as is_large,
            list_sort(list(distinct locations.location_code)) as codes
     from pilot.periods as periods
     inner join reference.location_validity as validity
         on validity.valid_from < periods.period_to
         and coalesce(validity.valid_to > periods.period_from, true)
     inner join reference.locations as locations on locations.location_code = validity.location_code
     left join pilot.large_locations as large on large.location_code = locations.location_code
     group by all order by all`,
  );
  return rows.map((row) => ({
    period: text(row.period),
    setting: text(row.setting),
    isLarge: row.is_large === true,
    codes: Array.isArray(row.codes) ? row.codes.map(text) : [],
  }));
}

/** Large and small together: how many locations a setting had open. Public, so printed as it is. */
function locationCounts(open: readonly OpenLocations[]): LocationCount[] {
  const totals = new Map<string, { period: string; setting: string; locations: number }>();
  for (const { period, setting, codes } of open) {
    const key = `${period}/${setting}`;
    const total = totals.get(key) ?? { period, setting, locations: 0 };
    totals.set(key, { ...total, locations: total.locations + codes.length });
  }
  return [...totals.values()].map((total) => ({ ...total, locations: protectThings(total.locations) }));
}

async function readContext(
  snapshot: Database,
  { dataCut, locations }: ReportFacts,
  open: readonly OpenLocations[],
): Promise<DisclosureContext> {
  const rows = await snapshot.rows('select * from meta.unconfirmed order by all');
  const undelivered = await snapshot.rows('select indicator from meta.undelivered group by all');
  return {
    dataCut,
    unconfirmed: rows.map((row) => ({
      indicator: text(row.indicator),
      period: text(row.period),
      rule: text(row.rule),
      version: text(row.version_id),
    })),
    smallLocations: open.filter((each) => !each.isLarge),
    settingOf: new Map(locations.map((each) => [each.code, each.setting])),
    notInForce: new Set(),
    undelivered: new Set(undelivered.map((row) => text(row.indicator))),
  };
}

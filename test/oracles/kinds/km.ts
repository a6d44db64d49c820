// Kaplan-Meier: curves, quantiles, values at given times and the log-rank test of the groups.

import {
  type CurvePoint,
  type IntervalScale,
  kaplanMeier,
  survivalAt,
  survivalQuantile,
  zOfLevel,
} from '../../../src/statistics/index.js';
import type { Database, Row } from '../../../src/warehouse/index.js';
import type { Findings } from '../findings.js';
import { type GoldenCase, type JsonObject, listOf, objectOf } from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';
import { giveSpells, groupsOf, readSpells, riskDays, type Spell } from '../spells.js';
import { compareLogRank } from './logrank.js';

/** One way of computing the same thing. */
interface Method {
  readonly name: string;
  readonly curve: (group: string) => readonly CurvePoint[];
  readonly quantile: (group: string, p: number) => Estimate;
  readonly at: (group: string, t: number) => CurvePoint;
}

type Estimate = {
  readonly quantile: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

export async function checkKaplanMeier(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = objectOf(golden.json.expected);
  const spells = readSpells(golden, Object.keys(objectOf(expected.km)));
  findings.onlyFields('expected', expected, ['km', 'at_times', 'logrank']);
  const options = curveOptions(golden);
  await withMacros(async (database) => {
    for (const method of [inTypeScript(spells, options), await inSql(database, spells, expected, options)]) {
      for (const [group, curve] of Object.entries(objectOf(expected.km)))
        compareCurve(method, group, objectOf(curve), spells, findings);
      for (const point of listOf(expected.at_times)) comparePoint(method, point, spells, findings);
    }
  });
  if (expected.logrank !== undefined) compareLogRank(spells, objectOf(expected.logrank), findings);
}

function curveOptions({ params }: GoldenCase): { z: number; scale: IntervalScale } {
  const scale = params.conf_type ?? 'log-log';
  if (scale !== 'log-log' && scale !== 'log' && scale !== 'plain') throw new Error(`conf_type ${scale}`);
  return { z: zOfLevel(typeof params.level === 'number' ? params.level : 0.95), scale };
}

function inTypeScript(spells: readonly Spell[], options: { z: number; scale: IntervalScale }): Method {
  const curve = (group: string) =>
    kaplanMeier(riskDays(spells.filter((spell) => spell.group === group)), options);
  return {
    name: 'ts',
    curve,
    quantile: (group, p) => survivalQuantile(curve(group), p),
    at: (group, t) => survivalAt(curve(group), t),
  };
}

async function inSql(
  database: Database,
  spells: readonly Spell[],
  expected: JsonObject,
  { z, scale }: { z: number; scale: IntervalScale },
): Promise<Method> {
  await giveSpells(database, spells);
  await database.run(
    `create or replace table given.curve as
     from macros.kaplan_meier('given.risk', z := ${z}, scale := '${scale}')`,
  );
  const times = [...new Set(listOf(expected.at_times).map((point) => Number(point.time)))];
  const columns = [['point', 'double'] as const, ['t', 'double'] as const];
  await give(
    database,
    'points',
    columns,
    times.map((time) => [time, time]),
  );
  const curve = await database.rows('from given.curve order by group_key, t');
  const points = await database.rows("from macros.survival_at('given.curve', 'given.points')");
  const quantiles = await quantileRows(database, expected);
  return {
    name: 'sql',
    curve: (group) => curve.filter((row) => row.group_key === group).map(toPoint),
    quantile: (group, p) =>
      quantiles.find((row) => row.group_key === group && row.p === p) as unknown as Estimate,
    at: (group, t) =>
      toPoint(points.find((row) => row.group_key === group && row.point === t) ?? { t: Number.NaN }),
  };
}

async function quantileRows(database: Database, expected: JsonObject): Promise<Row[]> {
  const wanted = Object.values(objectOf(expected.km)).flatMap((curve) => listOf(objectOf(curve).quantiles));
  const rows: Row[] = [];
  for (const p of new Set(wanted.map((quantile) => Number(quantile.p))))
    rows.push(
      ...(await database.rows(
        `select *, ${p}::double as p from macros.survival_quantile('given.curve', ${p})`,
      )),
    );
  return rows;
}

const toPoint = (row: Row): CurvePoint =>
  ({
    t: row.t,
    atRisk: row.n_at_risk,
    events: row.n_events,
    survival: row.survival,
    standardError: row.standard_error,
    lower: row.lower,
    upper: row.upper,
  }) as CurvePoint;

function compareCurve(
  method: Method,
  group: string,
  expected: JsonObject,
  spells: readonly Spell[],
  findings: Findings,
): void {
  const what = `${method.name} ${group}`;
  const own = spells.filter((spell) => spell.group === group);
  findings.onlyFields(group, expected, ['n', 'events', 'table', 'quantiles']);
  findings.number(`${what}.n`, own.length, expected.n);
  const curve = method.curve(group).filter((point) => point.events > 0);
  findings.number(`${what}.events`, sum(curve.map((point) => point.events)), expected.events);
  const table = listOf(expected.table);
  findings.number(`${what}.table.length`, curve.length, table.length);
  for (const [index, row] of table.entries()) {
    findings.onlyFields(`${group}.table`, row, [...pointFields, 'n_event']);
    findings.number(`${what}[${index}].n_event`, curve[index]?.events, row.n_event);
    compareValues(`${what}[${index}]`, curve[index], row, findings);
  }
  for (const quantile of listOf(expected.quantiles)) compareQuantile(method, group, quantile, findings);
}

function compareQuantile(method: Method, group: string, expected: JsonObject, findings: Findings): void {
  findings.onlyFields(`${group}.quantiles`, expected, ['p', 'time', 'lower', 'upper']);
  const found = method.quantile(group, Number(expected.p));
  const what = `${method.name} ${group} p=${expected.p}`;
  findings.number(`${what}.time`, found.quantile, expected.time);
  findings.number(`${what}.lower`, found.lower, expected.lower);
  findings.number(`${what}.upper`, found.upper, expected.upper);
}

function comparePoint(
  method: Method,
  expected: JsonObject,
  spells: readonly Spell[],
  findings: Findings,
): void {
  const group = String(expected.group ?? groupsOf(spells)[0]);
  const t = Number(expected.time);
  findings.onlyFields('at_times', expected, ['group', ...pointFields]);
  compareValues(`${method.name} ${group} t=${t}`, method.at(group, t), expected, findings);
}

const pointFields = ['time', 'n_risk', 'surv', 'se_surv', 'lower', 'upper'];

function compareValues(
  what: string,
  found: CurvePoint | undefined,
  expected: JsonObject,
  findings: Findings,
): void {
  findings.number(`${what}.time`, found?.t, expected.time);
  findings.number(`${what}.n_risk`, found?.atRisk, expected.n_risk);
  findings.number(`${what}.surv`, found?.survival, expected.surv);
  findings.number(`${what}.se_surv`, found?.standardError, expected.se_surv);
  findings.number(`${what}.lower`, found?.lower, expected.lower);
  findings.number(`${what}.upper`, found?.upper, expected.upper);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

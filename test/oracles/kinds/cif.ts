// Cumulative incidence by cause. Two fields belong to methods that the house does not use: Gray's test, and, where people
// enter late, the infinitesimal jackknife; without late entry its error is that of Greenwood's form and is compared.

import { aalenJohansen, type IncidencePoint, incidenceAt, zOfLevel } from '../../../src/statistics/index.js';
import type { Database, Row } from '../../../src/warehouse/index.js';
import type { Findings } from '../findings.js';
import { type GoldenCase, type Json, type JsonObject, listOf, objectOf } from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';
import { giveSpells, groupsOf, readSpells, riskDays, type Spell } from '../spells.js';

type ReadPoint = Pick<IncidencePoint, 'incidence' | 'standardError' | 'lower' | 'upper'>;

interface Method {
  readonly name: string;
  readonly curve: (group: string, cause: string) => readonly IncidencePoint[];
  readonly at: (group: string, cause: string, t: number) => ReadPoint | undefined;
}

export async function checkIncidence(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = objectOf(golden.json.expected);
  const spells = readSpells(golden, Object.keys(objectOf(expected.groups)));
  findings.onlyFields('expected', expected, ['groups', 'survfit_infinitesimal_jackknife', 'gray_test']);
  const z = zOfLevel(typeof golden.params.level === 'number' ? golden.params.level : 0.95);
  const jackknife = jackknifeOf(expected, spells);
  await withMacros(async (database) => {
    const times = timesOf(expected, jackknife);
    for (const method of [inTypeScript(spells, z), await inSql(database, spells, times, z)]) {
      for (const [group, causes] of Object.entries(objectOf(expected.groups)))
        for (const [cause, curve] of Object.entries(objectOf(causes)))
          compareCause(method, group, cause.replace(/^cause/, ''), objectOf(curve), findings);
      for (const point of jackknife) compareJackknife(method, point, spells, findings);
    }
  });
}

const jackknifeOf = (expected: JsonObject, spells: readonly Spell[]): JsonObject[] => {
  const field = expected.survfit_infinitesimal_jackknife;
  const nobodyEntersLate = new Set(spells.map((spell) => spell.start)).size === 1;
  return nobodyEntersLate && Array.isArray(field) ? listOf(field.flat() as Json) : [];
};

function timesOf(expected: JsonObject, jackknife: readonly JsonObject[]): number[] {
  const points = Object.values(objectOf(expected.groups))
    .flatMap((causes) => Object.values(objectOf(causes)))
    .flatMap((curve) => listOf(objectOf(curve).at_times));
  return [...new Set([...points, ...jackknife].map((point) => Number(point.time)))];
}

function inTypeScript(spells: readonly Spell[], z: number): Method {
  const curve = (group: string, cause: string) =>
    aalenJohansen(
      riskDays(
        spells.filter((spell) => spell.group === group),
        cause,
      ),
      z,
    );
  return { name: 'ts', curve, at: (group, cause, t) => incidenceAt(curve(group, cause), t) };
}

async function inSql(
  database: Database,
  spells: readonly Spell[],
  times: readonly number[],
  z: number,
): Promise<Method> {
  await giveSpells(database, spells);
  await database.run(
    `create or replace table given.incidences as from macros.aalen_johansen('given.risk', z := ${z})`,
  );
  const columns = [['point', 'double'] as const, ['t', 'double'] as const];
  await give(
    database,
    'points',
    columns,
    times.map((time) => [time, time]),
  );
  const rows = await database.rows('from given.incidences order by group_key, cause, t');
  const points = await database.rows("from macros.incidence_at('given.incidences', 'given.points')");
  const isOf = (row: Row, group: string, cause: string) => row.group_key === group && row.cause === cause;
  return {
    name: 'sql',
    curve: (group, cause) => rows.filter((row) => isOf(row, group, cause)).map(toPoint),
    at: (group, cause, t) =>
      points.filter((row) => isOf(row, group, cause) && row.point === t).map(toPoint)[0],
  };
}

const toPoint = (row: Row): IncidencePoint =>
  ({
    t: row.t,
    atRisk: row.n_at_risk,
    events: row.n_events_all,
    ofCause: row.n_events,
    incidence: row.incidence,
    standardError: row.standard_error,
    lower: row.lower,
    upper: row.upper,
  }) as IncidencePoint;

function compareCause(
  method: Method,
  group: string,
  cause: string,
  expected: JsonObject,
  findings: Findings,
): void {
  const what = `${method.name} ${group} cause ${cause}`;
  findings.onlyFields(what, expected, ['table', 'at_times']);
  const curve = method.curve(group, cause).filter((point) => point.ofCause > 0);
  const table = listOf(expected.table);
  findings.number(`${what}.length`, curve.length, table.length);
  for (const [index, row] of table.entries()) {
    findings.onlyFields(`${what}.table`, row, ['time', 'n', 'dk', 'd', 'cif', 'var']);
    const point = curve[index];
    findings.number(`${what}[${index}].time`, point?.t, row.time);
    findings.number(`${what}[${index}].n`, point?.atRisk, row.n);
    findings.number(`${what}[${index}].dk`, point?.ofCause, row.dk);
    findings.number(`${what}[${index}].d`, point?.events, row.d);
    findings.number(`${what}[${index}].cif`, point?.incidence, row.cif);
    findings.number(`${what}[${index}].var`, (point?.standardError ?? Number.NaN) ** 2, row.var);
  }
  for (const row of listOf(expected.at_times)) {
    findings.onlyFields(`${what}.at_times`, row, ['time', 'cif', 'se', 'lower', 'upper']);
    const point = method.at(group, cause, Number(row.time));
    findings.number(`${what} t=${row.time}.cif`, point?.incidence, row.cif);
    findings.number(`${what} t=${row.time}.se`, point?.standardError, row.se);
    findings.number(`${what} t=${row.time}.lower`, point?.lower, row.lower);
    findings.number(`${what} t=${row.time}.upper`, point?.upper, row.upper);
  }
}

function compareJackknife(
  method: Method,
  expected: JsonObject,
  spells: readonly Spell[],
  findings: Findings,
): void {
  findings.onlyFields('jackknife', expected, ['group', 'time', 'cause', 'cif', 'se_ij']);
  const group = String(expected.group ?? groupsOf(spells)[0]);
  const point = method.at(group, String(expected.cause), Number(expected.time));
  const what = `${method.name} jackknife ${group} cause ${expected.cause} t=${expected.time}`;
  findings.number(`${what}.cif`, point?.incidence, expected.cif);
  findings.number(`${what}.se`, point?.standardError ?? 0, expected.se_ij);
}

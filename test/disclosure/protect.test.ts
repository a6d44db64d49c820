// The gate as a whole: exactly the planned cells come out, each with a status.

import { describe, expect, it } from 'vitest';
import { type DisclosureContext, expandPlan, reveal } from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { cellKey } from '../../src/vocabulary/index.js';
import { disclosedEdition, openContext } from '../report/support/edition.js';
import { rawCells } from '../report/support/raw-cells.js';
import { raw, sums } from './support/cells.js';

const pilot = await locatePilot(installedRoot);
const applied = {
  indicator: 'C1',
  measure: 'applied',
  period: 'year-1',
  groupKind: 'province',
  groupValue: 'utrecht',
};
const appliedKey = cellKey(applied);

function statusOf(
  key: string,
  cells: Parameters<typeof disclosedEdition>[0],
  context: Partial<DisclosureContext> = {},
) {
  const cell = disclosedEdition(cells, pilot, 1, { ...openContext, ...context }).cells.get(key);
  if (cell === undefined) throw new Error(`${key} is not planned`);
  return reveal(cell);
}

describe('the table plan', () => {
  it('names each cell once and stays the same whatever the data are', () => {
    const keys = expandPlan(pilot, 2).map((cell) => cell.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...disclosedEdition([], pilot, 2, openContext).cells.keys()]).toEqual(keys);
  });

  it('holds the months from the start of the baseline to the end of the year', () => {
    const months = new Set(expandPlan(pilot, 1).flatMap((cell) => cell.period.match(/^\d{4}-\d{2}$/) ?? []));
    expect(months.size).toBe(pilot.baselineMonths + 12);
    expect([...months].sort()[0]).toBe('2021-07');
  });

  it('refuses to name a cell twice', () => {
    const doubled = { ...pilot, plan: [...pilot.plan, ...pilot.plan] };
    expect(() => expandPlan(doubled, 1)).toThrow('twice');
  });
});

describe('the gate', () => {
  it('drops what the plan does not name, and counts it', () => {
    const outside = raw(sums({ n: 500 }), 500, { ...applied, groupKind: 'location', groupValue: 'UTR02' });
    const { cells, record } = disclosedEdition([outside], pilot, 1, openContext);
    expect([...cells.keys()]).not.toContain(cellKey(outside));
    expect(record.outsidePlan).toBe(1);
  });

  it('calls a cell without data not delivered, never zero', () => {
    expect(statusOf(appliedKey, [])).toMatchObject({ status: 'not_delivered', value: null });
  });

  it('calls a cell of a year to come not applicable, even where the models have it already', () => {
    const early = raw(sums({ n: 500 }), 500, { ...applied, period: 'year-3' });
    expect(statusOf(cellKey(early), [early]).status).toBe('not_applicable');
  });

  it('withholds the cells of an indicator in a period that an unconfirmed rule touches, and no others', () => {
    const cell = raw(sums({ n: 500 }), 500, applied);
    const touched = { indicator: 'C1', period: 'year-1', rule: 'limit', version: 'planned' };
    expect(statusOf(appliedKey, [cell], { unconfirmed: [touched] }).status).toBe('unconfirmed_rule');
    expect(statusOf(appliedKey, [cell], { unconfirmed: [{ ...touched, indicator: 'F1' }] }).status).toBe(
      'shown',
    );
    expect(statusOf(appliedKey, [cell], { unconfirmed: [{ ...touched, period: 'year-2' }] }).status).toBe(
      'shown',
    );
  });

  it('says not in force about a lever that is not', () => {
    const context = { notInForce: new Set(['C1/year-1']) };
    expect(statusOf(appliedKey, [raw(sums({ n: 500 }), 500, applied)], context).status).toBe('not_in_force');
  });

  it('says not delivered of an indicator that rests on a feed that never came, though its models count zero', () => {
    const nothing = raw(sums({ n: 0 }), 0, applied);
    expect(statusOf(appliedKey, [nothing]).status).toBe('zero');
    const context = { undelivered: new Set(['C1']) };
    expect(statusOf(appliedKey, [nothing], context).status).toBe('not_delivered');
  });

  it('shows a setting with two small locations as a whole only, with three in its parts too', () => {
    const small = raw(sums({ n: 500 }), 500, { ...applied, groupKind: 'small', groupValue: 'rural' });
    const large = raw(sums({ n: 500 }), 500, { ...applied, groupKind: 'location', groupValue: 'LEE01' });
    const setting = raw(sums({ n: 1000 }), 1000, { ...applied, groupKind: 'setting', groupValue: 'rural' });
    const statuses = (locations: number) => {
      const codes = ['ZEI01', 'BAA01', 'VIA01'].slice(0, locations);
      const smallLocations = [{ period: 'year-1', setting: 'rural', codes }];
      return [small, large, setting].map(
        (cell) => statusOf(cellKey(cell), [small, large, setting], { smallLocations }).status,
      );
    };
    expect(statuses(2)).toEqual(['hidden', 'hidden', 'shown']);
    expect(statuses(3)).toEqual(['shown', 'shown', 'shown']);
  });

  it('refuses two raw cells of one key', () => {
    const cell = raw(sums({ n: 500 }), 500, applied);
    expect(() => disclosedEdition([cell, cell], pilot, 1, openContext)).toThrow('twice');
  });

  it('keeps a record with the parameters that ran and a count for every status', () => {
    const { record } = disclosedEdition(rawCells(pilot, 3), pilot, 3, openContext);
    const counts = record.rules.find((rule) => rule.kind === 'count');
    expect(counts?.parameters).toEqual({ threshold: 10, base: 5, othersThanLargest: 5 });
    expect(Object.values(record.byStatus).reduce((sum, n) => sum + n, 0)).toBe(record.planned);
    expect(record.audited).toBe(true);
  });
});

// People of the synthetic world who object to the use of their data, and V-numbers that are merged: how the files tell of
// them, and that neither changes anybody else.

import { describe, expect, it } from 'vitest';
import { loadThirdParties, loadWorld, versionsNotInForce } from '../../src/cli/demo/load-world.js';
import { installedRoot } from '../../src/locate/index.js';
import type { SyntheticDelivery } from '../../src/vocabulary/index.js';
import { type Record, recordsOf, textOf } from './records.js';

const acceptedRules = await versionsNotInForce(installedRoot);
const options = { root: installedRoot, seed: 5, residents: 300, acceptedRules };
const world = await loadWorld(options);
const deliveries = [...world.deliveries()];
const of = (feed: string): SyntheticDelivery[] => deliveries.filter((each) => each.feed === feed);
const dayOf = (written = ''): string => written.split('-').reverse().join('-');
const numberOf = (written = ''): string => written.padStart(10, '0');

const truth = world.truth as unknown as {
  readonly persons: number;
  readonly objections: { readonly persons: number; readonly days: readonly string[] };
  readonly vNumbers: { readonly merged: number };
};

describe('the list of objections', () => {
  const lists = of('objections');
  const rows = lists.flatMap((list) => recordsOf(list).map((row) => ({ list, row })));

  it('comes every month, as a header where nobody new objects, and names each person once', () => {
    expect(lists).toHaveLength(37);
    expect(rows.map(({ row }) => dayOf(row.datum_bezwaar)).sort()).toEqual([...truth.objections.days].sort());
    expect(new Set(rows.map(({ row }) => row.coa_nummer)).size).toBe(truth.objections.persons);
    expect(lists.filter((list) => recordsOf(list).length === 0)).toHaveLength(36);
    for (const { list, row } of rows) {
      const day = dayOf(row.datum_bezwaar);
      expect(day >= list.periodFrom && day <= list.referenceDate).toBe(true);
    }
  });

  it('names two people or more, one of whom is at work, so that pay comes in that is to be erased', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ row }) => row.bsn !== '')).not.toEqual([]);
    const pay = of('income_relations').flatMap(({ faults }) => faults);
    expect(pay.filter(({ kind }) => kind === 'objection')).not.toEqual([]);
  });

  it('is sent before the files that bring its people back, every row of which is to be erased', () => {
    for (const { list, row } of rows) {
      for (const file of of('residents')) {
        const line = recordsOf(file).findIndex(({ coa_nummer }) => coa_nummer === row.coa_nummer);
        if (line < 0) continue;
        const lines = textOf(file).split(/\r?\n/);
        const at = lines.findIndex((text) => text.startsWith(`${row.coa_nummer};`)) + 1;
        const tagged = file.faults.filter((fault) => fault.line === at && fault.kind === 'objection');
        expect(tagged.length, file.fileName).toBe(file.sentOn < list.sentOn ? 0 : 1);
      }
      expect(of('residents').filter(({ sentOn }) => sentOn >= list.sentOn).length).toBeGreaterThan(5);
    }
  });

  it('goes to who links the files of the pilot as well, and not to who knows the country elsewhere', async () => {
    const parties = await loadThirdParties(options);
    const informed = parties.filter(({ gets }) => gets.includes('privacy/objections'));
    expect(informed.map(({ name }) => name)).toEqual(['linked']);
    const elsewhere = parties.flatMap((party) => [...party.deliveries()]);
    expect(elsewhere.flatMap(({ faults }) => faults).filter(({ kind }) => kind === 'objection')).toEqual([]);
  });
});

describe('a merged V-number', () => {
  /** By resident, the V-numbers that COA gives, in order of file. */
  const histories = new Map<string, string[]>();
  for (const { coa_nummer = '', v_nummer } of of('residents').flatMap(residentsOf)) {
    const known = histories.get(coa_nummer) ?? [];
    const number = numberOf(v_nummer);
    histories.set(coa_nummer, known.at(-1) === number ? known : [...known, number]);
  }
  const merged = [...histories.values()].filter((numbers) => numbers.length > 1);
  const former = new Map(merged.map(([before = '', after = '']) => [before, after]));

  it('is another one from some file on, once, and is told as a correction', () => {
    expect(merged.length).toBeGreaterThan(5);
    expect(merged.every((numbers) => numbers.length === 2)).toBe(true);
    expect(merged.length).toBeLessThanOrEqual(truth.vNumbers.merged);
    const told = of('residents').flatMap(({ faults }) =>
      faults.filter(({ kind }) => kind === 'merged_number'),
    );
    expect(told.every(({ expectedFate }) => expectedFate === 'correction')).toBe(true);
    expect(told).toHaveLength(merged.length);
  });

  it('is nobody else’s, before or after', () => {
    const all = [...histories.values()].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('is what the IND gives from the same file on', () => {
    for (const [index, file] of of('procedures').entries()) {
      const residents = new Set(
        residentsOf(of('residents')[index]).map(({ v_nummer }) => numberOf(v_nummer)),
      );
      const [first = '', ...lines] = textOf(file).split('\n');
      const at = first.split(',').findIndex((name) => name.includes('v_nummer'));
      const numbers = lines.flatMap((line) => /^"(.*)"$/.exec(line.split(',')[at] ?? '')?.[1] ?? []);
      const known = numbers.filter((number) => former.has(number) || [...former.values()].includes(number));
      expect(
        known.filter((number) => !residents.has(number)),
        file.fileName,
      ).toEqual([]);
    }
  });

  it('is not what the others give who wrote the former one down', () => {
    const [last] = of('residents').slice(-1);
    const now = new Set(residentsOf(last).map(({ v_nummer }) => numberOf(v_nummer)));
    const others = [...of('bsn_registrations'), ...of('permits')];
    const given = others.flatMap((file) => textOf(file).match(/(?<![0-9])[02][0-9]{9}(?![0-9])/g) ?? []);
    const old = new Set(given.filter((number) => former.has(number)));
    expect(old.size).toBeGreaterThan(2);
    for (const number of old) expect(now.has(number)).toBe(false);
  });
});

/** Rows of residents that can be read and whose V-number is one. */
function residentsOf(file: SyntheticDelivery | undefined): Record[] {
  if (file === undefined) return [];
  return recordsOf(file).filter(
    ({ coa_nummer = '', v_nummer = '' }) => /^C[0-9]{6}$/.test(coa_nummer) && /^[0-9]{9,10}$/.test(v_nummer),
  );
}

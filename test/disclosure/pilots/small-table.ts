// A table of permits over one year by hand: three large locations and three small ones a setting. For cases that a random
// pilot seldom has.

import type { DisclosureContext } from '../../../src/disclosure/index.js';
import type { CellPart, RawCell } from '../../../src/vocabulary/index.js';

/** Applications at a location, the people behind them, and how many of both are the largest employer's. */
export interface Leaf {
  readonly applied: number;
  readonly persons?: number;
  readonly largest?: number;
}

const small = { city: ['CIT10', 'CIT11', 'CIT12'], rural: ['RUR10', 'RUR11', 'RUR12'] } as const;
const settingOf = new Map<string, string>([
  ...['UTR01', 'AMF01', ...small.city].map((code) => [code, 'city'] as const),
  ...['LEE01', ...small.rural, 'RUR99'].map((code) => [code, 'rural'] as const),
]);

/** An ordinary table, in which nothing needs hiding but two small locations. */
export const ordinaryTable: Readonly<Record<string, Leaf>> = {
  ...{ UTR01: { applied: 47 }, AMF01: { applied: 31 }, LEE01: { applied: 33 } },
  ...{ CIT10: { applied: 9 }, CIT11: { applied: 14 }, CIT12: { applied: 11 } },
  ...{ RUR10: { applied: 8 }, RUR11: { applied: 13 }, RUR12: { applied: 16 } },
};

const sums = (values: Readonly<Record<string, number>>): CellPart[] =>
  Object.entries(values).map(([name, value]) => ({ name, t: 0, value }));

const cell = (
  measure: string,
  period: string,
  group: string,
  n: number,
  persons: number,
  largest: number,
): RawCell => {
  const [groupKind = '', groupValue = ''] = group.split(':');
  return {
    ...{ indicator: 'C1', measure, period, groupKind, groupValue, nPersons: persons, nUnits: n },
    ...{ value: null, lower: null, upper: null, parts: sums({ n, largest: Math.min(largest, n) }) },
  };
};

/** Raw cells of applications and the people behind them, with ten applications of people who live elsewhere. */
export function permitTable(
  leaves: Readonly<Record<string, Leaf>>,
  period = 'year-1',
  elsewhere = 10,
): RawCell[] {
  const codes = Object.keys(leaves);
  const inSetting = (setting: string) => codes.filter((code) => settingOf.get(code) === setting);
  const isSmall = (code: string) => !['UTR01', 'AMF01', 'LEE01'].includes(code);
  const groups: [string, string[], number][] = [
    ['province:utrecht', codes, elsewhere],
    ...['city', 'rural'].flatMap((setting): [string, string[], number][] => [
      [`setting:${setting}`, inSetting(setting), 0],
      [`small:${setting}`, inSetting(setting).filter(isSmall), 0],
    ]),
    ...codes.map((code): [string, string[], number] => [
      `${isSmall(code) ? 'single' : 'location'}:${code}`,
      [code],
      0,
    ]),
  ];
  return groups.flatMap(([group, held, more]) => {
    const of = (code: string) => leaves[code] ?? { applied: 0 };
    const n = held.reduce((sum, code) => sum + of(code).applied, more);
    const persons = held.reduce((sum, code) => sum + (of(code).persons ?? of(code).applied), more);
    const largest = Math.max(...held.map((code) => of(code).largest ?? 1));
    return [
      cell('applied', period, group, n, persons, largest),
      cell('persons', period, group, persons, persons, largest),
    ];
  });
}

/** What the gate must know beside the table. */
export const contextAt = (dataCut: string): DisclosureContext => ({
  ...{ dataCut, unconfirmed: [], settingOf, notInForce: new Set(), undelivered: new Set() },
  smallLocations: ['baseline', 'year-1', 'year-2', 'year-3'].flatMap((period) =>
    (['city', 'rural'] as const).map((setting) => ({ period, setting, codes: small[setting] })),
  ),
});

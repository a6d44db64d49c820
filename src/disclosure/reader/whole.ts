// How figures make up one another: places the province, small locations a group, months a year. What is said here must be
// true of the raw cells; `checkTruth` holds it against them before anything is solved.

import { between } from '../knowledge/cells.js';
import { atMost, overlap, sum } from '../knowledge/relations.js';
import type { Statement } from '../knowledge/statement.js';
import { type Figure, numberOf, type Quantity, trueValue } from './figure.js';
import { isMonth, type Periods } from './period.js';

/** Statements about several figures, and numbers that stand in none: who lives at no location of the pilot. */
export interface Relations {
  readonly statements: readonly Statement[];
  readonly elsewhere: ReadonlyMap<string, { readonly value: number; readonly table: string }>;
}

/** All relations between figures of one edition as known by one data cut. */
export function relationsOf(
  figures: readonly Figure[],
  settingOf: ReadonlyMap<string, string>,
  periods: Periods,
): Relations {
  const elsewhere = new Map<string, { value: number; table: string }>();
  const statements = [
    ...families(figures, ({ raw }) => `${raw.measure}/${raw.period}`).flatMap((family) =>
      ofPlaces(family, settingOf, elsewhere),
    ),
    ...families(figures, ({ raw }) => `${raw.measure}/${raw.groupKind}:${raw.groupValue}`).flatMap((family) =>
      ofPeriods(family, periods),
    ),
    ...withinOthers(figures),
    ...withinTime(figures, periods),
  ];
  return { statements, elsewhere };
}

/** Figures of one indicator that have something else in common. */
function families(figures: readonly Figure[], key: (figure: Figure) => string): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = `${figure.raw.indicator}/${key(figure)}`;
    found.set(name, [...(found.get(name) ?? []), figure]);
  }
  return [...found.values()];
}

function ofPlaces(
  family: readonly Figure[],
  settingOf: ReadonlyMap<string, string>,
  elsewhere: Map<string, { value: number; table: string }>,
): Statement[] {
  const at = (kind: string) => family.filter(({ raw }) => raw.groupKind === kind);
  const statements = at('province').flatMap((province) =>
    ofProvince(province, at('setting'), family.length > 1 ? elsewhere : new Map()),
  );
  for (const setting of at('setting')) {
    const inSetting = ({ raw }: Figure) => settingOf.get(raw.groupValue) === setting.raw.groupValue;
    const small = at('small').filter(({ raw }) => raw.groupValue === setting.raw.groupValue);
    const large = at('location').filter(inSetting);
    const singles = at('single').filter(inSetting);
    if (small.length > 0) statements.push(...madeUp(setting, [...large, ...small]));
    for (const group of small) if (singles.length > 0) statements.push(...madeUp(group, singles));
  }
  return statements;
}

/** The province and its settings; where it counts others too, these are a number of their own. */
function ofProvince(
  province: Figure,
  settings: readonly Figure[],
  elsewhere: Map<string, { value: number; table: string }>,
): Statement[] {
  if (settings.length === 0) return [];
  if (province.measure.hasElsewhere !== true) return madeUp(province, settings);
  if (howAdds(province, 'n') !== 'up')
    return settings.flatMap((setting) =>
      atMost(province.table, numberOf(setting, 'n'), numberOf(province, 'n')),
    );
  const rest = elsewhereOf(province);
  const value = settings.reduce((left, each) => left - trueValue(each, 'n'), trueValue(province, 'n'));
  elsewhere.set(rest, { value, table: province.table });
  const parts = [...settings.map((setting) => numberOf(setting, 'n')), rest];
  return [
    between(province.table, rest, 0, Number.POSITIVE_INFINITY),
    sum(province.table, numberOf(province, 'n'), parts),
  ];
}

/** The number of those in the province who live at no location of the pilot. */
export const elsewhereOf = (province: Figure): string =>
  numberOf({ ...province, raw: { ...province.raw, groupKind: 'elsewhere', groupValue: 'outside' } }, 'n');

/** A year is its months, a run of months too; only the shortest periods that make it up are named. */
function ofPeriods(family: readonly Figure[], periods: Periods): Statement[] {
  const months = new Map(
    family.filter(({ raw }) => isMonth(raw.period)).map((each) => [each.raw.period, each]),
  );
  return family
    .filter(({ raw }) => !isMonth(raw.period))
    .flatMap((whole) => {
      const held = periods.monthsIn(whole.raw.period);
      const parts = held.flatMap((month) => months.get(month) ?? []);
      return parts.length === held.length && parts.every((part) => part.dataCut === whole.dataCut)
        ? madeUp(whole, parts)
        : [];
    });
}

/** A whole and its parts, for each of its numbers by how that adds. */
function madeUp(whole: Figure, parts: readonly Figure[]): Statement[] {
  return [...whole.values.keys()].flatMap((quantity) => {
    const total = numberOf(whole, quantity);
    const names = parts.map((part) => numberOf(part, quantity));
    switch (howAdds(whole, quantity)) {
      case 'up':
        return [sum(whole.table, total, names)];
      case 'overlap':
        return overlap(whole.table, total, names);
      default:
        return names.map((name) => atMost(whole.table, name, total));
    }
  });
}

/**
 * Days add up, and persons overlap: one person can stand in two places or months. Of a curve, only that a part is never
 * larger: a wait that counts in the whole may have no place or no period of its own.
 */
function howAdds({ measure }: Figure, quantity: Quantity): 'up' | 'overlap' | 'part' {
  if (measure.kind === 'count') return measure.adds ?? 'part';
  if (measure.kind !== 'clustered_ratio') return 'part';
  return quantity === 'x' || quantity === 'w' ? 'up' : 'overlap';
}

/** Measures that are never larger than another of the same cell. */
function withinOthers(figures: readonly Figure[]): Statement[] {
  const byKey = new Map(figures.map((figure) => [placeOf(figure, figure.raw.measure), figure]));
  return figures.flatMap((figure) => {
    const { within = [], kind } = figure.measure;
    const others = within.flatMap((measure) => byKey.get(placeOf(figure, measure)) ?? []);
    const quantities = [...figure.values.keys()].filter((quantity) => quantity !== 'n' || kind === 'count');
    return others.flatMap((other) =>
      quantities.map((quantity) =>
        atMost(figure.table, numberOf(figure, quantity), numberOf(other, quantity)),
      ),
    );
  });
}

const placeOf = ({ raw }: Figure, measure: string): string =>
  [raw.indicator, measure, raw.period, raw.groupKind, raw.groupValue].join('/');

/** Nobody has more days than the period, and whoever has a contribution has a day of it. */
function withinTime(figures: readonly Figure[], periods: Periods): Statement[] {
  return figures
    .filter(({ measure }) => measure.kind === 'clustered_ratio')
    .flatMap((figure) => {
      const days = periods.daysIn(figure.raw.period);
      return [...daysOf(figure, 'x', 'nonzero', days), ...daysOf(figure, 'w', 'persons', days)];
    });
}

const daysOf = (figure: Figure, sumOf: Quantity, persons: Quantity, days: number): Statement[] => [
  atMost(figure.table, numberOf(figure, persons), numberOf(figure, sumOf)),
  {
    source: figure.table,
    terms: [
      { cell: numberOf(figure, persons), coefficient: days },
      { cell: numberOf(figure, sumOf), coefficient: -1 },
    ],
    least: 0,
    most: Number.POSITIVE_INFINITY,
  },
];

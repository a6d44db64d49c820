// Zeros that everyone knows: where a whole is printed as zero, each of its parts is.

import type { Figure } from './figure.js';
import type { Periods } from './period.js';
import { isMonth } from './period.js';
import type { Released } from './targets.js';

/** The figures of which a whole is printed as zero: the group, the year or the measure that they lie within. */
export function knownZeros(
  figures: readonly Figure[],
  released: Released,
  settingOf: ReadonlyMap<string, string>,
  periods: Periods,
): ReadonlySet<Figure> {
  const printed = new Set(
    figures.filter(({ key }) => released.get(key)?.status === 'zero').map((figure) => placeOf(figure.raw)),
  );
  return new Set(
    figures.filter((figure) => wholesOf(figure, settingOf, periods).some((place) => printed.has(place))),
  );
}

type Place = Pick<Figure['raw'], 'indicator' | 'measure' | 'period' | 'groupKind' | 'groupValue'>;

const placeOf = ({ indicator, measure, period, groupKind, groupValue }: Place): string =>
  [indicator, measure, period, groupKind, groupValue].join('/');

/** Every place that holds a figure, itself included. */
function wholesOf(
  { raw, measure, province }: Figure,
  settingOf: ReadonlyMap<string, string>,
  periods: Periods,
): string[] {
  const { groupKind, groupValue } = raw;
  const setting = groupKind === 'small' ? groupValue : (settingOf.get(groupValue) ?? groupValue);
  const groups = [
    { groupKind, groupValue },
    { groupKind: 'small', groupValue: groupKind === 'single' ? setting : '' },
    { groupKind: 'setting', groupValue: groupKind === 'province' ? '' : setting },
    { groupKind: 'province', groupValue: province },
  ];
  const isPart = isMonth(raw.period) || raw.period.includes('+');
  const times = [raw.period, ...(isPart ? [periods.yearOf(raw.period)] : [])];
  const measures = [raw.measure, ...(measure.within ?? [])];
  return groups.flatMap((group) =>
    times.flatMap((period) => measures.map((name) => placeOf({ ...raw, ...group, period, measure: name }))),
  );
}

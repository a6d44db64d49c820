// The keys that chapters write: a cell key in which the period may be relative to the edition, `year` (its pilot year) or
// `previous` (the year before, for pilot year 1 the baseline).

/** The full key of the edition over pilot year `year`. */
export function absoluteKey(key: string, year: number): string {
  const parts = key.split('/');
  if (parts[2] !== undefined) parts[2] = absolutePeriod(parts[2], year);
  return parts.join('/');
}

/** A period that may be relative, as the edition knows it. */
export function absolutePeriod(period: string, year: number): string {
  if (period === 'year') return `year-${year}`;
  if (period === 'previous') return year === 1 ? 'baseline' : `year-${year - 1}`;
  return period;
}

/** The same key in another period. */
export function inPeriod(key: string, period: string): string {
  const parts = key.split('/');
  parts[2] = period;
  return parts.join('/');
}

/** The keys of one comparison by locations. */
export interface ContrastKeys {
  readonly difference: string;
  readonly detectable: string;
  readonly city: string;
  readonly rural: string;
}

/** The keys that belong to the difference `<indicator>/<measure>_difference/<period>/<group>`. */
export function contrastKeys(key: string): ContrastKeys {
  const [indicator = '', measure = '', period = '', group = ''] = key.split('/');
  const stem = `${indicator}/${measure.replace(/_difference$/, '')}`;
  return {
    difference: key,
    detectable: `${stem}_detectable/${period}/${group}`,
    city: `${stem}_locations/${period}/setting:city`,
    rural: `${stem}_locations/${period}/setting:rural`,
  };
}

/**
 * Whether a key stands for a year before the first: not every indicator has a baseline, so a comparison with it may have
 * nothing to compare with.
 */
export const isBeforeFirstYear = (key: string, year: number): boolean =>
  year === 1 && key.split('/')[2] === 'previous';

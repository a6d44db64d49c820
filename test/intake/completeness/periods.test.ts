// The calendar of a feed against what was delivered: what is missing on which day, and what is due next.

import { describe, expect, it } from 'vitest';
import { missingPeriods, nextPeriod } from '../../../src/intake/completeness/periods.js';

const calendar = { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 } as const;
const january = { from: '2024-01-01', to: '2024-02-01' };
const march = { from: '2024-03-01', to: '2024-04-01' };

const missingOn = (today: string, covered = [january, march], start?: string) =>
  missingPeriods(calendar, covered, { start, today }).map(({ from }) => from);

describe('a period that nothing was delivered about', () => {
  it('is missing from the day after it was due', () => {
    expect(missingOn('2024-03-08')).toEqual([]);
    expect(missingOn('2024-03-09')).toEqual(['2024-02-01']);
  });

  it('is missing although a later one came', () => {
    expect(missingOn('2024-05-08')).toEqual(['2024-02-01']);
    expect(missingOn('2024-05-09')).toEqual(['2024-02-01', '2024-04-01']);
  });

  it('is not missing where one delivery spans it, or several together', () => {
    expect(missingOn('2024-04-20', [{ from: '2023-06-01', to: '2024-04-01' }])).toEqual([]);
    const halves = [
      { from: '2024-01-01', to: '2024-02-15' },
      { from: '2024-02-15', to: '2024-04-01' },
    ];
    expect(missingOn('2024-04-20', halves)).toEqual([]);
    expect(missingOn('2024-04-20', halves.slice(0, 1))).toEqual(['2024-02-01', '2024-03-01']);
  });

  it('counts from the first month that the settings name, else from the first delivery, else never', () => {
    expect(missingOn('2024-02-09', [january], '2023-12')).toEqual(['2023-12-01']);
    expect(missingOn('2024-02-09', [], '2024-01')).toEqual(['2024-01-01']);
    expect(missingOn('2030-01-01', [])).toEqual([]);
  });
});

describe('what is due next', () => {
  it('is the period after the last that came, or the first that is expected', () => {
    expect(nextPeriod(calendar, [january, march], undefined)).toEqual({
      ...{ from: '2024-04-01', to: '2024-05-01', dueDate: '2024-05-08', graceDate: '2024-05-12' },
    });
    expect(nextPeriod(calendar, [], '2024-01')?.dueDate).toBe('2024-02-08');
    expect(nextPeriod(calendar, [], undefined)).toBeUndefined();
  });
});

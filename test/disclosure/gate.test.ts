// The gate over a whole edition: what stands together, what is hidden for others, what was published before, and when the
// edition is refused.

import { describe, expect, it } from 'vitest';
import {
  type DisclosedEdition,
  loadSolver,
  Memory,
  type PublishedLine,
  protect,
  reveal,
  type Solver,
} from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { cellKey, type RawCell } from '../../src/vocabulary/index.js';
import { disclosedEdition, openContext } from '../report/support/edition.js';
import { raw, sums } from './support/cells.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();
const months = ['2023-07', '2023-08', '2023-09', '2023-10', '2023-11', '2023-12'];

const applied = (period: string, n: number, place: Partial<RawCell> = {}, largest = 0): RawCell =>
  raw(sums({ n, largest }), n, { indicator: 'C1', measure: 'applied', period, ...place });

const at = (group: string): Partial<RawCell> => {
  const [groupKind = '', groupValue = ''] = group.split(':');
  return { groupKind, groupValue };
};

const contentOf = ({ cells }: DisclosedEdition, key: string) => {
  const cell = cells.get(key);
  if (cell === undefined) throw new Error(`${key} is not planned`);
  return reveal(cell);
};

const inMonth = (edition: DisclosedEdition, month: string) => contentOf(edition, cellKey(applied(month, 0)));

/** Months with their quarters and half-years, of which nothing else is delivered. */
function series(counts: readonly number[]): RawCell[] {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((total, n) => total + n, 0);
  return [
    ...months.map((month, index) => applied(month, counts[index] ?? 0)),
    applied('2023-07+3', sum(0, 3)),
    applied('2023-10+3', sum(3, 6)),
    applied('2023-07+6', sum(0, 6)),
  ];
}

const editionOf = (cells: readonly RawCell[], options = {}) =>
  disclosedEdition(cells, pilot, 1, openContext, options);

describe('months', () => {
  it('stand alone where each of a quarter may be printed', () => {
    const edition = editionOf(series([12, 20, 14, 30, 30, 30]));
    expect(months.map((month) => inMonth(edition, month))).toMatchObject(
      [10, 20, 15, 30, 30, 30].map((value) => ({ value, span: null })),
    );
  });

  it('stand with their quarter where one of them may not, and beside it alone', () => {
    const edition = editionOf(series([12, 9, 14, 30, 30, 30]));
    for (const month of months.slice(0, 3))
      expect(inMonth(edition, month)).toMatchObject({ status: 'shown', value: 35, span: '2023-07+3' });
    expect(inMonth(edition, '2023-10')).toMatchObject({ value: 30, span: null });
  });

  it('stand with their half-year where their quarter may not be printed either', () => {
    const edition = editionOf(series([3, 2, 4, 9, 30, 30]));
    for (const month of months)
      expect(inMonth(edition, month)).toMatchObject({ value: 80, span: '2023-07+6' });
    expect(edition.record.printed).toEqual({ alone: 0, together: 6 });
  });

  it('stand with their twelve months where no half-year may be printed, with all that these hold', () => {
    const year = [...months, '2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];
    const edition = editionOf([
      ...series([1, 1, 1, 1, 1, 1]),
      ...year.slice(6).map((month) => applied(month, 30)),
      applied('2023-07+12', 186),
    ]);
    for (const month of year)
      expect(inMonth(edition, month)).toMatchObject({ value: 185, span: '2023-07+12' });
  });

  it('are hidden where no run that holds them may be printed', () => {
    const edition = editionOf(series([1, 1, 1, 1, 1, 1]));
    expect(months.map((month) => inMonth(edition, month).status)).toEqual(months.map(() => 'hidden'));
  });
});

const rural = (period: string, [lee, amf, ...small]: readonly number[], largest = 0): RawCell[] => {
  const smallSum = small.reduce((sum, n) => sum + n, 0);
  const total = (lee ?? 0) + (amf ?? 0) + smallSum;
  return [
    applied(period, total, at('setting:rural'), largest),
    applied(period, lee ?? 0, at('location:LEE01')),
    applied(period, amf ?? 0, at('location:AMF01')),
    applied(period, smallSum, at('small:rural'), Math.min(largest, smallSum)),
    ...small.map((n, index) => applied(period, n, at(`single:${['A', 'B', 'C'][index]}`))),
  ];
};

const context = {
  ...openContext,
  settingOf: new Map([...openContext.settingOf, ['A', 'rural'], ['B', 'rural'], ['C', 'rural']]),
  smallLocations: [{ period: 'year-1', setting: 'rural', codes: ['A', 'B', 'C'] }],
};

const ruralEdition = (counts: readonly number[], largest = 0) =>
  disclosedEdition(rural('year-1', counts, largest), pilot, 1, context);

const statusIn = (edition: DisclosedEdition, group: string) =>
  contentOf(edition, `C1/applied/year-1/${group}`);

describe('complementary suppression', () => {
  it('hides nothing besides where the intervals of the printed cells leave room enough', () => {
    const edition = ruralEdition([41, 38, 5, 8, 7]);
    expect(edition.complementary).toBe(0);
    expect(statusIn(edition, 'small:rural').value).toBe(20);
  });

  it('hides one more cell where a small number follows from the others', () => {
    // rural 50 (48 to 52), LEE01 20 (18 to 22), AMF01 20 (18 to 22): small is 4 to 16, and below 10: 4 to 9 is room; at
    // the upper end of all three there is none
    const edition = ruralEdition([18, 22, 4, 3, 2]);
    const statuses = ['setting:rural', 'location:LEE01', 'location:AMF01', 'small:rural'].map(
      (group) => statusIn(edition, group).status,
    );
    expect(statuses).toContain('hidden');
    const reader = edition.record.audit.intruders.find(({ intruder }) => intruder === 'reader');
    for (const { narrowest } of Object.values(reader?.targets ?? {}))
      expect(narrowest).toBeGreaterThanOrEqual(5);
  });

  it('hides a group of which a partner has nearly all, though a reader would see nothing', () => {
    // A has 10 of 11: what is left for B and C is 0 to 2
    const edition = ruralEdition([41, 38, 10, 1, 0]);
    expect(statusIn(edition, 'small:rural')).toMatchObject({ status: 'hidden', reason: 'few', value: null });
  });

  it('hides a small number of which the largest employer has nearly all', () => {
    const edition = ruralEdition([41, 38, 3, 3, 2], 7);
    expect(statusIn(edition, 'small:rural').reason).toBe('few');
    expect(statusIn(ruralEdition([41, 38, 3, 3, 2], 2), 'small:rural').reason).toBe('small');
  });

  it('does the same whatever the order of the rows', () => {
    const cells = rural('year-1', [18, 22, 4, 3, 2]);
    const shown = (rows: readonly RawCell[]) =>
      [...disclosedEdition(rows, pilot, 1, context).cells.values()].map((cell) => reveal(cell));
    expect(shown([...cells].reverse())).toEqual(shown(cells));
  });
});

describe('what was published', () => {
  const first = disclosedEdition(rural('year-1', [41, 38, 5, 8, 7]), pilot, 1, context);
  const memory = new Memory(JSON.parse(JSON.stringify(first.lines)) as PublishedLine[]);
  const later = { ...context, dataCut: '2027-10-31' };
  const changed = rural('year-1', [52, 38, 5, 8, 7]);

  it('stays as it was, whatever the data say now, and says which table differs by enough to matter', () => {
    const edition = disclosedEdition(changed, pilot, 1, later, { memory });
    expect(contentOf(edition, 'C1/applied/year-1/location:LEE01').value).toBe(40);
    expect(edition.revisions).toEqual([
      { table: 'C1/year-1', isRevised: false, cells: expect.any(Number), changed: 2, matters: 2 },
    ]);
    expect(edition.record.frozen).toBeGreaterThan(3);
    const published = first.lines.flatMap((line) =>
      line.kind === 'cell' && line.content.status === 'shown' ? [line.key] : [],
    );
    const again = edition.lines.flatMap((line) => (line.kind === 'cell' ? [line.key] : []));
    expect(again.filter((key) => published.includes(key))).toEqual([]);
  });

  it('is printed anew as a whole table where that is decided', () => {
    const edition = disclosedEdition(changed, pilot, 1, later, { memory, revise: new Set(['C1/year-1']) });
    expect(contentOf(edition, 'C1/applied/year-1/location:LEE01').value).toBe(50);
    expect(contentOf(edition, 'C1/applied/year-1/setting:rural').value).toBe(110);
    expect(edition.revisions).toMatchObject([{ table: 'C1/year-1', isRevised: true }]);
    const reader = edition.record.audit.intruders.find(({ intruder }) => intruder === 'reader');
    expect(reader?.targets.revised_minus_first?.narrowest).toBeGreaterThanOrEqual(5);
  });

  it('stays in the memory beside the revision: both are known for ever', () => {
    const edition = disclosedEdition(changed, pilot, 1, later, { memory, revise: new Set(['C1/year-1']) });
    const both = new Memory([...first.lines, ...edition.lines]);
    expect(both.statements.length).toBeGreaterThan(memory.statements.length);
    expect(both.cells.get('C1/applied/year-1/location:LEE01')?.content.value).toBe(50);
  });

  it('holds nothing that could be a person: keys, printed values and intervals', () => {
    const text = JSON.stringify(first.lines);
    expect(text).not.toMatch(/person_id|pseudonym|[0-9]{9}/);
  });
});

describe('an edition', () => {
  const refusal = (cells: readonly RawCell[], options = {}) => {
    const edition = protect(cells, pilot, 1, context, { solver, ...options });
    if (edition.kind === 'disclosed') throw new Error('was not refused');
    return edition.problems.map(({ code, params }) => ({ code, params }));
  };

  it('with a total that is not the sum of its parts is refused, naming the table', () => {
    const [setting, ...others] = rural('year-1', [41, 38, 5, 8, 7]);
    if (setting === undefined) throw new Error('no setting');
    const wrong = { ...setting, parts: sums({ n: 98, largest: 0 }) };
    expect(refusal([wrong, ...others])).toMatchObject([
      { code: 'DISCLOSURE_STATEMENT_UNTRUE', params: { table: 'C1/year-1' } },
    ]);
  });

  it('with a negative count is refused', () => {
    const cells = rural('year-1', [41, 38, 5, 8, 7]).map((cell) =>
      cell.groupValue === 'A' ? { ...cell, parts: sums({ n: -5, largest: 0 }) } : cell,
    );
    expect(refusal(cells)[0]).toMatchObject({ code: 'DISCLOSURE_STATEMENT_UNTRUE' });
  });

  it('with a share that only a few pairs of counts give is refused: with no rounding it is 14 of 27 or nothing', () => {
    const cell = raw(sums({ x: 14, n: 27 }), 27, { indicator: 'B2', measure: 'over_12_most' });
    const exact = { ...pilot, disclosure: { ...pilot.disclosure, base: 1 } };
    const edition = protect([cell], exact, 1, context, { solver });
    expect(edition).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'DISCLOSURE_RECONSTRUCTIBLE' }],
    });
    expect(disclosedEdition([cell], pilot, 1, context).record.audit.shares).toMatchObject({ printed: 1 });
  });

  it('of which the solver runs out of time is refused', () => {
    expect(refusal(rural('year-1', [18, 22, 4, 3, 2]), { seconds: 0 })[0]?.code).toBe(
      'DISCLOSURE_OUT_OF_BUDGET',
    );
  });

  it('of which the solver fails is refused', () => {
    const failed = () => ({ kind: 'failed' as const, reason: 'out of memory' });
    const nothing = () => undefined;
    const program = {
      ...{ minimise: failed, maximise: failed },
      ...{ setCost: nothing, setColumn: nothing, setRow: nothing, addRow: nothing },
    };
    const broken: Solver = { version: 'broken', withProgram: (_, work) => work(program) };
    const problems = refusal(rural('year-1', [18, 22, 4, 3, 2]), { solver: broken });
    expect(problems[0]?.code).toBe('DISCLOSURE_SOLVER_FAILED');
  });
});

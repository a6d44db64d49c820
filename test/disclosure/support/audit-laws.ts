// What must hold of the audit whatever is printed, and that it agrees with trying every table: as properties, so that the
// short run and the long one hold it to the same.

import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Audit,
  type AuditOptions,
  audit,
  loadSolver,
  type Statement,
} from '../../../src/disclosure/index.js';
import { allTables, knowledgeOf, releases, type SmallRelease, valueIn, valuesOf } from './small-releases.js';

const solver = await loadSolver();
const usual: AuditOptions = { solver, seconds: 60, fewest: 5, detail: 'interval' };

const auditOf = (release: SmallRelease, options: Partial<AuditOptions> = {}): Audit =>
  audit(knowledgeOf(release), release.targets, { ...usual, ...options });

const intervals = ({ findings }: Audit) =>
  findings.map(({ interval }) => interval ?? { least: Number.NaN, most: Number.NaN });

export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

const law =
  <T>(property: fc.IProperty<T>) =>
  (runs: Runs): void =>
    fc.assert(property, runs);

/** Each law of the audit: its sentence, and what runs it. */
export const laws: readonly (readonly [string, (runs: Runs) => void])[] = [
  [
    'finds exactly what trying every table finds',
    law(
      fc.property(releases, fc.integer({ min: 2, max: 6 }), (release, fewest) => {
        const tables = allTables(knowledgeOf(release));
        for (const detail of ['interval', 'verdict'] as const) {
          const { findings, problems, verdict } = auditOf(release, { fewest, detail });
          const values = release.targets.map((target) => valuesOf(target, tables));
          expect(findings.map(({ possible }) => possible)).toEqual(
            values.map((each) => Math.min(fewest, each.length)),
          );
          expect(findings.map(({ isSafe }) => isSafe)).toEqual(values.map((each) => each.length >= fewest));
          expect(verdict).toBe(values.every((each) => each.length >= fewest) ? 'safe' : 'unsafe');
          expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'DISCLOSURE_TOO_NARROW'));
          if (detail === 'interval')
            expect(findings.map(({ interval }) => [interval?.least, interval?.most])).toEqual(
              values.map((each) => [each[0], each.at(-1)]),
            );
        }
      }),
    ),
  ],

  [
    'never leaves the truth out of an interval',
    law(
      fc.property(releases, (release) => {
        for (const { target, interval, linear } of auditOf(release).findings) {
          const value = valueIn(target.terms, release.truth);
          expect(interval?.least).toBeLessThanOrEqual(value);
          expect(interval?.most).toBeGreaterThanOrEqual(value);
          expect(linear?.least).toBeLessThanOrEqual(value + 1e-6);
          expect(linear?.most).toBeGreaterThanOrEqual(value - 1e-6);
        }
      }),
    ),
  ],

  [
    'gives no wider interval once one more table is published',
    law(
      fc.property(releases, fc.nat(), (release, which) => {
        const { statements } = release;
        const left = which % statements.length;
        const before = intervals(
          auditOf({
            ...release,
            statements: statements.filter((_, index) => index !== left || isFrame(statements[index])),
          }),
        );
        const after = intervals(auditOf(release));
        for (const [index, { least, most }] of after.entries()) {
          expect(least).toBeGreaterThanOrEqual(before[index]?.least ?? Number.NaN);
          expect(most).toBeLessThanOrEqual(before[index]?.most ?? Number.NaN);
        }
      }),
    ),
  ],

  [
    'gives no narrower interval once a cell is hidden that was printed',
    law(
      fc.property(releases, fc.constantFrom('a', 'b', 'c', 'total'), (release, cell) => {
        const isAbout = ({ terms, source }: Statement) =>
          terms.length === 1 && terms[0]?.cell === cell && source !== 'everywhere';
        const before = intervals(auditOf(release));
        const after = intervals(
          auditOf({ ...release, statements: release.statements.filter((each) => !isAbout(each)) }),
        );
        for (const [index, { least, most }] of after.entries()) {
          expect(least).toBeLessThanOrEqual(before[index]?.least ?? Number.NaN);
          expect(most).toBeGreaterThanOrEqual(before[index]?.most ?? Number.NaN);
        }
      }),
    ),
  ],

  [
    'does not depend on the order of tables, rows and targets, nor on knowing the truth',
    law(
      fc.property(releases, fc.infiniteStream(fc.nat()), (release, draws) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((each) => ({ each, key: draws.next().value as number }))
            .sort((x, y) => x.key - y.key)
            .map(({ each }) => each);
        const statements = shuffled(release.statements).map((each) => ({
          ...each,
          terms: shuffled(each.terms),
        }));
        const other = auditOf(
          { ...release, statements, targets: shuffled(release.targets) },
          { truth: release.truth },
        );
        const byId = (found: Audit) =>
          new Map(
            found.findings.map(({ target, interval, possible }) => [target.id, { interval, possible }]),
          );
        const mine = auditOf(release);
        expect(byId(other)).toEqual(byId(mine));
        expect(other.verdict).toBe(mine.verdict);
      }),
    ),
  ],

  [
    'refuses tables that contradict each other, and names some without any of which the others agree',
    law(
      fc.property(releases, releases, (release, other) => {
        const renamed = other.statements.map((each) => ({ ...each, source: `${each.source} again` }));
        const statements = [...release.statements, ...renamed];
        const found = auditOf({ ...release, statements });
        const isPossible = (some: readonly Statement[]) =>
          allTables(knowledgeOf({ statements: some })).length > 0;
        expect(found.verdict === 'refused').toBe(!isPossible(statements));
        for (const problem of found.problems) {
          if (problem.code !== 'DISCLOSURE_TABLES_DISAGREE') continue;
          const { tables } = problem.params;
          const from = (names: readonly string[]) =>
            statements.filter(({ source }) => names.includes(source));
          expect(isPossible(from(tables))).toBe(false);
          for (const table of tables)
            expect(isPossible(from(tables.filter((each) => each !== table)))).toBe(true);
        }
      }),
    ),
  ],
];

/** The limits within which every cell lies stay, or a cell could be one of which nothing is said. */
const isFrame = (statement: Statement | undefined): boolean => statement?.source === 'everywhere';

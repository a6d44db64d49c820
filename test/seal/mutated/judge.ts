// What must hold of a file, whatever was done to its bytes: it is refused with a reason, or every row of it is accounted for,
// the quick way of sealing and the rule agree, and no number of a person is in a message.

import { expect } from 'vitest';
import { formatOf } from '../../../src/seal/file-format.js';
import {
  checkDelivery,
  DividedRows,
  isBroken,
  openDelivery,
  PlainRows,
  type Row,
  readSealed,
} from '../../../src/seal/index.js';
import type { OpenedDelivery } from '../../../src/seal/opened.js';
import { unreadableProblem } from '../../../src/seal/unreadable.js';
import { inParts, key } from '../kit.js';
import { small } from '../small-feed.js';
import { unaccounted } from './account.js';
import { persons, withinWorkbook } from './corpus.js';
import { ReusedProcess } from './reused-process.js';

export interface Outcome {
  readonly isRefused: boolean;
  readonly rows: number;
  readonly broken: number;
}

/** Reads the spreadsheets and Parquet files of all cases. */
export const tables = new ReusedProcess();

const refused: Outcome = { isRefused: true, rows: 0, broken: 0 };

const open = (file: Buffer): Promise<OpenedDelivery> =>
  openDelivery(inParts(file, 997), { feed: small, others: [small], file: 'x', openTable: tables.open });

/** All rows of a file, or undefined where it is refused. @throws whatever is no fault of the file */
export async function readRows(file: Buffer): Promise<Row[] | undefined> {
  try {
    const opened = await open(file);
    if (opened.status === 'refused') return undefined;
    const rows: Row[] = [];
    for await (const batch of opened.rows) rows.push(...batch);
    return rows;
  } catch (error) {
    unreadableProblem(error, 'x');
    return undefined;
  }
}

/** Judges a changed file. @throws where something does not hold */
export async function judge(format: string, file: Buffer, original: Buffer): Promise<Outcome> {
  if (format === 'sealed') return judgeSealed(file, original);
  const rows = await readRows(file);
  await judgeCheck(file, rows);
  if (rows === undefined) return refused;
  // A file that lost its first bytes may be taken for a text, and is then accounted for as one.
  const { kind } = formatOf(file);
  if (format === withinWorkbook) expect(ascends(rows)).toBe(true);
  else if (kind === 'zip') expect(rows).toEqual(await readRows(original));
  else if (kind === 'parquet') expect(rows).toHaveLength(persons.length);
  else {
    expect(unaccounted(file, rows)).toEqual([]);
    await judgeSealing(file);
  }
  return { isRefused: false, rows: rows.length, broken: rows.filter(isBroken).length };
}

/** What a workbook says of itself was changed, so that only its order can be held against it. */
const ascends = (rows: readonly Row[]): boolean =>
  rows.every(({ line }, index) => line > (rows[index - 1]?.line ?? 0));

/** The check at the supplier tells the same, and quotes nobody's number. */
async function judgeCheck(file: Buffer, rows: readonly Row[] | undefined): Promise<void> {
  const checked = await checkDelivery(inParts(file), {
    feed: small,
    others: [small],
    referenceDate: '2024-12-31',
    fileName: 'small_2024-12-31.csv',
    openTable: tables.open,
  });
  const said = JSON.stringify(checked.diagnostics);
  expect(persons.filter((person) => said.includes(person))).toEqual([]);
  if (checked.status === 'refused') {
    expect(rows).toBeUndefined();
    expect(checked.diagnostics.length).toBeGreaterThan(0);
    return;
  }
  expect(checked.rows).toBe(rows?.length);
  expect(checked.broken).toBe(rows?.filter(isBroken).length);
}

type Sealed = readonly (string | number)[];

async function judgeSealing(file: Buffer): Promise<void> {
  const [plain, divided] = [await open(file), await open(file)];
  if (plain.status === 'refused' || divided.status === 'refused') throw new Error('was open before');
  if (plain.text === undefined) return;
  const quick: Sealed[] = [];
  const quickly = new PlainRows(small, key, plain.text.layout, {
    ...sinkOf(quick),
    onLines: (lines) => {
      const text = Buffer.from(lines).toString('utf8');
      for (const line of text.split('\n').slice(0, -1)) quick.push(line.split(';'));
    },
  });
  for await (const block of plain.text.blocks) quickly.push(block);
  quickly.end();
  const ruled: Sealed[] = [];
  const slowly = new DividedRows(small, key, sinkOf(ruled));
  for await (const batch of divided.rows) slowly.take(batch);
  expect(quick).toEqual(ruled);
}

const sinkOf = (rows: Sealed[]): ConstructorParameters<typeof DividedRows>[2] => ({
  onRow: ({ line, cells }) => rows.push([String(line), ...cells]),
  onBroken: ({ line, broken }) => rows.push([line, broken]),
  onMasked: () => undefined,
});

/** What is inside is held by sums of its own: a changed sealed delivery is refused, or is the one that it was. */
async function judgeSealed(file: Buffer, original: Buffer): Promise<Outcome> {
  const result = await readSealed(inParts(file, 997), { feed: small, file: 'x' });
  if (result.status === 'refused') return refused;
  const before = await readSealed(inParts(original), { feed: small, file: 'x' });
  expect(result).toEqual(before);
  const { rows, broken } = result.header.counts;
  return { isRefused: false, rows, broken };
}

// Rows of a delivery as its supplier wrote them, by header; broken lines are left out.

import { gunzipSync } from 'node:zlib';
import type { SyntheticDelivery } from '../../src/vocabulary/index.js';

export type Record = Readonly<Partial<{ [header: string]: string }>>;

/** The text of the file. */
export const textOf = ({ bytes, fileName }: SyntheticDelivery): string =>
  Buffer.from(fileName.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');

/** The rows of a file with `;` whose cells hold no separator, as those of COA and UWV. */
export function recordsOf(delivery: SyntheticDelivery): Record[] {
  const [header = '', ...lines] = textOf(delivery).split(/\r?\n/);
  const names = header.replace(/^ï»¿/, '').split(';').map(plain);
  const rows = lines.map((line) => line.split(';').map(plain));
  return rows
    .filter((cells) => cells.length === names.length)
    .map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

const plain = (cell: string): string => cell.replace(/^"(.*)"$/, '$1');

// The header line of a text file: which separator it uses, and whether its columns are those of the contract.

import type { CompiledFeed } from '../contract/index.js';
import { bareName, type LayoutOptions, type LayoutResult, readLayout } from './layout.js';

const delimiters = [';', ',', '\t', '|'] as const;

export type HeaderResult =
  | (Extract<LayoutResult, { status: 'right' }> & { readonly delimiter: string })
  | Extract<LayoutResult, { status: 'refused' }>;

/** Compares a header line (without line end) with the contract. */
export function readHeaderLine(line: string, feed: CompiledFeed, options: LayoutOptions): HeaderResult {
  const candidates = delimiters.map((delimiter) => ({
    delimiter,
    names: line.split(delimiter).map(bareName),
  }));
  for (const { delimiter, names } of candidates) {
    const result = readLayout(names, feed, options);
    if (result.status === 'right') return { ...result, delimiter };
  }
  const [first, ...rest] = candidates.map(({ names }) => names);
  const names = rest.reduce((most, each) => (each.length > most.length ? each : most), first ?? []);
  const result = readLayout(names, feed, options);
  if (result.status === 'right') throw new Error('a header is right and was not');
  return result;
}

/** The line that Excel reads as the separator of the lines below it: `sep=;`. It says nothing that the header does not. */
export const isSeparatorLine = (line: string): boolean => /^"?sep=[;,|\t]"?$/i.test(line);

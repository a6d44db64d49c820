// Column definitions of a feed for DuckDB.

import type { CompiledColumn, CompiledFeed } from './feed.js';
import { quoteIdentifier, quoteText } from './sql-text.js';

/** `"name" TYPE [not null]` for each column of the contract, to stand in a `create table`; a dropped one stays empty. */
export const registerColumns = (feed: CompiledFeed): readonly string[] =>
  feed.fileColumns.map(
    (column) =>
      `${quoteIdentifier(column.name)} ${column.duckType}${asItIs(column)}${mayBeNull(feed, column) ? '' : ' not null'}`,
  );

/**
 * A column of a table that is read a few times and dropped: finding out how it shrinks best would cost more. Only intervals
 * cannot be told so.
 */
export const asItComes = (column: string): string =>
  column.includes(' STRUCT(') ? column : `${column} ${uncompressed}`;

/** Definitions of the columns of `checkedSql`. */
export const checkedColumns = (feed: CompiledFeed): readonly string[] =>
  [
    '_line bigint',
    ...feed.columns.map(({ name, duckType }) => `${quoteIdentifier(name)} ${duckType}`),
    '_bad boolean',
    '_cells varchar',
  ].map(asItComes);

/**
 * Pseudonyms are random and other texts short: DuckDB finds out for each row group that little can be saved, which costs
 * more than to write them. Codes shrink to almost nothing.
 */
const asItIs = ({ notation, duckType }: CompiledColumn): string =>
  notation !== 'code' && duckType === 'VARCHAR' ? ` ${uncompressed}` : '';

const uncompressed = 'using compression uncompressed';

const mayBeNull = (feed: CompiledFeed, { name, required }: CompiledColumn): boolean =>
  !required || feed.dropped.has(name);

/**
 * Bytes of the file of sound rows that src/seal writes for DuckDB: no quoting, so that no reader can misjudge it. A row of
 * a sealed delivery that holds no quote is a row of this file as it is.
 */
export const rowFile = {
  delimiter: ';',
  /** Record separator: starts an escape within a cell, followed by n (LF), r (CR), e (itself) or s (the delimiter). */
  escape: '\u001e',
} as const;

/** A file of sound rows. */
export interface RowFile {
  readonly path: string;
  /** Whether any cell in it is written with escapes; most files have none, and looking for them would cost every row. */
  readonly hasEscapes: boolean;
}

/** A SQL table expression over a file of sound rows: `_line bigint` and the columns of the feed, all VARCHAR. */
export function rowFileSql(feed: CompiledFeed, { path, hasEscapes }: RowFile): string {
  const texts = feed.columns.map(({ name }) => `${quoteText(name)}: 'VARCHAR'`);
  const types = ["'_line': 'BIGINT'", ...texts].join(', ');
  const columns = feed.columns.map((column) => {
    const name = quoteIdentifier(column.name);
    return hasEscapes ? `${unescapeSql(name)} as ${name}` : name;
  });
  const options = [
    `columns = {${types}}`,
    `delim = ${quoteText(rowFile.delimiter)}`,
    "quote = '', escape = '', header = false, auto_detect = false, new_line = '\\n'",
    'max_line_size = 2097152, buffer_size = 8388608',
  ].join(', ');
  return `(select _line, ${columns.join(', ')} from read_csv(${quoteText(path)}, ${options}))`;
}

/** Only cells that hold an escape are rewritten; the escape itself comes last. */
function unescapeSql(cell: string): string {
  const marks = [
    ['n', 10],
    ['r', 13],
    ['s', 59],
    ['e', 30],
  ] as const;
  const replaced = marks.reduce(
    (text, [mark, code]) => `replace(${text}, chr(30) || '${mark}', chr(${code}))`,
    cell,
  );
  return `case when contains(${cell}, chr(30)) then ${replaced} else ${cell} end`;
}

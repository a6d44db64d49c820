// Column definitions of a feed for DuckDB.

import type { CompiledFeed } from './feed.js';
import { quoteIdentifier, quoteText } from './sql-text.js';

/** `"name" TYPE [not null]` for each column, to stand in a `create table`. */
export const registerColumns = (feed: CompiledFeed): readonly string[] =>
  feed.columns.map(
    (column) => `${quoteIdentifier(column.name)} ${column.duckType}${column.required ? ' not null' : ''}`,
  );

/** Bytes of the file of sound rows that src/seal writes for DuckDB: no quoting, so that no reader can misjudge it. */
export const rowFile = {
  /** Unit separator between cells. */
  delimiter: '\u001f',
  /** Record separator: starts an escape within a cell, followed by n (LF), r (CR), e (itself) or u (unit separator). */
  escape: '\u001e',
} as const;

/** A SQL table expression over a file of sound rows: `_line` and the columns of the feed, all VARCHAR. */
export function rowFileSql(feed: CompiledFeed, path: string): string {
  const names = ['_line', ...feed.columns.map((column) => column.name)];
  const types = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  const columns = feed.columns.map((column) => {
    const name = quoteIdentifier(column.name);
    return column.notation === 'text' ? `${unescapeSql(name)} as ${name}` : name;
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
    ['u', 31],
    ['e', 30],
  ] as const;
  const replaced = marks.reduce(
    (text, [mark, code]) => `replace(${text}, chr(30) || '${mark}', chr(${code}))`,
    cell,
  );
  return `case when contains(${cell}, chr(30)) then ${replaced} else ${cell} end`;
}

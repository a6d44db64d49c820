// From what DuckDB says about a place in a SQL text to the line and column that an editor shows.

export interface Position {
  readonly line: number;
  readonly columnNumber: number;
}

/** Position of an offset in bytes, as json_serialize_sql gives it; undefined where it gives none (a huge number). */
export function positionOfByte(sql: string, offset: number): Position | undefined {
  const bytes = Buffer.from(sql, 'utf8');
  return offset >= 0 && offset <= bytes.length
    ? positionAfter(bytes.subarray(0, offset).toString('utf8'))
    : undefined;
}

/** Position of an offset in characters, as the parser's errors give it. */
export const positionOfCharacter = (sql: string, offset: number): Position =>
  positionAfter([...sql].slice(0, offset).join(''));

/**
 * Position that an error of DuckDB names with `LINE 5: …` and a caret below; long lines are shown cut (`...`), so that
 * the column is found by the text left of the caret.
 * @param sql the text that was run
 */
export function positionInMessage(sql: string, message: string): Position | undefined {
  const found = /\n(LINE (\d+): (.*))\n(\s*)\^/.exec(message);
  if (found === null) return undefined;
  const [, shown = '', number = '', excerpt = '', indent = ''] = found;
  const lineText = sql.split('\n')[Number(number) - 1];
  if (lineText === undefined) return undefined;
  const left = [...shown]
    .slice(0, [...indent].length)
    .join('')
    .slice(shown.length - excerpt.length);
  const visible = left.replace(/^\.\.\./, '');
  const start =
    left === visible ? 0 : lineText.indexOf(excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, ''));
  return { line: Number(number), columnNumber: Math.max(0, start) + visible.length + 1 };
}

/** The first line of an error of DuckDB: what is wrong, without the excerpt. */
export const sentenceOf = (message: string): string => message.split('\n\nLINE ')[0] ?? message;

function positionAfter(text: string): Position {
  const lines = text.split('\n');
  return { line: lines.length, columnNumber: (lines.at(-1) ?? '').length + 1 };
}

// The header of a SQL file: comment lines `-- key: text` at its top, each going on over further comment lines. It is the
// one place where a file says what it means; it is printed, checked against the parsed SQL and kept in the catalogue.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';

export interface HeaderField {
  readonly text: string;
  /** Line of the key, the first being 1. */
  readonly line: number;
}

/** Fields by key, in the order of the file. */
export type Header = ReadonlyMap<string, HeaderField>;

/** Which keys a kind of file must and may have. */
export interface HeaderRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const field = /^--\s?([a-z][a-z_]*):(?:\s+(.*))?$/;

/** Reads the comment lines at the top; a line that opens no field goes on with the one above. */
export function readHeader(sql: string): { readonly header: Header; readonly repeated: readonly string[] } {
  const header = new Map<string, { text: string; line: number }>();
  const repeated: string[] = [];
  let current: { text: string; line: number } | undefined;
  for (const [index, line] of sql.split('\n').entries()) {
    if (!line.startsWith('--')) break;
    const [, key, text = ''] = field.exec(line) ?? [];
    if (key === undefined) {
      if (current) current.text = `${current.text} ${line.slice(2).trim()}`.trim();
      continue;
    }
    if (header.has(key)) repeated.push(key);
    current = { text: text.trim(), line: index + 1 };
    header.set(key, current);
  }
  return { header, repeated };
}

/** What a header lacks or has too much, located. */
export function checkHeader(sql: string, file: string, rule: HeaderRule): Diagnostic[] {
  const { header, repeated } = readHeader(sql);
  const allowed = [...rule.required, ...rule.optional];
  const lacking = rule.required.filter((key) => !header.get(key)?.text);
  const unknown = [...header.keys()].filter((key) => !allowed.includes(key));
  return [
    ...lacking.map((key) =>
      diagnostic('MODEL_HEADER_LACKS', 'error', { file, line: header.get(key)?.line ?? 1 }, { key }),
    ),
    ...unknown.map((key) =>
      diagnostic('MODEL_HEADER_UNKNOWN', 'error', place(file, header, key), { key, allowed }),
    ),
    ...repeated.map((key) => diagnostic('MODEL_HEADER_REPEATED', 'error', place(file, header, key), { key })),
  ];
}

/** The names in a field that lists them: `report_year, region_code`. */
export const listOf = (field: HeaderField | undefined): readonly string[] =>
  (field?.text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const place = (file: string, header: Header, key: string) => ({ file, line: header.get(key)?.line ?? 1 });

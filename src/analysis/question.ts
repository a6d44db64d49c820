// A saved question: queries/<name>.sql, one select with a header that says in two languages what it asks, and which
// parameters it takes. Parameters are bound, never spliced into the text.
//
//   -- title_nl: ...            -- description_nl: ...
//   -- param: period text year-1 | Periode | Period         name, type, default (absent: must be given), nl, en

import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { locateFiles } from '../locate/index.js';
import type { Localised } from '../vocabulary/index.js';
import { isParameterType, type ParameterType } from './parameter.js';

export interface QuestionParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Used where the caller gives no value; absent: the caller must. */
  readonly fallback?: string;
  readonly text: Localised;
}

export interface Question {
  readonly name: string;
  /** Path under the root, for messages. */
  readonly file: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly parameters: readonly QuestionParameter[];
  /** The whole file, header included, so that line numbers in messages are those of the file. */
  readonly sql: string;
}

/** All saved questions under the root, by name. Throws UserError where a header is not complete. */
export function locateQuestions(root: string): Question[] {
  return locateFiles(root, 'queries', '.sql').map((path) =>
    parseQuestion(basename(path, '.sql'), relative(root, path), readFileSync(path, 'utf8')),
  );
}

/** Reads a question from the text of its file. Throws UserError naming the header key that is not right. */
export function parseQuestion(name: string, file: string, sql: string): Question {
  const header = readHeader(sql);
  const one = (key: string): string => {
    const values = header.filter((entry) => entry.key === key);
    return values[0]?.value || refuse(file, key, values[0]?.line);
  };
  const both = (key: string): Localised => ({ nl: one(`${key}_nl`), en: one(`${key}_en`) });
  const parameters = header
    .filter((entry) => entry.key === 'param')
    .map((entry) => parseParameter(entry.value) ?? refuse(file, `param: ${entry.value}`, entry.line));
  return { name, file, title: both('title'), description: both('description'), parameters, sql };
}

interface HeaderEntry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The comment lines on top as key and value; a line with more blanks in front continues the one before it. */
function readHeader(sql: string): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (const [index, text] of sql.split('\n').entries()) {
    if (!text.startsWith('--')) break;
    const found = /^-- ?([a-z][a-z_]*):(?:\s+(.*))?$/.exec(text);
    const last = entries.at(-1);
    if (found) entries.push({ key: found[1] ?? '', value: (found[2] ?? '').trim(), line: index + 1 });
    else if (last)
      entries[entries.length - 1] = { ...last, value: `${last.value} ${text.slice(2).trim()}`.trim() };
  }
  return entries;
}

function parseParameter(text: string): QuestionParameter | undefined {
  const [left = '', nl = '', en = ''] = text.split('|').map((each) => each.trim());
  const [name = '', type = '', ...rest] = left.split(/\s+/);
  if (!/^[a-z][a-z0-9_]*$/.test(name) || !isParameterType(type) || nl === '' || en === '') return undefined;
  const fallback = rest.join(' ');
  return { name, type, text: { nl, en }, ...(fallback === '' ? {} : { fallback }) };
}

function refuse(file: string, key: string, line: number | undefined): never {
  const at = line === undefined ? { file } : { file, line };
  throw new UserError([diagnostic('ANALYSIS_QUESTION_HEADER', 'error', at, { key })], exitCodes.checkFailed);
}

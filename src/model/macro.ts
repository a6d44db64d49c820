// Table macros: pipelines/macros/<macro>.sql holds one `create macro macros.<macro>(…) as table …`. A parameter that ends
// in _relation takes the name of a relation as a literal text, so that the graph can see through a call.

import { readFileSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { locateFiles } from '../locate/index.js';
import { checkHeader, type HeaderRule } from './header.js';

export interface Macro {
  readonly name: string;
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** The whole statement. */
  readonly sql: string;
  /** Names of the parameters, in order. */
  readonly parameters: readonly string[];
  /** The select behind `as table`, on the lines on which it stands in the file. */
  readonly body: string;
}

const headerRule: HeaderRule = { required: ['meaning', 'takes', 'gives'], optional: ['formula', 'note'] };
const signature = /create\s+macro\s+macros\.([a-z0-9_]+)\s*\(([^)]*)\)\s*as\s+table\b/i;

/** Whether a parameter names a relation. */
export const takesRelation = (parameter: string): boolean => parameter.endsWith('_relation');

/** All macros of a root by name, and what is wrong with the files. */
export function locateMacros(root: string): {
  readonly macros: ReadonlyMap<string, Macro>;
  readonly problems: readonly Diagnostic[];
} {
  const read = locateFiles(root, 'pipelines/macros', '.sql').map((path) => readMacro(root, path));
  const macros = read.filter((each): each is Macro => 'parameters' in each);
  const problems = read.filter((each): each is Diagnostic => 'code' in each);
  const headers = macros.flatMap((macro) => checkHeader(macro.sql, macro.file, headerRule));
  return {
    macros: new Map(macros.map((macro) => [macro.name, macro])),
    problems: [...problems, ...headers],
  };
}

function readMacro(root: string, path: string): Macro | Diagnostic {
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const file = relative(root, path).split(sep).join('/');
  const expected = basename(path, '.sql');
  const found = signature.exec(sql);
  if (found?.[1] !== expected)
    return diagnostic('MODEL_MACRO_SIGNATURE', 'error', { file }, { macro: expected });
  const end = found.index + found[0].length;
  return {
    name: expected,
    file,
    sql,
    parameters: parametersOf(found[2] ?? ''),
    body: sql.slice(0, end).replace(/[^\n]/g, '') + sql.slice(end),
  };
}

const parametersOf = (list: string): string[] =>
  list
    .split(',')
    .map((part) => (part.split(':=')[0] ?? '').trim())
    .filter((name) => name !== '');

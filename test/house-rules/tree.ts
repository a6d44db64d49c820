// What the house rules look at: the files of the checkout that git knows or would take, their text with and without
// comments, and what each imports.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Paths of all files that are or can be committed, relative to the checkout, with forward slashes. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { cwd: top, encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(top, path)))
  .sort();

/** Files under one of the folders that end in one of the endings. */
export const filesIn = (folders: readonly string[], ...endings: string[]): string[] =>
  files.filter(
    (path) =>
      folders.some((folder) => path.startsWith(`${folder}/`)) &&
      endings.some((ending) => path.endsWith(ending)),
  );

export const textOf = (path: string): string => readFileSync(join(top, path), 'utf8');

/** TypeScript without its comments; strings stay. Lines keep their numbers. */
export function codeOf(path: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return textOf(path).replace(token, (found) =>
    found.startsWith('/*') || found.startsWith('//') ? found.replace(/[^\n]/g, ' ') : found,
  );
}

export interface Import {
  readonly from: string;
  /** A file of ours relative to the checkout, or the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isType: boolean;
  readonly isLazy: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s*)?'([^']+)'/gm;
const call = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Everything that a TypeScript file imports: statements, re-exports and `import()`, types included. */
export function importsOf(path: string): Import[] {
  const code = codeOf(path).replace(/`(?:\\.|[^`\\])*`/g, '``');
  const resolve = (name: string, isType: boolean, isLazy: boolean): Import => {
    const isOurs = name.startsWith('.');
    const to = isOurs ? relative(top, join(top, dirname(path), name)).replace(/\.js$/, '.ts') : name;
    return { from: path, to, isOurs, isType, isLazy };
  };
  return [
    ...[...code.matchAll(statement)].map((found) => resolve(found[2] ?? '', found[1] !== undefined, false)),
    ...[...code.matchAll(call)].map((found) => resolve(found[1] ?? '', false, true)),
  ];
}

/** `file:line` of every place where the pattern (global) is found in a text. */
export function placesOf(path: string, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((found) => {
    const line = text.slice(0, found.index).split('\n').length;
    return `${path}:${line} ${found[0].trim()}`;
  });
}

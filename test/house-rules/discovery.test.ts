// New things are new files and nothing else: in a copy of the checkout one of each kind is added, and found everywhere,
// from source and built alike. What is renamed does not live on in the build.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/catalogue.js';
import { newFiles, survey } from './newcomer.js';
import { top } from './tree.js';

interface Found {
  readonly feeds: readonly string[];
  readonly jobs: readonly string[];
  readonly lists: readonly string[];
  readonly rules: readonly string[];
  readonly models: readonly string[];
  readonly charts: readonly string[];
  readonly chapters: readonly string[];
  readonly questions: readonly string[];
  readonly relations: readonly string[];
  /** Questions that could be asked of the snapshot, with the defaults of their parameters. */
  readonly answered: readonly string[];
}

let copy: string;
let fromSource: Found;
let built: Found;

const run = (...line: string[]) => execFileSync(process.execPath, line, { cwd: copy, encoding: 'utf8' });

/** The last line that the survey prints, run in a data folder of its own. */
function look(...line: string[]): Found {
  const data = mkdtempSync(join(copy, 'data-'));
  return JSON.parse(
    run(...line, data)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '',
  ) as Found;
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pilotmonitor-copy-'));
  for (const each of ['src', 'pipelines', 'queries', 'reports', 'package.json', 'tsconfig.json', 'build.mjs'])
    if (existsSync(join(top, each))) cpSync(join(top, each), join(copy, each), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'));
  for (const folder of ['queries', 'reports', 'test', 'bench'])
    mkdirSync(join(copy, folder), { recursive: true });
  for (const [path, text] of Object.entries({ ...newFiles, 'bench/survey.ts': survey })) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  fromSource = look('--import', 'tsx', 'bench/survey.ts');
  run('build.mjs');
  built = look('dist/bench/survey.js');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new file', () => {
  it.each([
    ['feeds', 'library/visits'],
    ['jobs', 'intake-library-visits'],
    ['lists', 'branches'],
    ['rules', 'loan_term'],
    ['models', 'staging.library__visits'],
    ['models', 'marts.visits_by_branch'],
    ['models', 'indicators.v1'],
    ['charts', 'branches'],
    ['chapters', '95-library.nl.md'],
    ['chapters', '95-library.en.md'],
    ['questions', 'busiest_branch'],
    ['relations', 'reference.branches'],
    ['relations', 'rules.loan_term'],
    ['relations', 'marts.visits_by_branch'],
    ['relations', 'indicators.v1'],
  ] as const)('is found among the %s: %s', (kind, name) => {
    expect(fromSource[kind]).toContain(name);
    expect(built[kind]).toContain(name);
  });

  it('is found alike from source and built, and so is everything else', () => {
    expect(built).toEqual(fromSource);
  });
});

describe('every saved question', () => {
  it('is answered by a snapshot, with the defaults of its parameters', () => {
    expect(built.questions.length).toBeGreaterThan(1);
    expect(built.answered).toEqual(built.questions);
  });
});

describe('the build', () => {
  it('has written the list of commands that --help prints, with every command in it', () => {
    for (const language of ['nl', 'en']) {
      const written = run('dist/src/cli/main.js', '--help', '--lang', language);
      expect(written).toBe(run('--import', 'tsx', 'src/cli/main.ts', '--help', '--lang', language));
      for (const name of commandNames()) expect(written).toContain(`  ${name} `);
    }
  });

  it('holds nothing of a contract that was renamed', () => {
    const folder = join(copy, 'pipelines/sources/library');
    for (const ending of ['.contract.ts', '.sql'])
      renameSync(join(folder, `visits${ending}`), join(folder, `loans${ending}`));
    run('build.mjs');
    const compiled = join(copy, 'dist/pipelines/sources/library');
    expect(existsSync(join(compiled, 'loans.contract.js'))).toBe(true);
    expect(existsSync(join(compiled, 'visits.contract.js'))).toBe(false);
    expect(existsSync(join(compiled, 'visits.sql'))).toBe(false);
  });
});

// New things are new files and nothing else: in a copy of the checkout one of each kind is added, and found everywhere,
// from source and built alike. A build replaces an earlier one, of a contract that has been renamed since.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/catalogue.js';
import { call } from '../cli/call.js';
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

/** What an earlier build made of the contract that is named visits by now. */
const ofEarlierBuild = ['loans.contract.js', 'loans.sql'].map(
  (name) => `dist/pipelines/sources/library/${name}`,
);

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
  const folders = ['src', 'pipelines', 'queries', 'reports'];
  const others = ['package.json', 'tsconfig.json', 'build.mjs', 'build-supplier.mjs', 'LICENSE'];
  for (const each of [...folders, ...others])
    if (existsSync(join(top, each))) cpSync(join(top, each), join(copy, each), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'));
  for (const folder of ['queries', 'reports', 'test', 'bench'])
    mkdirSync(join(copy, folder), { recursive: true });
  for (const [path, text] of Object.entries({ ...newFiles, 'bench/survey.ts': survey })) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  for (const path of ofEarlierBuild) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), 'export default undefined;\n');
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
  it('has written the list of commands that --help prints, with every command in it', async () => {
    for (const language of ['nl', 'en']) {
      const written = run('dist/src/cli/main.js', '--help', '--lang', language);
      expect(written).toBe((await call(['--help', '--lang', language])).stdout);
      for (const name of commandNames()) expect(written).toContain(`  ${name} `);
    }
  });

  it('holds nothing of a contract that was renamed', () => {
    const compiled = join(copy, 'dist/pipelines/sources/library');
    expect(existsSync(join(compiled, 'visits.contract.js'))).toBe(true);
    expect(existsSync(join(compiled, 'visits.sql'))).toBe(true);
    for (const path of ofEarlierBuild) expect(existsSync(join(copy, path)), path).toBe(false);
  });
});

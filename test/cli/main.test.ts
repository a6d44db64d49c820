// The command line: how commands are found, options read, and problems told.

import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { allCommands, commandNames } from '../../src/cli/catalogue.js';
import { defineCommand } from '../../src/cli/command.js';
import { main } from '../../src/cli/main.js';
import { readOptions } from '../../src/cli/options.js';
import { makeProgress } from '../../src/cli/progress.js';
import { similarName } from '../../src/cli/similar-name.js';
import { UserError } from '../../src/diagnostics/index.js';
import { call } from './call.js';

const command = defineCommand({
  name: 'try',
  summary: { nl: 'probeer', en: 'try' },
  usage: { nl: 'try BESTAND', en: 'try FILE' },
  example: 'try a.csv --feed f',
  args: { min: 1, max: 1 },
  options: {
    feed: { kind: 'text', required: true, summary: { nl: 'soort', en: 'kind' } },
    year: { kind: 'whole', summary: { nl: 'jaar', en: 'year' } },
    day: { kind: 'day', summary: { nl: 'dag', en: 'day' } },
    with: { kind: 'texts', summary: { nl: 'met', en: 'with' } },
    fast: { kind: 'flag', summary: { nl: 'snel', en: 'fast' } },
  },
  run: async () => 0,
});

const optionOf = (...line: string[]) => {
  try {
    return readOptions(command, line, 'en').options;
  } catch (error) {
    if (error instanceof UserError) {
      const { code, params } = error.diagnostics[0];
      return { code, ...params };
    }
    throw error;
  }
};

describe('the command line', () => {
  it('lists every command with its summary, in the language of the user', async () => {
    const { exitCode, stdout } = await call(['--help', '--lang', 'nl']);
    expect(exitCode).toBe(0);
    for (const each of await allCommands()) expect(stdout).toContain(`${each.summary.nl}`);
  });

  it('prints the list and ends with 2 where no command is given', async () => {
    expect(await call([])).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('Commands') });
  });

  it('takes the language from LANG where nothing else says it', async () => {
    const { stdout } = await call(['--help'], { env: { LANG: 'nl_NL.UTF-8' } });
    expect(stdout).toContain('Opdrachten');
  });

  it('suggests the command that was meant, without a stack', async () => {
    const { exitCode, stderr } = await call(['stauts']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean "status"?');
    expect(stderr).not.toContain('    at ');
  });

  it('tells problems as JSON lines with --json', async () => {
    const { stderr } = await call(['stauts', '--json']);
    expect(JSON.parse(stderr)).toMatchObject({ level: 'error', code: 'CLI_UNKNOWN_COMMAND' });
  });

  it('says that the disk is full as what it is, not as a bug', async () => {
    for (const [language, sentence] of [
      ['nl', 'De schijf is vol.'],
      ['en', 'The disk is full.'],
    ] as const) {
      let said = '';
      const stderr = new Writable({
        write: (part, _encoding, done) => {
          said += String(part);
          done();
        },
      });
      const stdout = new Writable({ write: () => undefined });
      stdout.write = () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };
      const around = { stdout, stderr, env: {}, clock: () => new Date(0), cwd: '/nowhere' };
      expect(await main(['query', '--help', '--lang', language], around)).toBe(2);
      expect(said).toContain(`CLI_DISK_FULL\n  ${sentence}`);
      expect(said).not.toContain('at async');
    }
  });

  it('never takes a path for the name of a command', async () => {
    expect((await call(['../main'])).exitCode).toBe(2);
  });
});

describe('options', () => {
  it('come in the type that the command declares', () => {
    const read = optionOf(
      'a.csv',
      '--feed',
      'f',
      '--year=2',
      '--day',
      '2026-02-28',
      '--with',
      'x',
      '--with',
      'y',
    );
    expect(read).toMatchObject({ feed: 'f', year: 2, day: '2026-02-28', with: ['x', 'y'], fast: false });
  });

  it.each([
    ['an unknown one, with the one that was meant', ['--fed', 'f'], '--feed'],
    ['one without its value', ['--feed'], 'a value'],
    ['a word for a number', ['--feed', 'f', '--year', 'two'], 'whole number'],
    ['a day that does not exist', ['--feed', 'f', '--day', '2026-02-30'], 'existing day'],
    ['a flag with a value', ['--feed', 'f', '--fast=yes'], 'no value'],
    ['a required one that is absent', [], 'a value'],
  ])('are refused: %s', (_, options, expected) => {
    expect(optionOf('a.csv', ...options)).toMatchObject({
      code: 'CLI_OPTION',
      expected: expect.stringContaining(expected),
    });
  });

  it.each([[[]], [['a.csv', 'b.csv']]])('are refused with the wrong number of arguments: %j', (args) => {
    expect(optionOf(...args, '--feed', 'f')).toMatchObject({
      code: 'CLI_ARGUMENTS',
      usage: 'try FILE',
      count: args.length,
    });
  });
});

describe('a name that was mistyped', () => {
  it.each([
    ['qeury', 'query'],
    ['stat', 'status'],
    ['schedul', 'schedule'],
    ['xyzzy', undefined],
  ])('%s is taken for %s', (typed, meant) => {
    expect(similarName(typed, ['query', 'status', 'schedule'])).toBe(meant);
  });
});

describe('progress without a terminal', () => {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text) > 0 } as unknown as NodeJS.WritableStream;
  let time = 0;
  const progress = makeProgress({
    stderr: stderr as never,
    isTerminal: false,
    language: 'en',
    clock: () => new Date((time += 200)),
    command: 'try',
  });

  it('is one JSON line for start and end, and details at most once a second', async () => {
    const result = await progress.step({ nl: 'stap', en: 'step' }, async (detail) => {
      for (let each = 0; each < 20; each += 1) detail(String(each));
      return 'done';
    });
    expect(result).toBe('done');
    const events = lines.map((line) => JSON.parse(line) as { event: string; step: string });
    expect(events[0]).toMatchObject({ event: 'step_started', step: 'step', command: 'try', level: 'info' });
    expect(events.at(-1)).toMatchObject({ event: 'step_done' });
    const details = events.filter((each) => each.event === 'step_progress').length;
    expect(details).toBeGreaterThan(0);
    expect(details).toBeLessThan(8);
  });

  it('passes on what a step throws, and says that it failed', async () => {
    const step = progress.step({ nl: 'stap', en: 'step' }, async () => Promise.reject(new Error('broken')));
    await expect(step).rejects.toThrow('broken');
    expect(lines.at(-1)).toContain('step_failed');
  });
});

describe('every command', () => {
  it('has help in both languages, with usage and an example that names the command', async () => {
    for (const each of await allCommands()) {
      for (const lang of ['nl', 'en'] as const) {
        const { exitCode, stdout } = await call([each.name, '--help', '--lang', lang]);
        expect(exitCode).toBe(0);
        expect(stdout).toContain(each.usage[lang]);
        expect(stdout).toContain(`pilotmonitor ${each.example}`);
      }
      expect(each.example.split(' ')[0]).toBe(each.name);
      expect(each.usage.en.split(' ')[0]).toBe(each.name);
    }
  });

  it('is named after its file', async () => {
    expect((await allCommands()).map((each) => each.name)).toEqual(commandNames());
  });

  it('has texts that differ between the languages', async () => {
    for (const each of await allCommands()) expect(each.summary.nl).not.toBe(each.summary.en);
  });
});

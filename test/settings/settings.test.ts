// pilotmonitor.json: every field may be left out, and a wrong one is located where an editor shows it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSigningKey } from '../../src/crypto/index.js';
import { render, UserError } from '../../src/diagnostics/index.js';
import { defaultSettings, legalBasisFor, readSettings, settingsFileName } from '../../src/settings/index.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** What is wrong with a settings file. */
async function problemsOf(text: string): Promise<UserError> {
  await writeFile(join(folder, settingsFileName), text);
  try {
    readSettings(folder);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing is wrong');
}

describe('the settings', () => {
  it('are the defaults where there is no file, and where the file is empty of fields', async () => {
    expect(readSettings(folder)).toEqual(defaultSettings);
    await writeFile(join(folder, settingsFileName), '\uFEFF{}');
    expect(readSettings(folder)).toMatchObject({ language: 'nl', legalBases: [], acceptedRules: [] });
  });

  it('refuse an unknown field and name its line', async () => {
    const { diagnostics, exitCode } = await problemsOf('{\n  "language": "en",\n  "legalBasis": []\n}');
    expect(exitCode).toBe(2);
    expect(diagnostics[0]).toMatchObject({
      code: 'SETTINGS_FIELD',
      at: { line: 3 },
      params: { field: 'legalBasis' },
    });
  });

  it('know a signer by one key in one role, of which a wrong or repeated one is located', async () => {
    const publicKey = newSigningKey().publicKey;
    const signer = (key: string) => JSON.stringify({ name: 'C', role: 'checker', publicKey: key });
    await writeFile(join(folder, settingsFileName), `{ "signers": [${signer(publicKey)}] }`);
    expect(readSettings(folder).signers).toEqual([{ name: 'C', role: 'checker', publicKey, isTest: false }]);
    const field = async (...keys: string[]) => {
      const { diagnostics } = await problemsOf(`{ "signers": [\n${keys.map(signer).join(',\n')}\n] }`);
      return diagnostics.map(({ at, params }) => [at.line, 'field' in params && params.field]);
    };
    expect(await field(publicKey, publicKey)).toEqual([[3, 'signers.1.publicKey']]);
    expect(await field(`${publicKey}=`)).toEqual([[2, 'signers.0.publicKey']]);
    expect(await field(publicKey.replace('MCow', 'MCox'))).toEqual([[2, 'signers.0.publicKey']]);
  });

  it('name every wrong field of a legal basis, each with its line', async () => {
    const text = `{
  "legalBases": [
    { "supplier": "x", "basis": "b", "date": "2024-01-01", "decidedBy": "y" },
    { "supplier": "x", "basis": "b",
      "date": "1-1-2024",
      "decidedBy": "" }
  ]
}`;
    const { diagnostics } = await problemsOf(text);
    const places = diagnostics.map(({ at, params }) => [at.line, 'field' in params && params.field]);
    expect(places).toEqual([
      [5, 'legalBases.1.date'],
      [6, 'legalBases.1.decidedBy'],
    ]);
  });

  it('say in both languages near which line the JSON breaks off', async () => {
    const { diagnostics } = await problemsOf('{\n  "language": "en"\n  "legalBases": []\n}');
    expect(diagnostics[0]).toMatchObject({ code: 'SETTINGS_NOT_JSON', at: { line: 3 } });
    expect(render(diagnostics[0], 'nl')).toContain('De instellingen zijn geen geldige JSON.');
    expect(render(diagnostics[0], 'en')).toContain('The settings are not valid JSON.');
  });

  it('give the legal basis of a supplier or of one feed, from the day of the decision', () => {
    const basis = { supplier: 's', feed: 'f', basis: 'b', date: '2024-02-01', decidedBy: 'd' };
    const settings = { ...defaultSettings, legalBases: [basis] };
    expect(legalBasisFor(settings, { supplier: 's', feed: 'f' }, '2024-01-31')).toBeUndefined();
    expect(legalBasisFor(settings, { supplier: 's', feed: 'f' }, '2024-02-01')).toBe(basis);
    expect(legalBasisFor(settings, { supplier: 's', feed: 'g' }, '2024-02-01')).toBeUndefined();
  });
});

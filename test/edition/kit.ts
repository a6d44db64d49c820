// Small editions without a snapshot: a page, a chart, cells, the record of the gate, as the real ones are written and logged.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningKey, type SigningKey } from '../../src/crypto/index.js';
import { UserError } from '../../src/diagnostics/index.js';
import type { EditionName } from '../../src/edition/index.js';
import { manifestOf } from '../../src/edition/manifest.js';
import { openReleases } from '../../src/edition/release-log.js';
import { type Signed, signEdition } from '../../src/edition/sign.js';
import { sha256, writeEdition } from '../../src/edition/write-edition.js';
import { untilReleased } from '../../src/report/released-form.js';
import type { Signer } from '../../src/settings/index.js';

export const now = '2026-11-23T12:00:00.000Z';
export const clock = () => new Date(now);

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'pilotmonitor-release-'));

/** A person with a key. */
export interface Person extends Signer {
  readonly key: SigningKey;
}

export function person(name: string, role: Signer['role'], more: Partial<Signer> = {}): Person {
  const key = newSigningKey();
  return { name, role, publicKey: key.publicKey, isTest: false, key, ...more };
}

export interface DraftParts {
  readonly year?: number;
  readonly isSynthetic?: boolean;
  readonly audited?: boolean;
  readonly by?: string;
  readonly account?: string;
  readonly memory?: readonly object[];
  readonly memoryHead?: string;
  /** Further files by path. */
  readonly more?: Readonly<Record<string, string>>;
  readonly isLogged?: boolean;
}

/** Writes the next revision of a year as `report` does. */
export async function draft(dataFolder: string, parts: DraftParts = {}): Promise<EditionName> {
  const { year = 2, by = 'Maker', account = 'maker', isLogged = true } = parts;
  const files = filesOf(parts);
  const manifest = files.get('manifest.json') ?? '';
  const { revision } = await writeEdition(dataFolder, year, files);
  const log = await openReleases(dataFolder);
  const event = {
    event: 'drafted',
    at: now,
    year,
    revision,
    manifest: sha256(manifest),
    by,
    account,
  } as const;
  if (isLogged) await log.append(event);
  return { year, revision };
}

function filesOf(parts: DraftParts): Map<string, string> {
  const { year = 2, isSynthetic = false, audited = true, memory, memoryHead = '' } = parts;
  const mark = (element: string) =>
    untilReleased(`<${element}>DRAFT</${element}>`, isSynthetic ? `<${element}>TEST KEYS</${element}>` : '');
  const files = new Map([
    ['index.nl.html', `<p>Jaar ${year}</p>${mark('span')}\n`],
    ['charts/waiting.nl.svg', `<svg>${mark('text')}</svg>\n`],
    ['cells.csv', 'key,value\nb,10\n'],
    ['disclosure.json', `${JSON.stringify({ audited })}\n`],
  ]);
  if (memory !== undefined)
    files.set('memory.ndjson', memory.map((value) => `${JSON.stringify(value)}\n`).join(''));
  for (const [path, content] of Object.entries(parts.more ?? {})) files.set(path, content);
  const facts = { year, asOf: '2026-10-01', dataCut: '2026-06-30', isSynthetic, memoryHead };
  files.set('manifest.json', manifestOf(files, { ...facts, acceptedRules: [], inputs: [] }));
  return files;
}

/** Signs as a person, with these persons in the settings. */
export const signAs = (
  dataFolder: string,
  edition: EditionName,
  who: Person,
  signers: readonly Signer[],
): Promise<Signed> => signEdition({ dataFolder, edition, key: who.key, signers, clock });

/** Codes, parameters and exit code of the refusal that `work` ends in. */
export async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  return {
    exitCode: error.exitCode,
    codes: error.diagnostics.map(({ code }) => code),
    params: error.diagnostics[0].params,
    files: error.diagnostics.map(({ at }) => at.file),
  };
}

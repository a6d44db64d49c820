// The keys that an intake needs, from where the settings say. The master key is made when the first delivery is taken
// in and there is none; where archives exist it never is, because a new key would hide that the old one was lost.

import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { type Key, keyText, newKey, parseKey } from '../crypto/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { makePrivateFolder, writeDurably } from '../files/index.js';
import { type KeySource, type Settings, settingsFileName } from '../settings/index.js';

export interface KeyPlace {
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The key that wraps the keys of archived deliveries.
 * @throws UserError (exit 2) where it is not where the settings say
 */
export async function masterKey(place: KeyPlace): Promise<Key> {
  const source = place.settings.keySource;
  const key = await readKey(place, source);
  if (key !== undefined) return key;
  if ('file' in source && !existsSync(filePath(place, source.file)) && !hasArchives(place.dataFolder)) {
    return makeKey(filePath(place, source.file));
  }
  return missing(place, 'keySource', source);
}

/**
 * The pseudonym key; only asked for where a legal basis for plain deliveries is recorded.
 * @throws UserError (exit 2) where the settings name none, or it is not there
 */
export async function pseudonymKey(place: KeyPlace): Promise<Key> {
  const source = place.settings.pseudonymKeySource;
  const key = source && (await readKey(place, source));
  return key ?? missing(place, 'pseudonymKeySource', source);
}

async function readKey(place: KeyPlace, source: KeySource): Promise<Key | undefined> {
  if ('environment' in source) return parseKey(place.environment[source.environment] ?? '');
  try {
    return parseKey(await readFile(filePath(place, source.file), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeKey(path: string): Promise<Key> {
  const key = newKey();
  await makePrivateFolder(dirname(path));
  await writeDurably(path, keyText(key));
  return key;
}

const filePath = ({ dataFolder }: KeyPlace, file: string): string =>
  isAbsolute(file) ? file : join(dataFolder, file);

function hasArchives(dataFolder: string): boolean {
  const folder = join(dataFolder, 'keys', 'deliveries');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.key'));
}

function missing(
  { dataFolder }: KeyPlace,
  setting: 'keySource' | 'pseudonymKeySource',
  source: KeySource | undefined,
): never {
  const place = source === undefined ? '-' : 'file' in source ? source.file : `$${source.environment}`;
  const at = { file: join(dataFolder, settingsFileName) };
  throw new UserError([diagnostic('INTAKE_KEY_MISSING', 'error', at, { setting, place })], exitCodes.usage);
}

// What a data folder starts with: folders that only its owner can enter, the settings, and the master key that wraps the
// keys of archived deliveries. What is there already is left as it is.

import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { keyText, newKey } from '../crypto/index.js';
import { makePrivateFolder, privateFolder, writeDurably } from '../files/index.js';
import { readSettings, settingsFileName, settingsJsonSchema } from '../settings/index.js';
import type { Language } from '../vocabulary/index.js';

const folders = [
  'incoming',
  'archive',
  'keys/deliveries',
  'analysis',
  'schedule',
  'editions',
  'published',
  'logs',
  'tmp',
];
const schemaFileName = 'pilotmonitor.schema.json';

/**
 * Makes the data folder and what belongs in it, mode 0700.
 * @returns paths in the data folder that were not there before
 * @throws UserError where settings that were there already are wrong
 */
export async function makeDataFolder(dataFolder: string, language: Language): Promise<string[]> {
  const created = [...folders, settingsFileName].filter((each) => !existsSync(join(dataFolder, each)));
  await makePrivateFolder(dataFolder);
  await chmod(dataFolder, privateFolder);
  for (const each of folders) await makePrivateFolder(dataFolder, each);
  await writeDurably(join(dataFolder, schemaFileName), jsonText(settingsJsonSchema()));
  if (created.includes(settingsFileName))
    await writeDurably(join(dataFolder, settingsFileName), jsonText(settings(language)));
  const key = await makeMasterKey(dataFolder);
  return key === undefined ? created : [...created, key];
}

/** The settings that an operator looks at first; the schema beside them names the others. */
const settings = (language: Language) => ({
  $schema: `./${schemaFileName}`,
  language,
  legalBases: [],
  acceptedRules: [],
  signers: [],
});

/** Path of the key that was made; undefined where one is there, or the settings take it from the environment. */
async function makeMasterKey(dataFolder: string): Promise<string | undefined> {
  const { keySource } = readSettings(dataFolder);
  if (!('file' in keySource) || isAbsolute(keySource.file)) return undefined;
  const path = join(dataFolder, keySource.file);
  if (existsSync(path)) return undefined;
  await writeDurably(path, keyText(newKey()));
  return keySource.file;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

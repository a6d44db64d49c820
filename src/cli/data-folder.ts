// The folders that a data folder starts with. Only its owner may enter: it holds keys and pseudonymised persons.

import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['incoming', 'archive', 'keys/deliveries', 'analysis', 'schedule', 'editions', 'logs', 'tmp'];

/** Makes the data folder and what belongs in it, mode 0700. Returns the folders that were not there before. */
export function makeDataFolder(dataFolder: string): string[] {
  const wanted = [dataFolder, ...folders.map((each) => join(dataFolder, each))];
  const created = wanted.filter((each) => !existsSync(each));
  for (const each of wanted) mkdirSync(each, { recursive: true, mode: 0o700 });
  chmodSync(dataFolder, 0o700);
  return created;
}

// The two folders of a demonstration: the data folder of the province, marked as synthetic, and beside it that of the
// suppliers, with what the province must never have: the pseudonym key, the truth and the account of faults.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, exitCodes, UserError } from '../../diagnostics/index.js';
import { type Signer, settingsFileName, syntheticMark } from '../../settings/index.js';
import type { Language } from '../../vocabulary/index.js';
import { makeDataFolder } from '../data-folder.js';

/** What may lie in a data folder that was never used. */
const kept = ['README.md'];

/** What a demonstration decides in pilotmonitor.json. */
export interface DemoSettings {
  readonly language: Language;
  /** Announced and assumed versions of rules, each by name. */
  readonly acceptedRules: readonly string[];
  /** Persons with test keys. */
  readonly signers: readonly Signer[];
}

export interface DemoFolders {
  readonly data: string;
  readonly suppliers: string;
}

/**
 * Makes both folders, empty but for the settings. An earlier demonstration in them is removed.
 * @throws UserError (exit 2) where the data folder holds anything that is not from a demonstration
 */
export async function makeDemoFolders(data: string, settings: DemoSettings): Promise<DemoFolders> {
  const suppliers = `${data}-suppliers`;
  for (const folder of [data, suppliers]) empty(folder);
  for (const folder of [data, join(suppliers, 'outbox')]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const folder of [data, suppliers]) writeFileSync(join(folder, syntheticMark), markText);
  // Suppliers of a demonstration have sent a file when it is there: their clock is not that of the machine. Deliveries are
  // small, and the suppliers themselves need the other processor.
  const all = { ...settings, quietSeconds: 0, threads: 1 };
  writeFileSync(join(data, settingsFileName), `${JSON.stringify(all, null, 2)}\n`);
  await makeDataFolder(data, settings.language);
  return { data, suppliers };
}

const markText = 'Alles in deze map is verzonnen. / Everything in this folder is made up.\n';

function empty(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder).filter((name) => !kept.includes(name));
  if (names.length > 0 && !names.includes(syntheticMark)) {
    throw new UserError([diagnostic('CLI_DEMO_FOLDER', 'error', { file: folder }, {})], exitCodes.usage);
  }
  for (const name of names) rmSync(join(folder, name), { recursive: true });
}

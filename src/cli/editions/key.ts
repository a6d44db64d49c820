// `report key`: makes the signing key of a person, and prints what to put in the settings.

import { dirname, resolve } from 'node:path';
import { newSigningKey, signingKeyText } from '../../crypto/index.js';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../../diagnostics/index.js';
import { makePrivateFolder, syncFolder, writeSynced } from '../../files/index.js';
import { settingsFileName } from '../../settings/index.js';
import { optionProblem, type ReportContext } from '../run-report.js';
import { masked } from './masked.js';

/** Makes a key. @throws UserError (exit 2) where the file exists, or the role does not */
export async function runKey({ options, root, out, json, language }: ReportContext): Promise<ExitCode> {
  const { role = '', file: given = '' } = options;
  if (role !== 'checker' && role !== 'commissioner')
    throw optionProblem('role', { nl: 'checker of commissioner', en: 'checker or commissioner' }[language]);
  const name = await masked(options.name ?? '', root);
  const file = resolve(given);
  const key = newSigningKey();
  await writeNew(file, signingKeyText(key));
  const signer = { name, role, publicKey: key.publicKey };
  if (json) out.json({ file, signer });
  else for (const line of [...words[language](file), JSON.stringify(signer, null, 2)]) out.line(line);
  return exitCodes.ok;
}

async function writeNew(file: string, text: string): Promise<void> {
  await makePrivateFolder(dirname(file));
  try {
    await writeSynced(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const problem = diagnostic('EDITION_KEY_FILE', 'error', { file }, { problem: 'exists' });
    throw new UserError([problem], exitCodes.usage);
  }
  await syncFolder(dirname(file));
}

const words = {
  nl: (file: string) => [
    `Sleutel gemaakt: ${file}`,
    'Alleen de persoon zelf bewaart dit bestand, niet in de gegevensmap en met een eigen reservekopie.',
    `Zet dit bij signers in ${settingsFileName}; voeg "account" toe als deze persoon hier een gebruikersnaam heeft:`,
  ],
  en: (file: string) => [
    `Key made: ${file}`,
    'Only the person keeps this file, outside the data folder and with a backup of their own.',
    `Put this under signers in ${settingsFileName}; add "account" where this person has a user name here:`,
  ],
};

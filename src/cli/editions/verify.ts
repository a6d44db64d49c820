// `report verify`: whether an edition is what was made, checked and released.

import { type ExitCode, exitCodes } from '../../diagnostics/index.js';
import {
  type EditionName,
  nameOf,
  publishedFolder,
  type Verified,
  verifyEdition,
} from '../../edition/index.js';
import { readSettings } from '../../settings/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReportContext } from '../run-report.js';
import { headLines, statusWords } from './words.js';

/** Verifies. The exit code is 11 where something does not hold. @throws UserError as verifyEdition does */
export async function runVerify(context: ReportContext, edition: EditionName): Promise<ExitCode> {
  const { dataFolder, out, json, language, options } = context;
  const { in: folder, head, 'public-key': given } = options;
  const keys =
    given.length > 0 ? given.map((publicKey) => ({ publicKey })) : readSettings(dataFolder).signers;
  const published = folder ?? publishedFolder(dataFolder);
  const draftsIn = folder === undefined ? dataFolder : null;
  const verified = await verifyEdition({ edition, published, dataFolder: draftsIn, keys, head });
  const { problems } = verified;
  const isSound = problems.every(({ severity }) => severity !== 'error');
  out.problems(problems);
  if (json) out.json({ ...verified, isSound });
  else for (const line of linesOf(verified, isSound, language)) out.line(line);
  return isSound ? exitCodes.ok : exitCodes.checkFailed;
}

const words = {
  nl: {
    edition: (name: string, status: string, files: number) =>
      `Editie ${name}: ${status}; ${files} bestanden kloppen met het manifest.`,
    checked: 'gecontroleerd door',
    released: 'vrijgegeven door',
    test: ' (testsleutel)',
    sound: 'Alles klopt.',
    unsound: 'NIET ALLES KLOPT; zie de meldingen.',
  },
  en: {
    edition: (name: string, status: string, files: number) =>
      `Edition ${name}: ${status}; ${files} files are as in the manifest.`,
    checked: 'checked by',
    released: 'released by',
    test: ' (test key)',
    sound: 'Everything holds.',
    unsound: 'NOT EVERYTHING HOLDS; see the messages.',
  },
} as const;

function linesOf(verified: Verified, isSound: boolean, language: Language): string[] {
  const word = words[language];
  const { status, files, signatures, head } = verified;
  return [
    word.edition(nameOf(verified), statusWords[language][status], files),
    ...signatures.map(
      ({ event, by, at, isTest, publicKey }) =>
        `  ${at.slice(0, 10)}  ${word[event]} ${by}${isTest ? word.test : ''}  ${publicKey}`,
    ),
    ...headLines(head, language),
    isSound ? word.sound : word.unsound,
  ];
}

// `report sign`: signs an edition with the key of a person; the commissioner's signature releases it.

import { readSigningKey, type SigningKey } from '../../crypto/index.js';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../../diagnostics/index.js';
import { type EditionName, nameOf, type Signed, signEdition } from '../../edition/index.js';
import { readSettings } from '../../settings/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReportContext } from '../run-report.js';
import { headLines } from './words.js';

/** Signs. @throws UserError as signEdition does, and for a key file that cannot be used (exit 2) */
export async function runSign(context: ReportContext, edition: EditionName): Promise<ExitCode> {
  const { dataFolder, clock, out, json, language, options } = context;
  const key = await keyIn(options.key ?? '');
  const { signers } = readSettings(dataFolder);
  const signed = await signEdition({ dataFolder, edition, key, signers, clock });
  if (json) out.json(signed);
  else for (const line of linesOf(signed, language)) out.line(line);
  return exitCodes.ok;
}

async function keyIn(file: string): Promise<SigningKey> {
  const result = await readSigningKey(file);
  if (result.status === 'read') return result.key;
  const problem = diagnostic('EDITION_KEY_FILE', 'error', { file }, { problem: result.problem });
  throw new UserError([problem], exitCodes.usage);
}

function linesOf(signed: Signed, language: Language): string[] {
  const { by, head, published } = signed;
  const name = nameOf(signed);
  const said = {
    nl:
      published === null
        ? `Editie ${name} is gecontroleerd door ${by}. Nu kan de opdrachtgever ondertekenen.`
        : `Editie ${name} is vrijgegeven door ${by}.`,
    en:
      published === null
        ? `Edition ${name} was checked by ${by}. Now the commissioner can sign.`
        : `Edition ${name} was released by ${by}.`,
  }[language];
  const page = published === null ? [] : [`${published}/index.${language}.html`];
  return [said, ...headLines(head, language), ...page];
}

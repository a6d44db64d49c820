// What `sums` does: counts with progress, writes the file whole or not at all, and says what was hidden and what to do next.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { writeDurably } from '../files/index.js';
import { makeSums, type PlainSums } from '../model/index.js';
import { readSettings } from '../settings/index.js';
import { type SumsFile, type SumsPolicy, sumsFile } from '../sums/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';

export interface SumsOptions {
  readonly out: string | undefined;
  readonly threshold: number | undefined;
  readonly base: number | undefined;
  readonly list: readonly string[];
  readonly 'as-of': IsoDate | undefined;
}

type SumsContext = Omit<CommandContext, 'options'> & { readonly options: SumsOptions };

/** Runs `sums`. @throws UserError as src/model does, and for an option that makes no sense */
export async function runSums(context: SumsContext): Promise<ExitCode> {
  const { args, options, dataFolder, root, clock, progress, out, json, language } = context;
  const [feed = ''] = args;
  const asOf = options['as-of'];
  const lists = new Map(options.list.map(partOfList));
  const title = { nl: 'Sommen tellen', en: 'Counting sums' };
  const sums = await progress.step(title, () =>
    makeSums({
      feed,
      dataFolder,
      root,
      clock,
      settings: readSettings(dataFolder),
      lists,
      ...(asOf === undefined ? {} : { asOf }),
    }),
  );
  const policy = policyOf(sums, options);
  const file = sumsFile(sums, policy);
  const target = options.out ?? `${sums.feed.feed}_${sums.referenceDate}.csv`;
  await writeDurably(target, file.text);
  const { rows, hidden, numbers } = file;
  const { referenceDate, dataCut, isSynthetic } = sums;
  if (json) out.json({ target, rows, hidden, numbers, referenceDate, dataCut, isSynthetic, ...policy });
  else for (const line of lines[language](target, file, sums, policy)) out.line(line);
  return exitCodes.ok;
}

function partOfList(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw wrongOption('--list', 'locations=elsewhere.csv');
}

/** The policy of the pilot, or a stricter one. */
function policyOf(pilot: PlainSums, { threshold, base }: SumsOptions): SumsPolicy {
  if (threshold !== undefined && threshold < pilot.threshold)
    throw wrongOption('--threshold', `>= ${pilot.threshold}`);
  if (base !== undefined && base < pilot.base) throw wrongOption('--base', `>= ${pilot.base}`);
  return { threshold: threshold ?? pilot.threshold, base: base ?? pilot.base };
}

const wrongOption = (option: string, expected: string): UserError =>
  new UserError(
    [diagnostic('CLI_OPTION', 'error', {}, { command: 'sums', option, expected })],
    exitCodes.usage,
  );

const lines = {
  nl: (target: string, file: SumsFile, { dataCut, feed }: PlainSums, { threshold, base }: SumsPolicy) => [
    `${target}: ${file.rows} rijen; de gegevens lopen tot en met ${dataCut}.`,
    `Van ${file.numbers} getallen zijn er ${file.hidden} verborgen (minder dan ${threshold}); de andere zijn afgerond op ${base} of grover.`,
    `Bekijk het bestand zelf voordat u het vrijgeeft. Daarna: pilotmonitor seal ${target} --feed ${feed.name} --key SLEUTEL`,
  ],
  en: (target: string, file: SumsFile, { dataCut, feed }: PlainSums, { threshold, base }: SumsPolicy) => [
    `${target}: ${file.rows} rows; the data run up to and including ${dataCut}.`,
    `Of ${file.numbers} numbers ${file.hidden} are hidden (fewer than ${threshold}); the others are rounded to ${base} or coarser.`,
    `Look at the file yourself before you release it. Then: pilotmonitor seal ${target} --feed ${feed.name} --key KEY`,
  ],
} as const;

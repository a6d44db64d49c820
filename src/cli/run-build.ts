// What `build` does: builds with progress, prints what was made and what someone must look at.

import type { ExitCode } from '../diagnostics/index.js';
import { type BuildResult, build } from '../model/index.js';
import { readSettings } from '../settings/index.js';
import type { IsoDate, Language } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';

/** Builds the snapshot; `asOf` is a day, or undefined for today. @throws UserError as src/model does */
export async function runBuild(context: CommandContext, asOf: IsoDate | undefined): Promise<ExitCode> {
  const { dataFolder, root, clock, progress, out, json, language } = context;
  const title = { nl: 'Momentopname bouwen', en: 'Building the analysis snapshot' };
  const result = await progress.step(title, (detail) =>
    build({
      dataFolder,
      root,
      settings: readSettings(dataFolder),
      clock,
      ...(asOf === undefined ? {} : { asOf }),
      onProgress: ({ relation, index, total }) => detail(`${index + 1}/${total} ${relation}`),
    }),
  );
  out.problems(result.warnings);
  if (json) out.json(result);
  else for (const line of summaryOf(result, language)) out.line(line);
  return 0;
}

function summaryOf(result: BuildResult, language: Language): string[] {
  const { relations, checks, asOf, dataCut, snapshotPath, unconfirmed } = result;
  const rules = new Set(unconfirmed.map((each) => `${each.rule}/${each.versionId}`));
  const found = checks.filter((check) => check.rows > 0).length;
  const lines = {
    nl: [
      `${relations.length} relaties gebouwd uit wat op ${asOf} bekend was; de gegevens lopen tot en met ${dataCut}.`,
      `${checks.length} controles uitgevoerd; ${found} ${found === 1 ? 'vond' : 'vonden'} iets.`,
      ...(rules.size > 0 ? [`Niet bevestigd en niet aanvaard: ${[...rules].join(', ')}.`] : []),
    ],
    en: [
      `${relations.length} relations built from what was known on ${asOf}; the data run up to and including ${dataCut}.`,
      `${checks.length} checks run; ${found} found something.`,
      ...(rules.size > 0 ? [`Not confirmed and not accepted: ${[...rules].join(', ')}.`] : []),
    ],
  };
  return [...lines[language], snapshotPath];
}

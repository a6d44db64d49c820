// `report --year N`: makes a draft edition with progress, says where it is and what someone must look at.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../../diagnostics/index.js';
import { type Draft, draftEdition, type RevisionDecision } from '../../edition/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReportContext } from '../run-report.js';
import { userName } from '../user-name.js';
import { masked } from './masked.js';
import { headLines } from './words.js';

/** Makes the next revision over a pilot year. @throws UserError as src/edition does */
export async function runDraft(context: ReportContext): Promise<ExitCode> {
  const { dataFolder, root, clock, progress, out, json, language, options } = context;
  const year = options.year ?? 0;
  const account = userName();
  const by = options.by === undefined ? account : await masked(options.by, root);
  const revision = await revisionOf(options, root);
  const title = { nl: `Verslag over jaar ${year} maken`, en: `Making the report over year ${year}` };
  const edition = await progress.step(title, (detail) =>
    draftEdition({
      ...{ dataFolder, root, year, by, account, clock, onLanguage: detail },
      ...(revision && { revision }),
    }),
  );
  out.problems(edition.warnings);
  if (json) out.json(edition);
  else for (const line of summaryOf(edition, language)) out.line(line);
  return exitCodes.ok;
}

/** A revision is decided by someone by name, for a reason; without tables there is none. */
async function revisionOf(
  { revise, because, 'decided-by': decidedBy }: ReportContext['options'],
  root: string,
): Promise<RevisionDecision | undefined> {
  if (revise.length === 0 && because === undefined && decidedBy === undefined) return undefined;
  const missing = [
    ...(revise.length === 0 ? ['--revise'] : []),
    ...(because === undefined ? ['--because'] : []),
    ...(decidedBy === undefined ? ['--decided-by'] : []),
  ];
  if (because !== undefined && decidedBy !== undefined && revise.length > 0)
    return { tables: revise, because: await masked(because, root), by: await masked(decidedBy, root) };
  const params = { missing: missing.join(', ') };
  throw new UserError([diagnostic('REPORT_REVISION_INCOMPLETE', 'error', {}, params)], exitCodes.usage);
}

function summaryOf(draft: Draft, language: Language): string[] {
  const { year, revision, record, folder, by } = draft;
  const { alone, together } = record.printed;
  const targets = record.audit.intruders
    .filter(({ intruder }) => intruder === 'reader')
    .flatMap((each) => Object.values(each.targets))
    .reduce((sum, each) => sum + each.targets, 0);
  const lines = {
    nl: [
      `Conceptverslag over jaar ${year}, versie ${revision}, gemaakt door ${by}: ${alone + together} van ${record.planned} geplande cellen getoond, waarvan ${together} als maanden samen.`,
      `Getoetst op onthulling: geen van ${targets} beschermde getallen is te herleiden.`,
      `Nu kan de controleur ondertekenen: report sign ${year}/${revision} --key BESTAND`,
    ],
    en: [
      `Draft report over year ${year}, revision ${revision}, made by ${by}: ${alone + together} of ${record.planned} planned cells shown, ${together} of them as months together.`,
      `Tested for disclosure: none of ${targets} protected numbers can be worked out.`,
      `Now the checker can sign: report sign ${year}/${revision} --key FILE`,
    ],
  };
  return [...lines[language], ...headLines(draft.head, language), `${folder}/index.${language}.html`];
}

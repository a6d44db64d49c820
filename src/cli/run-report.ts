// What `report` does: makes a draft edition with progress, says where it is and what someone must look at.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { type MadeEdition, makeEdition, type RevisionDecision } from '../edition/index.js';
import type { Language } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';

/** Options of the command as they come in. */
export interface ReportOptions {
  readonly year: number;
  readonly revise?: readonly string[];
  readonly because?: string | undefined;
  readonly by?: string | undefined;
}

/** A revision is decided by someone, for a reason; without tables there is none. */
function decisionOf({ revise = [], because, by }: ReportOptions): RevisionDecision | undefined {
  if (revise.length === 0) return undefined;
  if (because !== undefined && by !== undefined) return { tables: revise, because, by };
  const params = { missing: because === undefined ? '--because' : '--by' };
  throw new UserError([diagnostic('REPORT_REVISION_INCOMPLETE', 'error', {}, params)], exitCodes.usage);
}

/** Makes the next revision over pilot year `year`. @throws UserError as src/edition does */
export async function runReport(context: CommandContext, options: ReportOptions): Promise<ExitCode> {
  const { dataFolder, root, progress, out, json, language } = context;
  const { year } = options;
  const revision = decisionOf(options);
  const title = { nl: `Verslag over jaar ${year} maken`, en: `Making the report over year ${year}` };
  const edition = await progress.step(title, (detail) =>
    makeEdition({ dataFolder, root, year, ...(revision && { revision }), onLanguage: detail }),
  );
  out.problems(edition.warnings);
  if (json) out.json(edition);
  else for (const line of summaryOf(edition, language)) out.line(line);
  return 0;
}

function summaryOf({ year, revision, record, folder }: MadeEdition, language: Language): string[] {
  const { alone, together } = record.printed;
  const targets = record.audit.intruders
    .filter(({ intruder }) => intruder === 'reader')
    .flatMap((each) => Object.values(each.targets))
    .reduce((sum, each) => sum + each.targets, 0);
  const lines = {
    nl: [
      `Conceptverslag over jaar ${year}, versie ${revision}: ${alone + together} van ${record.planned} geplande cellen getoond, waarvan ${together} als maanden samen.`,
      `Getoetst op onthulling: geen van ${targets} beschermde getallen is te herleiden.`,
    ],
    en: [
      `Draft report over year ${year}, revision ${revision}: ${alone + together} of ${record.planned} planned cells shown, ${together} of them as months together.`,
      `Tested for disclosure: none of ${targets} protected numbers can be worked out.`,
    ],
  };
  return [...lines[language], `${folder}/index.${language}.html`];
}

// `report --year N`: makes a draft edition with progress, says where it is and what someone must look at.

import { type ExitCode, exitCodes } from '../../diagnostics/index.js';
import { type Draft, draftEdition } from '../../edition/index.js';
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
  const title = { nl: `Verslag over jaar ${year} maken`, en: `Making the report over year ${year}` };
  const edition = await progress.step(title, (detail) =>
    draftEdition({ dataFolder, root, year, by, account, clock, onLanguage: detail }),
  );
  out.problems(edition.warnings);
  if (json) out.json(edition);
  else for (const line of summaryOf(edition, language)) out.line(line);
  return exitCodes.ok;
}

function summaryOf(draft: Draft, language: Language): string[] {
  const { year, revision, record, folder, by } = draft;
  const printed = (record.byStatus.shown ?? 0) + (record.byStatus.zero ?? 0);
  const lines = {
    nl: [
      `Conceptverslag over jaar ${year}, versie ${revision}, gemaakt door ${by}: ${printed} van ${record.planned} geplande cellen getoond.`,
      record.audited
        ? `Nu kan de controleur ondertekenen: report sign ${year}/${revision} --key BESTAND`
        : 'De cellen samen zijn niet op onthulling getoetst: dit concept kan niet worden ondertekend.',
    ],
    en: [
      `Draft report over year ${year}, revision ${revision}, made by ${by}: ${printed} of ${record.planned} planned cells shown.`,
      record.audited
        ? `Now the checker can sign: report sign ${year}/${revision} --key FILE`
        : 'The cells together have not been tested for disclosure: this draft cannot be signed.',
    ],
  };
  return [...lines[language], ...headLines(draft.head, language), `${folder}/index.${language}.html`];
}

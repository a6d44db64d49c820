// What `report` does: makes a draft edition with progress, says where it is and what someone must look at.

import type { ExitCode } from '../diagnostics/index.js';
import { type MadeEdition, makeEdition } from '../edition/index.js';
import type { Language } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';

/** Makes the next revision over pilot year `year`. @throws UserError as src/edition does */
export async function runReport(context: CommandContext, year: number): Promise<ExitCode> {
  const { dataFolder, root, progress, out, json, language } = context;
  const title = { nl: `Verslag over jaar ${year} maken`, en: `Making the report over year ${year}` };
  const edition = await progress.step(title, (detail) =>
    makeEdition({ dataFolder, root, year, onLanguage: detail }),
  );
  out.problems(edition.warnings);
  if (json) out.json(edition);
  else for (const line of summaryOf(edition, language)) out.line(line);
  return 0;
}

function summaryOf({ year, revision, record, folder }: MadeEdition, language: Language): string[] {
  const printed = (record.byStatus.shown ?? 0) + (record.byStatus.zero ?? 0);
  const lines = {
    nl: [
      `Conceptverslag over jaar ${year}, versie ${revision}: ${printed} van ${record.planned} geplande cellen getoond.`,
      'Elke pagina en figuur zegt dat de cellen samen nog niet op onthulling zijn getoetst.',
    ],
    en: [
      `Draft report over year ${year}, revision ${revision}: ${printed} of ${record.planned} planned cells shown.`,
      'Every page and chart says that the cells together have not been tested for disclosure.',
    ],
  };
  return [...lines[language], `${folder}/index.${language}.html`];
}

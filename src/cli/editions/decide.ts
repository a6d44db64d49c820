// `report withdraw` and `report erratum`: a decision about a released edition, by name and with a reason.

import { type ExitCode, exitCodes } from '../../diagnostics/index.js';
import { type Decided, decide, type EditionName, nameOf } from '../../edition/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReportContext } from '../run-report.js';
import { masked } from './masked.js';
import { headLines } from './words.js';

/** Logs the decision. @throws UserError as `decide` does */
export async function runDecide(
  context: ReportContext,
  edition: EditionName,
  decision: Decided['event'],
): Promise<ExitCode> {
  const { dataFolder, root, clock, out, json, language, options } = context;
  const by = await masked(options.by ?? '', root);
  const because = await masked(options.because ?? '', root);
  const decided = await decide({ dataFolder, edition, decision, by, because, clock });
  if (json) out.json(decided);
  else for (const line of linesOf(decided, language)) out.line(line);
  return exitCodes.ok;
}

function linesOf(decided: Decided, language: Language): string[] {
  const { event, by, head, year } = decided;
  const name = nameOf(decided);
  const said = {
    nl: {
      withdrawn: [
        `Editie ${name} is ingetrokken door ${by}.`,
        'De bestanden blijven staan; "report verify" meldt het. Haal de pagina zelf weg waar u haar hebt geplaatst.',
      ],
      erratum: [
        `De fout in editie ${name} is vastgelegd door ${by}.`,
        `Maak nu de verbeterde revisie: report --year ${year}`,
      ],
    },
    en: {
      withdrawn: [
        `Edition ${name} was withdrawn by ${by}.`,
        'The files stay; "report verify" says it. Take the page away yourself where you have put it.',
      ],
      erratum: [
        `The error in edition ${name} was logged by ${by}.`,
        `Now make the corrected revision: report --year ${year}`,
      ],
    },
  }[language][event];
  return [...said, ...headLines(head, language)];
}

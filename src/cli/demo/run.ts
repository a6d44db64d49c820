// Runs a demonstration from nothing to draft editions: make the world, and for each pilot year let the suppliers send,
// take in, build, report. Every phase is timed, and what was made is said at the end.

import { newKey } from '../../crypto/index.js';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../../diagnostics/index.js';
import { loadContracts } from '../../intake/index.js';
import { readSettings } from '../../settings/index.js';
import type { CommandContext } from '../command.js';
import { DeliveryLine } from './deliver.js';
import { makeDemoFolders } from './folders.js';
import { loadThirdParties, loadWorld, versionsNotInForce } from './load-world.js';
import { Parties } from './parties.js';
import { Phases } from './phases.js';
import { SimulatedClock } from './simulated-clock.js';
import { type DemoResult, summary } from './summary.js';
import { Suppliers } from './suppliers.js';
import { phaseTitles } from './titles.js';
import { DemoYears } from './years.js';

/** Options of the command as they come in; absent is undefined. */
export interface DemoOptions {
  readonly seed?: number | undefined;
  readonly residents?: number | undefined;
  readonly years?: number | undefined;
}

/** Runs the command. @throws UserError where the data folder is in use for something else, or an option makes no sense */
export async function runDemo(context: CommandContext, options: DemoOptions): Promise<ExitCode> {
  const { seed = 1, residents = 1500, years = Number.POSITIVE_INFINITY } = options;
  requireAtLeast('--residents', residents, 50);
  requireAtLeast('--years', years, 1);
  const { root, dataFolder } = context;
  const acceptedRules = await versionsNotInForce(root);
  const folders = await makeDemoFolders(dataFolder, { language: context.language, acceptedRules });
  const phases = new Phases(context);
  const world = await phases.run('world', phaseTitles.world, async () =>
    loadWorld({ root, seed, residents, acceptedRules }),
  );
  const { feeds } = await loadContracts(root);
  const suppliers = new Suppliers(folders, feeds, newKey());
  const clock = new SimulatedClock();
  const line = new DeliveryLine(world.deliveries()[Symbol.iterator]());
  const wanted = world.years.slice(0, years);
  const parties = new Parties(await loadThirdParties({ root, seed, residents, acceptedRules }), {
    ...{ kind: 'start', root, suppliers: folders.suppliers, seed, residents, acceptedRules },
    language: context.language,
    days: wanted.map(({ completeOn }) => completeOn),
  });
  const settings = readSettings(dataFolder);
  const run = new DemoYears({ dataFolder, root, settings, suppliers, parties, clock, line, phases });
  try {
    for (const year of wanted) await run.year(year);
  } finally {
    parties.close();
  }
  suppliers.keepTruth(world.truth);
  const { deliveries, fates, pages, warnings } = run;
  context.out.problems(warnings.filter(({ severity }) => severity !== 'remark'));
  show(context, {
    ...{ seed, residents, deliveries, fates, dataFolder, suppliersFolder: folders.suppliers },
    pages: pages[context.language],
    phases: phases.done,
    milliseconds: phases.total(),
  });
  return exitCodes.ok;
}

function show({ json, out, language }: CommandContext, result: DemoResult): void {
  if (json) out.json(result);
  else for (const text of summary(result, language, process.cwd())) out.line(text);
}

function requireAtLeast(option: string, value: number, least: number): void {
  if (value >= least) return;
  const params = { command: 'demo', option, expected: `>= ${least}` };
  throw new UserError([diagnostic('CLI_OPTION', 'error', {}, params)], exitCodes.usage);
}

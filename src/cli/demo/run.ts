// Runs a demonstration from nothing to released editions: another process makes the world and sends; for each pilot year take
// in, build, report. Every phase is timed, and what was made is said at the end.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../../diagnostics/index.js';
import { readSettings } from '../../settings/index.js';
import type { CommandContext } from '../command.js';
import { makeDemoFolders } from './folders.js';
import { versionsNotInForce } from './load-world.js';
import { Mail } from './mail.js';
import { Outside } from './outside.js';
import { Phases } from './phases.js';
import { keepKeys, makeTestSigners, settingsOf } from './signers.js';
import { SimulatedClock } from './simulated-clock.js';
import { type DemoResult, summary } from './summary.js';
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
  const { seed = 1, residents = 1500, years = Number.MAX_SAFE_INTEGER } = options;
  requireAtLeast('--residents', residents, 50);
  requireAtLeast('--years', years, 1);
  const { root, dataFolder } = context;
  const acceptedRules = await versionsNotInForce(root);
  const signers = makeTestSigners();
  const decided = { language: context.language, acceptedRules, signers: settingsOf(signers) };
  const folders = await makeDemoFolders(dataFolder, decided);
  await keepKeys(signers, dataFolder);
  const phases = new Phases(context);
  const outside = new Outside({
    ...{ root, suppliers: folders.suppliers, seed, residents, acceptedRules, years },
    language: context.language,
  });
  const mail = new Mail(folders);
  const settings = readSettings(dataFolder);
  const run = new DemoYears({
    ...{ dataFolder, root, settings, outside, mail, phases, clock: new SimulatedClock() },
  });
  try {
    const played = await phases.run('world', phaseTitles.world, () => outside.years());
    await run.play(played);
  } finally {
    outside.close();
  }
  mail.keepAccounts();
  const { deliveries, fates, pages, releasedPages, warnings } = run;
  context.out.problems(warnings.filter(({ severity }) => severity !== 'remark'));
  show(context, {
    ...{ seed, residents, deliveries, fates, dataFolder, suppliersFolder: folders.suppliers },
    pages: pages[context.language],
    releasedPages: releasedPages[context.language],
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

// What `schedule` does: tick until stopped, do what is due once, or run one job by hand.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { locatePilot, locateSchedule } from '../locate/index.js';
import {
  asOnlyScheduler,
  type FinishedRun,
  jobOverviews,
  ledgerPath,
  readEvents,
  reconcile,
  runByHand,
  type ScheduleOptions,
  tickUntil,
} from '../schedule/index.js';
import { inColumns } from './columns.js';
import type { CommandContext } from './command.js';
import { wireJobs } from './jobs.js';
import { outcomeText } from './slot-words.js';

type ScheduleContext = Omit<CommandContext, 'options'> & { readonly options: { readonly list: boolean } };

const words = {
  nl: {
    nothing: 'Er is niets aan de beurt.',
    last: 'laatst',
    next: 'volgende',
    never: 'nooit',
    usage: 'schedule [due | run TAAK]',
  },
  en: {
    nothing: 'Nothing is due.',
    last: 'last',
    next: 'next',
    never: 'never',
    usage: 'schedule [due | run JOB]',
  },
} as const;

/** Runs the command. Throws UserError for an unknown job, and where another scheduler is at work. */
export async function runSchedule(context: ScheduleContext): Promise<ExitCode> {
  const [action, name] = context.args;
  const pilot = await locatePilot(context.root);
  const definitions = await locateSchedule(context.root);
  const options: ScheduleOptions = {
    dataFolder: context.dataFolder,
    jobs: wireJobs(definitions, pilot, context),
    clock: context.clock,
    timeZone: pilot.timeZone,
    onRun: (run) => context.progress.log('job_ended', { ...run }),
  };
  if (context.options.list) return list(context, options);
  if (action === undefined) return tick(options, context);
  if (action === 'due' && name === undefined) return once(options, context);
  if (action === 'run' && name !== undefined) return byHand(name, options, context);
  const usage = words[context.language].usage;
  const params = { command: 'schedule', usage, count: context.args.length };
  throw new UserError([diagnostic('CLI_ARGUMENTS', 'error', {}, params)], exitCodes.usage);
}

async function tick(options: ScheduleOptions, { progress }: ScheduleContext): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  await asOnlyScheduler(options.dataFolder, async () => {
    progress.log('scheduler_started', { jobs: options.jobs.map((each) => each.definition.name) });
    await tickUntil(stop.signal, async () => void (await reconcile(options)));
    progress.log('scheduler_stopped');
  });
  return exitCodes.ok;
}

async function once(options: ScheduleOptions, { out, json, language }: ScheduleContext): Promise<ExitCode> {
  const runs = await asOnlyScheduler(options.dataFolder, () => reconcile(options));
  if (json) out.json(runs);
  else if (runs.length === 0) out.line(words[language].nothing);
  else for (const run of runs) out.line(runLine(run));
  return runs.find((each) => each.exitCode !== exitCodes.ok)?.exitCode ?? exitCodes.ok;
}

async function byHand(
  name: string,
  options: ScheduleOptions,
  { out, json }: ScheduleContext,
): Promise<ExitCode> {
  const job = options.jobs.find((each) => each.definition.name === name);
  if (job === undefined) {
    const params = { job: name, names: options.jobs.map((each) => each.definition.name).join(', ') };
    throw new UserError([diagnostic('SCHEDULE_UNKNOWN_JOB', 'error', {}, params)], exitCodes.usage);
  }
  const run = await asOnlyScheduler(options.dataFolder, () => runByHand(job, options));
  if (json) out.json(run);
  else out.line(runLine(run));
  return run.exitCode;
}

const runLine = ({ job, slot, exitCode }: FinishedRun): string => `${slot}  ${job}  exit ${exitCode}`;

async function list({ out, json, language }: ScheduleContext, options: ScheduleOptions): Promise<ExitCode> {
  const definitions = options.jobs.map((each) => each.definition);
  const events = await readEvents(ledgerPath(options.dataFolder));
  const overviews = jobOverviews(definitions, events, options.clock(), options.timeZone);
  if (json) out.json(overviews);
  const word = words[language];
  const rows = overviews.map((job) => [
    job.job,
    `${word.next} ${job.next ?? word.never}`,
    `${word.last} ${job.last?.slice(0, 16) ?? word.never}`,
    outcomeText(job, language),
  ]);
  for (const line of json ? [] : inColumns(rows)) out.line(line);
  return exitCodes.ok;
}

// What `receipt` prints: the receipt as text, without counts of subgroups, and the paths of its files.

import { basename, join } from 'node:path';
import { type ExitCode, exitCodes } from '../diagnostics/index.js';
import { receiptFindings, receiptText, showReceipt } from '../intake/index.js';
import { readSettings } from '../settings/index.js';
import type { CommandContext, Options } from './command.js';

/** Runs `receipt`. @throws UserError where there is no such delivery */
export async function runReceipt<O extends Options>(
  context: CommandContext<O> & { readonly options: { readonly feed?: string | undefined } },
): Promise<ExitCode> {
  const { args, options, dataFolder, root, json, out, language } = context;
  const { facts, paths } = await showReceipt({
    dataFolder,
    root,
    settings: readSettings(dataFolder),
    delivery: args[0] ?? 'latest',
    ...(options.feed === undefined ? {} : { feed: options.feed }),
  });
  const files = paths.map((path) => join(dataFolder, path));
  if (json) {
    const { feed, findings: _, ...rest } = facts;
    out.json({ feed: feed.name, ...rest, problems: receiptFindings(facts), files });
    return exitCodes.ok;
  }
  const own = files.filter((path) => path.includes(`.${language}.`));
  const csv = own.find((path) => path.endsWith('.csv')) ?? '';
  for (const line of receiptText(facts, basename(csv), language)) out.line(line);
  out.line();
  for (const path of own) out.line(path);
  return exitCodes.ok;
}

// What `ingest` prints: per file the outcome and the fates of its rows, then every fault, in the user's language. The
// exit code says whether any file was refused.

import { join } from 'node:path';
import { type ExitCode, exitCodes, rowFateNames, rowFates } from '../diagnostics/index.js';
import { type IngestResult, ingest } from '../intake/index.js';
import { readSettings } from '../settings/index.js';
import type { Language, Localised } from '../vocabulary/index.js';
import type { CommandContext, Options } from './command.js';

const title: Localised = { nl: 'Leveringen inlezen', en: 'Taking deliveries in' };
const nothing: Localised = { nl: 'Er ligt niets in incoming.', en: 'Nothing lies in incoming.' };

/** Runs `ingest` and returns its exit code: 10 where a file was refused, 13 where a named one is not there. */
export async function runIngest<O extends Options>(
  context: CommandContext<O> & { readonly options: { readonly feed?: string | undefined } },
): Promise<ExitCode> {
  const { args, options, dataFolder, root, env, clock } = context;
  const results = await context.progress.step(title, (detail) =>
    ingest({
      dataFolder,
      root,
      clock,
      settings: readSettings(dataFolder),
      environment: env,
      ...(args.length > 0 ? { files: args } : {}),
      ...(options.feed === undefined ? {} : { feed: options.feed }),
      onProgress: ({ file, files }) => detail(`${file}/${files}`),
    }),
  );
  print(context, results);
  return exitCodeOf(results);
}

function print<O extends Options>(
  { json, out, language, dataFolder }: CommandContext<O>,
  results: readonly IngestResult[],
) {
  if (json) return out.json(results);
  if (results.length === 0) out.line(nothing[language]);
  for (const result of results) {
    out.line(resultLine(result, language));
    out.problems(result.problems);
    const page = result.receipts.find((path) => path.endsWith(`.${language}.html`));
    if (page !== undefined) out.line(`${receipt[language]}: ${join(dataFolder, page)}`);
  }
}

function exitCodeOf(results: readonly IngestResult[]): ExitCode {
  if (results.some(({ problems }) => problems.some(({ code }) => code === 'INTAKE_NO_FILE'))) {
    return exitCodes.deliveryMissing;
  }
  return results.some(({ outcome }) => outcome === 'refused') ? exitCodes.contractBroken : exitCodes.ok;
}

const outcomes: Record<IngestResult['outcome'], Localised> = {
  accepted: { nl: 'ingelezen', en: 'taken in' },
  accepted_with_remarks: { nl: 'ingelezen, met opmerkingen', en: 'taken in, with remarks' },
  partly: { nl: 'deels ingelezen', en: 'partly taken in' },
  refused: { nl: 'geweigerd', en: 'refused' },
  repeated: { nl: 'al eerder ingelezen', en: 'taken in before' },
  unfinished: { nl: 'wordt nog verstuurd, niet ingelezen', en: 'still being sent, not taken in' },
};

const receipt: Localised = { nl: 'Ontvangstbewijs', en: 'Receipt' };
const received: Localised = { nl: 'rijen ontvangen', en: 'rows received' };
const withdrawn: Localised = { nl: 'ingetrokken', en: 'withdrawn' };

/** `ind/procedures  file.sealed: partly taken in. 6 rows received: 4 new, 1 duplicate, 1 in quarantine; 2 withdrawn.` */
function resultLine(result: IngestResult, language: Language): string {
  const place = result.supplier === null ? '' : `${result.supplier}/${result.feed}  `;
  const head = `${place}${result.file}: ${outcomes[result.outcome][language]}.`;
  if (['refused', 'repeated', 'unfinished'].includes(result.outcome)) return head;
  const fates = rowFates
    .filter((fate) => result.fates[fate] > 0)
    .map((fate) => `${result.fates[fate]} ${rowFateNames[fate][language]}`);
  const sum = `${result.received} ${received[language]}${fates.length > 0 ? `: ${fates.join(', ')}` : ''}`;
  const gone = result.withdrawn > 0 ? `; ${result.withdrawn} ${withdrawn[language]}` : '';
  return `${head} ${sum}${gone}.`;
}

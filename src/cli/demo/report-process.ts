// The process that makes one report of a demonstration, signs it with test keys and releases it. It reads the snapshot, and
// ends when it has said what it made, or with the process that started it.

import { UserError } from '../../diagnostics/index.js';
import { draftEdition } from '../../edition/index.js';
import { errorText } from './child-process.js';
import type { FromReport, ReportMade, ReportStart } from './report-messages.js';
import { releaseAsTest } from './signers.js';

process.once('message', (start: ReportStart) => void make(start).catch(asMessage).then(say));
process.on('disconnect', () => process.exit(0));

const say = (message: FromReport): void => void process.send?.(message, () => process.disconnect());

async function make({ root, dataFolder, year, now }: ReportStart): Promise<ReportMade> {
  const started = performance.now();
  const clock = () => new Date(now);
  const draft = await draftEdition({ dataFolder, root, year, by: maker, account: maker, clock });
  const { revision, record, warnings } = draft;
  const edition = { year, revision };
  const released = record.audited ? await releaseAsTest({ dataFolder, edition, clock }) : undefined;
  return {
    kind: 'made',
    folder: released ?? draft.folder,
    isReleased: released !== undefined,
    warnings,
    milliseconds: performance.now() - started,
  };
}

/** Who makes the editions of a demonstration. */
const maker = 'demo';

const asMessage = (error: unknown): FromReport =>
  error instanceof UserError
    ? { kind: 'refused', problems: error.diagnostics, exitCode: error.exitCode }
    : { kind: 'failed', message: errorText(error) };

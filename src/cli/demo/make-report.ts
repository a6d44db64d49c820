// Has a report made by another process, so that the deliveries of the next year can be taken in meanwhile.

import { UserError } from '../../diagnostics/index.js';
import { startChild } from './child-process.js';
import type { FromReport, ReportMade, ReportStart } from './report-messages.js';

/** Starts it; what it made, once it is done. @throws UserError as draftEdition and signEdition do */
export async function makeReport(start: ReportStart): Promise<ReportMade> {
  const child = startChild('report-process');
  const answer = await new Promise<FromReport>((resolve) => {
    child.once('message', resolve);
    child.once('exit', (code) =>
      resolve({ kind: 'failed', message: `the process of the report ended (${code})` }),
    );
    child.send(start);
  });
  switch (answer.kind) {
    case 'made':
      return answer;
    case 'refused':
      throw new UserError(answer.problems, answer.exitCode);
    case 'failed':
      throw new Error(answer.message);
  }
}

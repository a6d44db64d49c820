// How long a file must have been left alone before it counts as sent, for commands that look at incoming and take nothing in.

import { UserError } from '../diagnostics/index.js';
import type { Quiet } from '../intake/incoming.js';
import { defaultSettings, readSettings } from '../settings/index.js';

/** By the settings of a data folder; where they cannot be read, the usual time: `ingest` says what is wrong with them. */
export function quietNow(dataFolder: string, now: Date): Quiet {
  try {
    return { now, quietSeconds: readSettings(dataFolder).quietSeconds };
  } catch (error) {
    if (error instanceof UserError) return { now, quietSeconds: defaultSettings.quietSeconds };
    throw error;
  }
}

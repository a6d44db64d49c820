// One temporary folder for a whole run of vitest, thrown away when the run ends. Files that run in one process share the
// modules that they import, so a module cannot throw away what it made when one of those files is done.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every process that the run starts makes its temporary files in here. Returns what clears them away. */
export default function useOneTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

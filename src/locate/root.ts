// Where the definitions stand: one root that holds pipelines, queries and reports. It is the checkout when the code
// runs from source, and dist/ when it runs built, so that a built run never reads a source that changed since.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds src/, pipelines/, queries/ and reports/ of the code that is running. */
export const installedRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// The name of a file in a path as Windows or any other system writes it: a supplier may seal on one and hand on to another.

import { win32 } from 'node:path';

/** What stands behind the last `/` or `\\` of a path. */
export const nameOf = (path: string): string => win32.basename(path);

// The mark of a data folder with made-up data. It holds for the folder as a whole: the demonstration makes marked
// folders, `init` makes folders for real deliveries, and the intake mixes neither.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** File whose presence says that everything in a data folder is made up. */
export const syntheticMark = 'SYNTHETIC';

/** True where a data folder bears the mark. */
export const isMarkedSynthetic = (dataFolder: string): boolean => existsSync(join(dataFolder, syntheticMark));

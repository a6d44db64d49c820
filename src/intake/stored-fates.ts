// Which fates make a row a version of the register.

import { quoteText } from '../contract/index.js';
import type { RowFate } from '../diagnostics/index.js';
import type { Staged } from './stage.js';

/** Fates whose rows become versions of the register. A feed that refuses late rows names them in quarantine instead. */
export const storedFates = ({ feed }: Staged): readonly RowFate[] =>
  feed.definition.closing?.policy === 'refuse' ? ['new', 'correction'] : ['new', 'correction', 'late'];

/** SQL that is true where the fate in an alias `fates` makes a version of the register. */
export const isStored = (staged: Staged): string =>
  `fates.fate in (${storedFates(staged).map(quoteText).join(', ')})`;

// The laws of the audit on small releases; `npm run test:long` runs them on many more.

import { describe, it } from 'vitest';
import { laws } from './support/audit-laws.js';

describe('the audit', () => {
  it.each(laws)('%s', (_law, holds) => holds({ numRuns: 80, seed: 20261125 }));
});

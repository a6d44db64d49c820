// All cases of all models, for the tests and for the mutation script.

import type { ModelCases } from '../support/model-bench.js';
import legalSpells from './core/legal-spells.js';
import stays from './core/stays.js';

export const allCases: readonly ModelCases[] = [stays, legalSpells];

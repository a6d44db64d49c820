// A reference list: pipelines/reference/<list>.csv (utf-8, comma, one header line of column names) with its contract
// beside it, <list>.contract.ts. It becomes the relation reference.<list>.

import type { z } from 'zod';
import type { Localised } from './language.js';

export interface ListDefinition {
  readonly title: Localised;
  readonly description: Localised;
  readonly key: readonly string[];
  readonly columns: z.ZodObject;
  /** Where the list as a whole comes from: publisher, table, date. */
  readonly source: string;
}

/** Declares a reference list. */
export const defineList = (definition: ListDefinition): ListDefinition => definition;

// Feeds that are fetched from an OData v4 service. What is fetched becomes a file like any other: it is taken in, hashed and
// archived, so that a build reads a snapshot and never the network.

import type { Diagnostic } from '../diagnostics/index.js';
import type { ODataDefinition } from '../vocabulary/index.js';
import { type Network, ODataProblem } from './page.js';
import { type Cells, rowsOf } from './rows.js';

export type { Ask, Network } from './page.js';
export type { Cells } from './rows.js';

export type Fetched =
  | { readonly status: 'fetched'; readonly rows: readonly Cells[] }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Fetches all tables of a definition; all of them, or a refusal. */
export async function fetchRows(
  definition: ODataDefinition,
  network: Network,
  onTable?: (table: string) => void,
): Promise<Fetched> {
  try {
    const rows: Cells[] = [];
    for (const table of definition.tables) {
      onTable?.(table.table);
      rows.push(...(await rowsOf(definition.service, table, network)));
    }
    return { status: 'fetched', rows };
  } catch (error) {
    if (!(error instanceof ODataProblem)) throw error;
    return { status: 'refused', diagnostics: [error.diagnostic] };
  }
}

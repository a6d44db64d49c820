// An edition on invented cells, ready to be rendered.

import {
  type DisclosedEdition,
  type DisclosureContext,
  type GateOptions,
  loadSolver,
  protect,
} from '../../../src/disclosure/index.js';
import {
  installedRoot,
  locateCharts,
  locateLabels,
  locatePilot,
  locateTheme,
} from '../../../src/locate/index.js';
import { readChapters } from '../../../src/report/chapters.js';
import type { ReportInput } from '../../../src/report/render.js';
import type { PilotDefinition, RawCell } from '../../../src/vocabulary/index.js';
import { factsOf } from './facts.js';
import { rawCells } from './raw-cells.js';

/** Nothing unconfirmed or missing, enough small locations everywhere. */
export const openContext: DisclosureContext = {
  dataCut: '2026-10-31',
  unconfirmed: [],
  notInForce: new Set(),
  undelivered: new Set(),
  settingOf: new Map([
    ['UTR01', 'city'],
    ['AMF01', 'rural'],
    ['LEE01', 'rural'],
  ]),
  smallLocations: ['baseline', 'year-1', 'year-2', 'year-3'].flatMap((period) => [
    { period, setting: 'city', codes: ['UTR02', 'UTR03', 'UTR04', 'UTR05'] },
    { period, setting: 'rural', codes: ['A', 'B', 'C', 'D', 'E', 'F'] },
  ]),
};

const solver = await loadSolver();

/** An edition that went through the gate. Throws where the gate refuses it. */
export function disclosedEdition(
  cells: readonly RawCell[],
  pilot: PilotDefinition,
  year: number,
  context: DisclosureContext = openContext,
  options: Partial<GateOptions> = {},
): DisclosedEdition {
  const edition = protect(cells, pilot, year, context, { solver, ...options });
  if (edition.kind === 'refused') throw new Error(JSON.stringify(edition.problems));
  return edition;
}

/** What a report of pilot year `year` is rendered from; `cells` replaces the invented cells. */
export async function reportInput(year: number, cells?: readonly RawCell[]): Promise<ReportInput> {
  const pilot = await locatePilot(installedRoot);
  return {
    edition: disclosedEdition(cells ?? rawCells(pilot, year), pilot, year),
    facts: await factsOf(year),
    chapters: readChapters(installedRoot, 'annual'),
    charts: await locateCharts(installedRoot, 'annual'),
    labels: await locateLabels(installedRoot),
    theme: await locateTheme(installedRoot),
  };
}

// An edition on invented cells, ready to be rendered.

import { type DisclosureContext, protect } from '../../../src/disclosure/index.js';
import {
  installedRoot,
  locateCharts,
  locateLabels,
  locatePilot,
  locateTheme,
} from '../../../src/locate/index.js';
import { readChapters } from '../../../src/report/chapters.js';
import type { ReportInput } from '../../../src/report/render.js';
import type { RawCell } from '../../../src/vocabulary/index.js';
import { factsOf } from './facts.js';
import { rawCells } from './raw-cells.js';

/** Nothing unconfirmed or missing, enough small locations everywhere. */
export const openContext: DisclosureContext = {
  unconfirmed: [],
  notInForce: new Set(),
  undelivered: new Set(),
  settingOf: new Map([
    ['UTR01', 'city'],
    ['AMF01', 'rural'],
    ['LEE01', 'rural'],
  ]),
  smallLocations: ['baseline', 'year-1', 'year-2', 'year-3'].flatMap((period) => [
    { period, setting: 'city', locations: 4 },
    { period, setting: 'rural', locations: 6 },
  ]),
};

/** What a report of pilot year `year` is rendered from; `cells` replaces the invented cells. */
export async function reportInput(year: number, cells?: readonly RawCell[]): Promise<ReportInput> {
  const pilot = await locatePilot(installedRoot);
  return {
    edition: protect(cells ?? rawCells(pilot, year), pilot, year, openContext),
    facts: await factsOf(year),
    chapters: readChapters(installedRoot, 'annual'),
    charts: await locateCharts(installedRoot, 'annual'),
    labels: await locateLabels(installedRoot),
    theme: await locateTheme(installedRoot),
  };
}

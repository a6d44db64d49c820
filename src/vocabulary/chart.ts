// A chart of the report: reports/annual/charts/<chart>.ts. It names the cells that it shows and builds a vega-lite
// specification from what the gate disclosed of them; it holds no data and no text of its own beyond its labels.

import type { Language, Localised } from './language.js';

/** Which cells a chart or table shows. `periods` may hold `year` (each pilot year so far), `this-year` and `month`. */
export interface CellSelection {
  readonly indicator: string;
  /** Measure with its point: `share@d56`, `median`. */
  readonly measure: string;
  readonly periods: readonly string[];
  readonly groups: readonly ('province' | 'setting' | 'location' | 'small')[];
}

/** Why a cell has no value; each has its own sign and legend in the report. */
export type CellStatus =
  | 'shown'
  | 'zero'
  | 'hidden'
  | 'not_applicable'
  | 'not_delivered'
  | 'not_in_force'
  | 'unconfirmed_rule';

/** One disclosed cell as a chart sees it: numbers already rounded, labels already in the language. Shares are 0-1. */
export interface ChartRow {
  readonly key: string;
  readonly indicator: string;
  readonly measure: string;
  readonly measureLabel: string;
  /** The point of a curve in words; empty where the measure has none. */
  readonly pointLabel: string;
  readonly period: string;
  readonly periodLabel: string;
  /** How many months a figure by month is about: months that may not stand alone stand together. */
  readonly months: number;
  readonly group: string;
  readonly groupLabel: string;
  readonly status: CellStatus;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The printed text, with its unit. */
  readonly text: string;
}

/** A vertical mark in a series by month: a rule or practice that changed. */
export interface RuleMark {
  readonly month: string;
  readonly label: string;
}

/** A vega-lite specification; reports cannot import vega-lite, src/report validates it. */
export type ChartSpec = Readonly<Record<string, unknown>>;

export interface ChartDefinition {
  readonly title: Localised;
  /** What is counted, printed under the chart: persons, permits, days. */
  readonly unit: Localised;
  readonly cells: readonly CellSelection[];
  /** Specification with named data `cells` and `marks` and without a width of its own. */
  readonly build: (context: {
    readonly language: Language;
    readonly rows: readonly ChartRow[];
    readonly marks: readonly RuleMark[];
    /** Width of the plot in pixels: a narrow screen may need fewer labels. */
    readonly width: number;
  }) => ChartSpec;
}

/** Declares a chart. */
export const defineChart = (definition: ChartDefinition): ChartDefinition => definition;

// What the reports share, declared in reports/shared: labels.ts (words for groups and measures, in both languages) and
// theme.ts (colours, dashes and shapes). Chapters are Markdown and charts have a file each; both refer to these.

import type { Localised } from './language.js';

export interface ReportLabels {
  readonly title: Localised;
  readonly subtitle: Localised;
  /** Who publishes; printed on the cover. */
  readonly publisher: Localised;
  /** By group as in a cell key, `setting:city`. Locations take their name from the reference list. */
  readonly groups: Readonly<Record<string, Localised>>;
  /** By indicator and measure, `D1/share`; `{point}` stands for the point of the curve. */
  readonly measures: Readonly<Record<string, Localised>>;
}

/** Declares the labels. */
export const defineLabels = (labels: ReportLabels): ReportLabels => labels;

/** How one series looks: never by colour alone, so it has a dash and a shape of its own. */
export interface SeriesStyle {
  readonly colour: string;
  /** Lengths of stroke and gap in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  /** A symbol that vega knows. */
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle-up' | 'triangle-down' | 'cross';
}

export interface ReportTheme {
  readonly paper: string;
  readonly tint: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly brand: string;
  readonly brandDark: string;
  readonly accent: string;
  readonly warning: { readonly ink: string; readonly paper: string };
  /** By group or period as in a cell key: `setting:city`, `year-1`. */
  readonly series: Readonly<Record<string, SeriesStyle>>;
}

/** Declares the theme. */
export const defineTheme = (theme: ReportTheme): ReportTheme => theme;

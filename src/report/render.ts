// From chapters, charts and an edition's cells to one page a language, and the charts as files. First everything is
// linted in both languages, so that a writer sees all faults at once.

import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { DisclosedEdition } from '../disclosure/index.js';
import type { Located } from '../locate/index.js';
import type { ChartDefinition, Language, ReportLabels, ReportTheme } from '../vocabulary/index.js';
import type { Chapter } from './chapters.js';
import { type DrawnFigure, type FigureContext, figureOf } from './charts/figure.js';
import type { ReportFacts } from './facts.js';
import { pageHtml } from './html/page.js';
import { namesOf } from './names.js';
import { type ResolveContext, resolveChapter } from './resolve.js';
import { makeTable } from './tables/index.js';

export interface ReportInput {
  readonly edition: DisclosedEdition;
  readonly facts: ReportFacts;
  readonly chapters: readonly Chapter[];
  readonly charts: readonly Located<ChartDefinition>[];
  readonly labels: ReportLabels;
  readonly theme: ReportTheme;
}

export interface RenderedReport {
  readonly html: string;
  /** SVG files by chart name. */
  readonly charts: ReadonlyMap<string, string>;
}

/** Renders a report that has passed `lintReport` in one language. @throws UserError a chart that cannot be drawn */
export async function renderReport(input: ReportInput, language: Language): Promise<RenderedReport> {
  const { edition, facts, labels, theme } = input;
  const names = namesOf(facts, labels, language);
  const context = {
    cells: edition.cells,
    facts,
    names,
    language,
    theme,
    record: edition.record,
    revisions: edition.revisions,
  };
  const drawn = new Map<string, DrawnFigure>();
  for (const chart of input.charts) drawn.set(chart.name, await figureOrFault(chart, context));
  const resolving: ResolveContext = {
    ...context,
    figure: (name) => drawnAs(name, drawn).figure,
    table: (name) => makeTable(name, context),
  };
  const sections = input.chapters
    .filter((chapter) => chapter.language === language)
    .map((chapter) => resolveChapter(chapter, resolving));
  const html = pageHtml({ document: { language, sections }, facts, labels, theme, names });
  return { html, charts: new Map([...drawn].map(([name, each]) => [name, each.file])) };
}

/** A chart that vega-lite cannot read is a fault of its file, so it is located there. */
async function figureOrFault(chart: Located<ChartDefinition>, context: FigureContext): Promise<DrawnFigure> {
  try {
    return await figureOf(chart, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const params = { chart: chart.name, reason };
    const problem = diagnostic('REPORT_CHART_INVALID', 'error', { file: chart.path }, params);
    throw new UserError([problem], exitCodes.checkFailed);
  }
}

function drawnAs(name: string, drawn: ReadonlyMap<string, DrawnFigure>): DrawnFigure {
  const found = drawn.get(name);
  if (found === undefined) throw new Error(`no chart "${name}"`);
  return found;
}

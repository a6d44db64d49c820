// One edition from the snapshot: cells through the gate, pages in each language, charts, data, record and manifest.

import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type Diagnostic, diagnostic, exitCodes, refuse, UserError } from '../diagnostics/index.js';
import {
  type DisclosedEdition,
  type DisclosureRecord,
  loadSolver,
  protect,
  type TableRevision,
} from '../disclosure/index.js';
import { locateCharts, locateFiles, locateLabels, locatePilot, locateTheme } from '../locate/index.js';
import { openSnapshot, readCells } from '../model/index.js';
import {
  isYearCovered,
  lintReport,
  type ReportFacts,
  type ReportInput,
  readChapters,
  renderReport,
} from '../report/index.js';
import { type Language, languages, type PilotDefinition } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { cellsCsv } from './cells-csv.js';
import { text } from './columns.js';
import { type ManifestFacts, manifestOf } from './manifest.js';
import { readInsiders, readMemory } from './published.js';
import { readFacts } from './read-facts.js';
import { sha256, type WrittenEdition, writeEdition } from './write-edition.js';

export interface EditionOptions {
  readonly dataFolder: string;
  /** Where pipelines and reports stand. */
  readonly root: string;
  /** Pilot year, from 1. */
  readonly year: number;
  /** Published tables to print anew, with the decision of a person. */
  readonly revision?: RevisionDecision;
  /** Called before each language is rendered. */
  readonly onLanguage?: (language: Language) => void;
}

/** Who decided that published tables are printed anew, and why. */
export interface RevisionDecision {
  readonly tables: readonly string[];
  readonly because: string;
  readonly by: string;
}

export interface MadeEdition extends WrittenEdition {
  readonly year: number;
  readonly files: readonly string[];
  readonly record: DisclosureRecord;
  /** What someone must look at, though the edition was made. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Makes the next revision of an edition.
 * @throws UserError a year that does not exist (exit 2), no snapshot or no data about the year (13), a report that
 *   breaks its own rules (11), cells that together give away what is protected, or a revision of what was never
 *   published (12)
 */
export async function makeEdition(options: EditionOptions): Promise<MadeEdition> {
  const { dataFolder, root, year } = options;
  const pilot = await locatePilot(root);
  requireYear(year, pilot);
  const snapshot = await openSnapshot(dataFolder);
  try {
    const { input, edition, memoryHead } = await readInput(snapshot, pilot, options);
    requireBegun(input.facts);
    refuseFaults(lintReport(input));
    const files = await render(input, options);
    files.set('revisions.json', jsonText({ decision: options.revision ?? null, tables: edition.revisions }));
    files.set('insiders.json', jsonText(edition.insiders));
    files.set('memory.ndjson', edition.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const facts = { ...(await manifestFacts(snapshot, input.facts, root)), memoryHead };
    files.set('manifest.json', manifestOf(files, facts));
    const written = await writeEdition(dataFolder, year, files);
    const { record, revisions } = edition;
    const warnings = warningsOf(record, revisions, input.facts);
    return { ...written, year, files: [...files.keys()], record, warnings };
  } finally {
    await snapshot.close();
  }
}

function requireYear(year: number, { years }: PilotDefinition): void {
  if (Number.isInteger(year) && year >= 1 && year <= years) return;
  throw new UserError(
    [diagnostic('REPORT_YEAR', 'error', {}, { found: String(year), years })],
    exitCodes.usage,
  );
}

/** A year of which the data do not cover its end can be drafted, and says so on each page; one without a day cannot. */
function requireBegun({ year, periods, dataCut }: ReportFacts): void {
  const from = periods.find((each) => each.period === `year-${year}`)?.from;
  if (from === undefined || from <= dataCut) return;
  const problem = diagnostic('REPORT_YEAR_AHEAD', 'error', {}, { year, from, dataCut });
  throw new UserError([problem], exitCodes.deliveryMissing);
}

async function readInput(
  snapshot: Database,
  pilot: PilotDefinition,
  { dataFolder, root, year, revision }: EditionOptions,
): Promise<{ input: ReportInput; edition: DisclosedEdition; memoryHead: string }> {
  const { facts, context } = await readFacts(snapshot, pilot, year, root);
  const { memory, head: memoryHead } = await readMemory(dataFolder);
  const revise = new Set(revision?.tables ?? []);
  refuseUnpublished(revise, memory.tables);
  const solver = await loadSolver();
  const edition = protect(await readCells(snapshot), pilot, year, context, {
    ...{ solver, memory, revise },
    earlier: await readInsiders(dataFolder),
  });
  if (edition.kind === 'refused') refuse(edition.problems, exitCodes.disclosureRefused);
  const input = {
    edition,
    facts,
    chapters: readChapters(root, 'annual'),
    charts: await locateCharts(root, 'annual'),
    labels: await locateLabels(root),
    theme: await locateTheme(root),
  };
  return { input, edition, memoryHead };
}

/** A table that was never published needs no decision: it is printed by the data of today anyway. */
function refuseUnpublished(revise: ReadonlySet<string>, published: ReadonlySet<string>): void {
  const unknown = [...revise].filter((table) => !published.has(table));
  if (unknown.length === 0) return;
  const params = { tables: unknown, published: [...published] };
  refuse([diagnostic('REPORT_REVISION_UNKNOWN', 'error', {}, params)], exitCodes.usage);
}

function refuseFaults(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) refuse(problems, exitCodes.checkFailed);
}

/** All files but the manifest, in the order in which it lists them. */
async function render(input: ReportInput, { onLanguage }: EditionOptions): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const language of languages) {
    onLanguage?.(language);
    const { html, charts } = await renderReport(input, language);
    files.set(`index.${language}.html`, html);
    for (const [name, svg] of charts) files.set(`charts/${name}.${language}.svg`, `${svg}\n`);
  }
  files.set('cells.csv', cellsCsv(input.edition.cells.values()));
  files.set('disclosure.json', jsonText(input.edition.record));
  return files;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function manifestFacts(
  snapshot: Database,
  facts: ReportFacts,
  root: string,
): Promise<Omit<ManifestFacts, 'memoryHead'>> {
  const inputs = await snapshot.rows('select kind, name, sha256 from meta.inputs order by kind, name');
  const deliveries = await snapshot.rows(
    `select supplier || '/' || feed as name, content_sha256 from meta.deliveries
     where outcome <> 'refused' order by name, content_sha256`,
  );
  const { year, asOf, dataCut, isSynthetic, rules } = facts;
  return {
    year,
    asOf,
    dataCut,
    isSynthetic,
    acceptedRules: rules
      .filter((rule) => rule.isApplied && rule.status !== 'in_force')
      .map((rule) => `${rule.rule}/${rule.version}`),
    inputs: [
      ...inputs.map((row) => ({ kind: text(row.kind), name: text(row.name), sha256: text(row.sha256) })),
      ...deliveries.map((row) => ({
        kind: 'delivery',
        name: text(row.name),
        sha256: text(row.content_sha256),
      })),
      ...reportSources(root),
    ],
  };
}

/** The chapters; charts, labels and theme are code, and the edition holds what they drew. */
const reportSources = (root: string) =>
  locateFiles(root, 'reports/annual/chapters', '.md').map((path) => ({
    kind: 'chapter',
    name: relative(root, path).split(sep).join('/'),
    sha256: sha256(readFileSync(path, 'utf8')),
  }));

/** Cells that are missing for a reason that someone can mend. What the plan does not name is in the record only. */
function warningsOf(
  { byStatus }: DisclosureRecord,
  revisions: readonly TableRevision[],
  facts: ReportFacts,
): Diagnostic[] {
  const { asOf, dataCut, year } = facts;
  const { not_delivered: missing = 0, unconfirmed_rule: unconfirmed = 0 } = byStatus;
  return [
    ...(isYearCovered(facts) ? [] : [diagnostic('REPORT_YEAR_INCOMPLETE', 'warning', {}, { year, dataCut })]),
    ...(missing > 0 ? [diagnostic('DISCLOSURE_NOT_DELIVERED', 'warning', {}, { cells: missing, asOf })] : []),
    ...(unconfirmed > 0
      ? [diagnostic('DISCLOSURE_UNCONFIRMED_RULE', 'warning', {}, { cells: unconfirmed })]
      : []),
    ...revisions
      .filter(({ isRevised, matters }) => !isRevised && matters > 0)
      .map(({ table, matters }) =>
        diagnostic('REPORT_REVISION_DUE', 'warning', {}, { table, cells: matters }),
      ),
  ];
}

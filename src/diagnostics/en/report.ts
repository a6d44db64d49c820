// English texts of the codes of src/report.

import type { ReportParams } from '../codes/report.js';
import type { Texts } from '../text.js';

const notWritten = 'No edition was written.';

export const report: Texts<ReportParams> = {
  REPORT_BARE_NUMBER: ({ found }) => ({
    what: 'A sentence of the report holds a bare number.',
    expected: 'a placeholder: {{cell:…}}, {{interval:…}}, {{date:…}}, {{law:…}} or {{rule:…}}',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Replace the number by the placeholder of the cell, date or rule that it comes from.',
  }),
  REPORT_SPELLED_NUMBER: ({ found }) => ({
    what: 'A sentence of the report holds a quantity in words.',
    expected: 'a placeholder, or a sentence without a quantity',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Write the sentence without a quantity, or replace the word by the placeholder of the cell.',
  }),
  REPORT_CAUSAL_WORDING: ({ found }) => ({
    what: 'A sentence of the report names a cause. The comparisons in this report are descriptive.',
    expected:
      '"difference observed", "consistent with" or "not distinguishable from differences between locations"',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Describe what was observed, without saying what it comes from.',
  }),
  REPORT_MARKDOWN: ({ found }) => ({
    what: 'A chapter holds Markdown that a report may not have.',
    expected: 'headings, paragraphs, lists with dashes, emphasis, links and quotes',
    found,
    data: notWritten,
    remedy: 'Write this part in the allowed forms; a table or figure comes from {{table:…}} or {{chart:…}}.',
  }),
  REPORT_CHAPTER_MISSING: ({ chapter, language }) => ({
    what: `The chapter ${chapter} does not exist in the language ${language}.`,
    expected: `a file ${chapter}.${language}.md beside the other`,
    data: notWritten,
    remedy: 'Write the chapter in both languages, with the same placeholders.',
  }),
  REPORT_LANGUAGES_DIFFER: ({ placeholder, other }) => ({
    what: 'The two languages of a chapter do not show the same.',
    expected: `${placeholder} in ${other} too`,
    data: notWritten,
    remedy: 'Put the same placeholders as often in both languages.',
  }),
  REPORT_PLACEHOLDER: ({ placeholder, known }) => ({
    what: `The placeholder ${placeholder} refers to something that does not exist.`,
    expected: known.join(', '),
    data: notWritten,
    remedy: 'Correct the name, or add what it refers to.',
  }),
  REPORT_CELL_NOT_PLANNED: ({ key }) => ({
    what: `The cell ${key} is not in the table plan.`,
    expected: 'a key of the table plan in pipelines/pilot.ts',
    data: notWritten,
    remedy: 'Correct the key. A cell that is not planned is never published.',
  }),
  REPORT_CHART_INVALID: ({ chart, reason }) => ({
    what: `The chart ${chart} cannot be drawn.`,
    found: reason,
    data: notWritten,
    remedy: `Correct reports/annual/charts/${chart}.ts.`,
  }),
  REPORT_LEVER_PLANNED: ({ lever, from }) => ({
    what: `The lever ${lever} has the status "planned" as of ${from}, and that day is past.`,
    expected: 'a status that says whether the lever is in force',
    data: notWritten,
    remedy:
      'Confirm or withdraw the lever in pipelines/reference/levers.csv, or accept its rule by name in the settings.',
  }),
  REPORT_YEAR: ({ found, years }) => ({
    what: `There is no pilot year ${found}.`,
    expected: `a year from 1 to ${years}`,
    data: notWritten,
    remedy: 'Give the pilot year with --year.',
  }),
  REPORT_YEAR_AHEAD: ({ year, from, dataCut }) => ({
    what: `Nothing is known of pilot year ${year} yet: it begins on ${from}, and the data run up to and including ${dataCut}.`,
    data: notWritten,
    remedy:
      'Take in deliveries about that year and run "pilotmonitor build". "pilotmonitor status" shows what is missing.',
  }),
  REPORT_REVISION_UNKNOWN: ({ tables, published }) => ({
    what: `Never published, so not to be revised: ${tables.join(', ')}.`,
    expected: published.length === 0 ? 'nothing was published yet' : `one of ${published.join(', ')}`,
    data: notWritten,
    remedy: 'Name a published table with --revise, for instance INDICATOR/year-1.',
  }),
  REPORT_REVISION_DUE: ({ table, cells }) => ({
    what: `By the data of now ${cells} cells of the published table ${table} read otherwise, by 5% or more or with another conclusion.`,
    data: 'The report shows the figures as they were published.',
    remedy: `Decide whether the table is revised: --revise ${table} --because REASON --by NAME.`,
  }),
  REPORT_REVISION_INCOMPLETE: ({ missing }) => ({
    what: `A revision lacks ${missing}.`,
    expected: 'who decided the revision (--decided-by) and why (--because)',
    data: notWritten,
    remedy: 'Give --revise together with --because and --decided-by.',
  }),
  REPORT_YEAR_INCOMPLETE: ({ year, dataCut }) => ({
    what: `The data run up to and including ${dataCut}; pilot year ${year} is not complete in them.`,
    data: 'Every page and chart says so.',
    remedy: 'Make the report again once all deliveries about the year are in.',
  }),
};

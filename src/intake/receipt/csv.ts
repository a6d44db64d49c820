// A receipt as CSV for the supplier's own tools: one row a line that something is wrong with, one a finding that has no
// line. A byte order mark and semicolons, so that Excel opens it as a table.

import { csvCells, csvLine, formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { KeptFinding } from '../../warehouse/index.js';
import { linesKept } from '../finding.js';
import type { ReceiptFacts } from './facts.js';
import { rowsOf, supplierText } from './finding-text.js';
import { severityWords } from './words.js';

const heads = {
  nl: [
    'nummer',
    'ernst',
    'regel',
    'kolomnummer',
    'kolom',
    'rijen_met_deze_fout',
    'wat',
    'verwacht',
    'gevonden',
    'gevolg',
    'wat_te_doen',
    'code',
  ],
  en: [
    'number',
    'severity',
    'line',
    'column_number',
    'column',
    'rows_with_this_fault',
    'what',
    'expected',
    'found',
    'consequence',
    'what_to_do',
    'code',
  ],
} as const;

/** The whole file as text. */
export function receiptCsv({ findings }: ReceiptFacts, language: Language): string {
  const rows = findings.flatMap((finding, index) => findingRows(finding, index + 1, language));
  return `\ufeff${csvLine(heads[language], ';')}${rows.join('')}`;
}

/** Rows of thousands of lines with one fault differ in the line only. */
function findingRows({ problem, lines }: KeptFinding, number: number, language: Language): string[] {
  const text = supplierText(problem, language);
  const rows = rowsOf(problem);
  const { line = null, column = null, columnNumber = null } = problem.at;
  const start = csvCells([number, severityWords[problem.severity][language]], ';');
  const rest = (what: string) =>
    csvLine(
      [
        columnNumber,
        column,
        rows ?? null,
        what,
        text.expected ?? null,
        text.found ?? null,
        text.data ?? null,
        text.remedy,
        problem.code,
      ],
      ';',
    );
  const named = lines.length > 0 ? lines : [line];
  const more = lines.length > 0 && rows !== undefined ? rows - lines.length : 0;
  const same = rest(text.what);
  return [
    ...named.map((each) => `${start};${each ?? ''};${same}`),
    ...(more > 0 ? [`${start};;${rest(moreText(more, language))}`] : []),
  ];
}

const moreText = (more: number, language: Language): string =>
  language === 'nl'
    ? `Nog ${formatNumber(more, language)} rijen met deze fout zijn hier niet genoemd; van elke fout staan er hoogstens ${formatNumber(linesKept, language)}.`
    : `Another ${formatNumber(more, language)} rows with this fault are not named here; of each fault there are at most ${formatNumber(linesKept, language)}.`;

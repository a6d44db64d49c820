// The dictionary of a feed: every column with its meaning, form and unit, every code, every rule, in one language, as
// Markdown for the supplier and the annex.

import type { Language } from '../vocabulary/index.js';
import { expectation } from './expectation.js';
import type { CompiledColumn, CompiledFeed } from './feed.js';

const words = {
  nl: {
    header: 'Kolom in het bestand',
    name: 'Naam in het register',
    meaning: 'Betekenis',
    form: 'Vorm',
    unit: 'Eenheid',
    required: 'Verplicht',
    yes: 'ja',
    no: 'nee',
    codes: 'Codes',
    rules: 'Regels over kolommen samen',
    key: 'Sleutel',
  },
  en: {
    header: 'Column in the file',
    name: 'Name in the register',
    meaning: 'Meaning',
    form: 'Form',
    unit: 'Unit',
    required: 'Required',
    yes: 'yes',
    no: 'no',
    codes: 'Codes',
    rules: 'Rules over several columns',
    key: 'Key',
  },
} as const;

/** The dictionary as Markdown. */
export function dictionary(feed: CompiledFeed, language: Language): string {
  const word = words[language];
  const { definition, columns, rules } = feed;
  const heads = [word.header, word.name, word.meaning, word.form, word.unit, word.required];
  const lines = [
    `# ${definition.title[language]} (${feed.name}, ${definition.version})`,
    '',
    definition.description[language],
    '',
    `${word.key}: ${feed.key.join(', ')}`,
    '',
    tableRow(heads),
    tableRow(heads.map(() => '---')),
    ...columns.map((column) => tableRow(columnCells(feed, column, language))),
    ...columns.flatMap((column) => codeLines(column, language)),
  ];
  if (rules.length > 0) lines.push('', `## ${word.rules}`, '');
  lines.push(...rules.map((rule) => `- ${rule.on}: ${rule[language]} (\`${rule.id}\`)`));
  return `${lines.join('\n')}\n`;
}

const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function columnCells(feed: CompiledFeed, column: CompiledColumn, language: Language): string[] {
  const { meta } = column;
  const word = words[language];
  return [
    meta.header,
    column.name,
    meta[language],
    formText(feed, column, language),
    meta.unit?.[language] ?? '',
    column.required ? word.yes : word.no,
  ];
}

/** The form, and behind it the bounds where the column has them. */
function formText(feed: CompiledFeed, column: CompiledColumn, language: Language): string {
  const texts = {
    text: column.notation === 'text' && column.pattern !== undefined ? ['pattern'] : ['too_long'],
    code: ['code'],
    date: ['form', 'range'],
    month: ['form'],
    month_or_year: ['form'],
    integer: ['form', 'range'],
    decimal: ['form', 'range'],
    identifier: ['identifier'],
    bounded: ['form', 'range'],
  }[column.notation];
  return texts.map((rule) => expectation(feed, column.name, rule)[language]).join('; ');
}

function codeLines(column: CompiledColumn, language: Language): string[] {
  if (column.notation !== 'code') return [];
  const meanings = column.meta.codes ?? {};
  return [
    '',
    `## ${words[language].codes}: ${column.meta.header}`,
    '',
    ...column.codes.map((code) => `- \`${code}\`: ${meanings[code]?.[language] ?? ''}`),
  ];
}

// What `query` does: lists the saved questions, or asks one and prints the answer as a table, CSV or JSON.

import { join } from 'node:path';
import {
  ask,
  type Cell,
  type Column,
  locateQuestions,
  type Question,
  type SnapshotFacts,
  tableLines,
  usualLimits,
  valuesFor,
} from '../analysis/index.js';
import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { csvLine } from '../format/index.js';
import type { Language } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';
import { similarName } from './similar-name.js';

interface QueryOptions {
  readonly csv: boolean;
  readonly rows: number | undefined;
  readonly seconds: number | undefined;
}

type QueryContext = Omit<CommandContext, 'options'> & { readonly options: QueryOptions };

const words = {
  nl: {
    internal: 'Intern: gepseudonimiseerde gegevens over personen, niet om te publiceren.',
    asOf: (day: string) => `Zoals bekend op ${day}.`,
    synthetic: 'De gegevens zijn verzonnen.',
    rows: (n: number) => (n === 1 ? '1 rij' : `${n} rijen`),
    shown: (n: number) => `, waarvan ${n} getoond; alle rijen met --csv`,
    none: 'Er zijn nog geen bewaarde vragen.',
  },
  en: {
    internal: 'Internal: pseudonymised data about people, not for publication.',
    asOf: (day: string) => `As known on ${day}.`,
    synthetic: 'The data are made up.',
    rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
    shown: (n: number) => `, ${n} of them shown; all rows with --csv`,
    none: 'There are no saved questions yet.',
  },
} as const;

/** Runs the command. Throws UserError where the question is unknown, wrong or refused. */
export async function runQuery(context: QueryContext): Promise<ExitCode> {
  const [first, ...rest] = context.args;
  if (first === undefined) return listQuestions(context);
  const isName = /^[a-z][a-z0-9_-]*$/i.test(first);
  const question = isName ? findQuestion(context.root, first) : undefined;
  const asked = question
    ? { sql: question.sql, values: valuesFor(question, rest), at: { file: question.file } }
    : { sql: [first, ...rest].join(' '), values: {}, at: {} };
  return answer(context, asked);
}

function findQuestion(root: string, name: string): Question {
  const questions = locateQuestions(root);
  const found = questions.find((each) => each.name === name);
  if (found) return found;
  const names = questions.map((each) => each.name);
  const similar = similarName(name, names);
  const params = similar === undefined ? { question: name } : { question: name, similar };
  throw new UserError([diagnostic('ANALYSIS_UNKNOWN_QUESTION', 'error', {}, params)], exitCodes.usage);
}

type Asked = Pick<Parameters<typeof ask>[0], 'sql' | 'values' | 'at'>;

async function answer(context: QueryContext, asked: Asked): Promise<ExitCode> {
  const { options, out, json, dataFolder, language } = context;
  const whole = options.csv || json;
  const limits = { ...usualLimits, ...(options.seconds === undefined ? {} : { seconds: options.seconds }) };
  const keep = whole ? Number.POSITIVE_INFINITY : (options.rows ?? 40);
  const snapshot = join(dataFolder, 'analysis', 'snapshot.duckdb');
  let columns: readonly Column[] = [];
  const rows: (readonly Cell[])[] = [];
  const { rows: count, facts } = await ask(
    { ...asked, ...limits, snapshot, keep: Math.min(keep, Number.MAX_SAFE_INTEGER) },
    {
      columns: (found) => {
        columns = found;
        if (options.csv) out.write(csvLine(found.map((each) => each.name)));
      },
      rows: (found) => {
        if (options.csv) for (const row of found) out.write(csvLine(row));
        else rows.push(...found);
      },
    },
  );
  const notice = noticeOf(facts, language);
  if (json) out.json({ notice, count, columns, rows: rows.map((row) => asObject(columns, row)) });
  else if (!options.csv) printTable(context, columns, rows, count);
  if (!json) out.note(notice);
  return exitCodes.ok;
}

function printTable(
  { out, language }: QueryContext,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  count: number,
): void {
  const word = words[language];
  for (const line of tableLines({ columns, rows, width: out.width })) out.line(line);
  out.line(word.rows(count) + (rows.length < count ? word.shown(rows.length) : ''));
}

const asObject = (columns: readonly Column[], row: readonly Cell[]) =>
  Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));

/** Said with every answer: it is internal, as of when, and whether the people in it exist. */
function noticeOf(facts: SnapshotFacts | undefined, language: Language): string {
  const word = words[language];
  const asOf = facts && word.asOf(facts.asOf);
  return [word.internal, asOf, facts?.isSynthetic && word.synthetic].filter(Boolean).join(' ');
}

function listQuestions({ root, out, json, language }: QueryContext): ExitCode {
  const questions = locateQuestions(root);
  if (json) out.json(questions.map(({ sql: _, ...described }) => described));
  else if (questions.length === 0) out.line(words[language].none);
  else for (const question of questions) listQuestion(question, out.line, language);
  return exitCodes.ok;
}

function listQuestion(question: Question, line: (text?: string) => void, language: Language): void {
  line(`${question.name}  ${question.title[language]}`);
  line(`    ${question.description[language]}`);
  for (const { name, type, fallback, text } of question.parameters) {
    line(`    ${name}=${fallback ?? `<${type}>`}  ${text[language]}`);
  }
  line();
}

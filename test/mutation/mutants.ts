// Every small change to a SQL file that a test has to notice: each comparison, kind of join, condition dropped,
// negated or thinned, default of coalesce, added constant, and what picks a first or last row.

import { argumentsAt, closing, codeOnly, conditions, partsOf, type Span } from './sql-text.js';

export interface Mutant {
  readonly line: number;
  /** What was changed into what, on one line. */
  readonly change: string;
  readonly sql: string;
}

interface Edit extends Span {
  readonly text: string;
}

/** All mutants of a file, each with one change; no two have the same text. */
export function mutantsOf(sql: string): Mutant[] {
  const code = codeOnly(sql);
  const edits = [
    ...swaps(code, wordSwaps),
    ...conditionEdits(sql, code),
    ...connectiveEdits(code),
    ...coalesceEdits(sql, code),
    ...constantEdits(code),
  ];
  const mutants = new Map(edits.map((edit) => [applied(sql, edit), edit]));
  return [...mutants]
    .filter(([text]) => text !== sql)
    .map(([text, edit]) => ({ line: lineOf(sql, edit.from), change: described(sql, edit), sql: text }))
    .sort((a, b) => a.line - b.line);
}

interface Swap {
  readonly find: RegExp;
  readonly into: Readonly<Record<string, readonly string[]>>;
}

const wordSwaps: readonly Swap[] = [
  {
    find: /(?<![:<>=!-])(?:<=|>=|<>|!=|<|>|=)(?![=>])/g,
    into: {
      '<': ['<=', '>='],
      '<=': ['<', '>'],
      '>': ['>=', '<='],
      '>=': ['>', '<'],
      '=': ['!='],
      '!=': ['='],
      '<>': ['='],
    },
  },
  {
    find: /\bis (?:not )?(?:null|distinct from)\b/g,
    into: {
      'is null': ['is not null'],
      'is not null': ['is null'],
      'is not distinct from': ['is distinct from'],
    },
  },
  {
    find: /\b(?:asof )?(?:left|inner|anti) join\b/g,
    into: {
      'left join': ['inner join'],
      'inner join': ['left join'],
      'asof left join': ['asof inner join', 'left join'],
      'asof inner join': ['asof left join', 'inner join'],
      'anti join': ['semi join'],
    },
  },
  { find: /\bunion(?: all)?\b/g, into: { union: ['union all'], 'union all': ['union'] } },
  { find: /\bdistinct (?!from)/g, into: { 'distinct ': [''] } },
  { find: /\bin \(/g, into: { 'in (': ['not in ('] } },
  { find: /(?<!is )\bnot (?!null|distinct)/g, into: { 'not ': [''] } },
  { find: /\b(?:min|max|least|greatest)\(/g, into: opposites('min(', 'max(', 'least(', 'greatest(') },
  { find: /\b(?:min_by|max_by)\(/g, into: opposites('min_by(', 'max_by(') },
  { find: /\b(?:lead|lag)\(/g, into: opposites('lead(', 'lag(') },
  { find: / desc\b/g, into: { ' desc': [''] } },
  { find: /\bnulls first\b/g, into: { 'nulls first': ['nulls last'] } },
];

function opposites(...words: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(words.map((word, at) => [word, [words[at % 2 === 0 ? at + 1 : at - 1] ?? word]]));
}

function swaps(code: string, all: readonly Swap[]): Edit[] {
  return all.flatMap(({ find, into }) =>
    [...code.matchAll(find)].flatMap((found) =>
      (into[found[0]] ?? []).map((text) => ({
        from: found.index,
        to: found.index + found[0].length,
        text,
      })),
    ),
  );
}

function conditionEdits(sql: string, code: string): Edit[] {
  return conditions(code).flatMap((span) => [
    { ...span, text: 'true' },
    { ...span, text: `not (${sql.slice(span.from, span.to)})` },
    ...partsOf(code, span).flatMap((part) => [
      { ...part, text: 'true' },
      { ...part, text: 'false' },
    ]),
  ]);
}

/** `and` for `or` and the other way round, where a condition is a value and not a clause. */
function connectiveEdits(code: string): Edit[] {
  const clauses = conditions(code);
  const isInClause = (at: number) => clauses.some((span) => span.from <= at && at < span.to);
  const isFrame = (at: number) => /\bbetween [a-z0-9_ -]*$/.test(code.slice(0, at));
  return swaps(code, [{ find: /(?<=\s)(?:and|or)(?=\s)/g, into: { and: ['or'], or: ['and'] } }]).filter(
    (edit) => !isInClause(edit.from) && !isFrame(edit.from),
  );
}

function coalesceEdits(sql: string, code: string): Edit[] {
  return [...code.matchAll(/\bcoalesce(?=\()/g)].map((found) => {
    const open = found.index + found[0].length;
    const [first] = argumentsAt(code, open);
    const text = first ? sql.slice(first.from, first.to) : '';
    return { from: found.index, to: closing(code, open) + 1, text };
  });
}

function constantEdits(code: string): Edit[] {
  return [...code.matchAll(/ ([+-]) (\d+)\b(?! (?:preceding|following))/g)].flatMap((found) => {
    const span = { from: found.index, to: found.index + found[0].length };
    const flipped = found[1] === '+' ? '-' : '+';
    return [
      { ...span, text: '' },
      { ...span, text: ` ${flipped} ${found[2]}` },
    ];
  });
}

const applied = (sql: string, edit: Edit) => sql.slice(0, edit.from) + edit.text + sql.slice(edit.to);

const lineOf = (sql: string, at: number) => sql.slice(0, at).split('\n').length;

function described(sql: string, edit: Edit): string {
  const from = sql.lastIndexOf('\n', edit.from - 1) + 1;
  const end = sql.indexOf('\n', edit.to);
  const to = end < 0 ? sql.length : end;
  const after = sql.slice(from, edit.from) + edit.text + sql.slice(edit.to, to);
  return `${oneLine(sql.slice(from, to))}  =>  ${oneLine(after)}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

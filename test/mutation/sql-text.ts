// What a mutation has to know of SQL text: where code is (not comment, not string), and where a clause ends.

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text with every character of a comment or string replaced by a blank, so that places stay the same. */
export const codeOnly = (sql: string): string =>
  sql.replace(/--[^\n]*|'(?:[^']|'')*'/g, (found) => ' '.repeat(found.length));

const clauseStart = /\b(where|having|qualify|on)\b/g;
const clauseEnd =
  /^(where|group by|having|qualify|window|order by|union|limit|inner join|left join|asof|cross join|anti join|semi join)\b/;

/** The condition of every where, having, qualify and on, filters of aggregates included. */
export function conditions(code: string): Span[] {
  return [...code.matchAll(clauseStart)].map((start) => {
    const from = start.index + start[0].length;
    return trimmed(code, { from, to: endOfClause(code, from) });
  });
}

function endOfClause(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    depth += step(code[at]);
    if (depth < 0 || (depth === 0 && code[at] === ',')) return at;
    if (depth === 0 && isBlank(code[at - 1]) && clauseEnd.test(code.slice(at, at + 12))) return at;
  }
  return code.length;
}

/** The parts of a condition between `and`s and between `or`s, within brackets too. */
export function partsOf(code: string, span: Span): Span[] {
  const parts = ['and', 'or'].map((word) => split(code, span, word)).find((found) => found.length > 1);
  if (parts) return parts.flatMap((part) => [part, ...partsOf(code, part)]);
  const isBracketed = code[span.from] === '(' && closing(code, span.from) === span.to - 1;
  return isBracketed ? partsOf(code, trimmed(code, { from: span.from + 1, to: span.to - 1 })) : [];
}

function split(code: string, span: Span, word: string): Span[] {
  const cuts: Span[] = [];
  let depth = 0;
  for (let at = span.from; at < span.to; at += 1) {
    depth += step(code[at]);
    const isWord = isBlank(code[at - 1]) && code.startsWith(word, at) && isBlank(code[at + word.length]);
    if (depth === 0 && isWord) cuts.push({ from: at, to: at + word.length });
  }
  return between(code, span, cuts);
}

/** The arguments of a call whose opening bracket stands at `open`. */
export function argumentsAt(code: string, open: number): Span[] {
  const close = closing(code, open);
  const commas: Span[] = [];
  let depth = 0;
  for (let at = open + 1; at < close; at += 1) {
    depth += step(code[at]);
    if (depth === 0 && code[at] === ',') commas.push({ from: at, to: at + 1 });
  }
  return between(code, { from: open + 1, to: close }, commas);
}

/** Where the bracket that opens at `open` closes. */
export function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    depth += step(code[at]);
    if (depth === 0) return at;
  }
  return code.length;
}

function between(code: string, whole: Span, cuts: readonly Span[]): Span[] {
  const starts = [whole.from, ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), whole.to];
  return starts.map((from, at) => trimmed(code, { from, to: ends[at] ?? whole.to }));
}

const step = (character: string | undefined): number => {
  if (character === undefined) return 0;
  return Number('([{'.includes(character)) - Number(')]}'.includes(character));
};

const isBlank = (character: string | undefined): boolean => /\s/.test(character ?? '');

function trimmed(code: string, { from, to }: Span): Span {
  const text = code.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return { from: from + lead, to: Math.max(from + lead, to - (text.length - text.trimEnd().length)) };
}

// The values of a saved question's parameters: what the caller gave, else the default, each of the declared type.

import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type BoundValue, toDuckDb } from './parameter.js';
import type { Question } from './question.js';

/** Values to bind, from arguments such as `period=year-2`. Throws UserError naming each parameter that is not right. */
export function valuesFor(question: Question, given: readonly string[]): Record<string, BoundValue> {
  const pairs = given.map((each) => each.split(/=(.*)/s, 2) as [string, string | undefined]);
  const texts = new Map(pairs);
  const known = new Set(question.parameters.map((each) => each.name));
  const wrong = [...texts.keys()].filter((name) => !known.has(name));
  const values: Record<string, BoundValue> = {};
  for (const { name, type, fallback } of question.parameters) {
    const text = texts.has(name) ? texts.get(name) : fallback;
    if (text === undefined || toDuckDb({ type, text }) === undefined) wrong.push(name);
    else values[name] = { type, text };
  }
  const [first, ...rest] = wrong.map((name) => problem(question, name));
  if (first) throw new UserError([first, ...rest], exitCodes.usage);
  return values;
}

function problem(question: Question, parameter: string) {
  const type = question.parameters.find((each) => each.name === parameter)?.type;
  const names = question.parameters.map((each) => each.name).join(', ');
  const params = { question: question.name, parameter, names, ...(type === undefined ? {} : { type }) };
  return diagnostic('ANALYSIS_PARAMETER', 'error', { file: question.file }, params);
}

// English texts of the codes of src/analysis.

import type { AnalysisParams } from '../codes/analysis.js';
import type { Texts } from '../text.js';

const refused = {
  statements: () => 'A question is one statement; there is none or more than one.',
  no_select: () =>
    'Only questions can be asked here: a SELECT, with or without WITH; nothing can be changed.',
  function: (name: string) => `The function ${name} cannot be used here: it reads more than the snapshot.`,
  relation: (name: string) => `There is no relation ${name} in the snapshot that can be read this way.`,
} as const;

const examples = {
  text: 'text',
  integer: 'a whole number',
  decimal: 'a number such as 12.5',
  date: 'an existing day such as 2026-07-01',
  boolean: 'true or false',
} as const;

const expectedOf = (type: string) => examples[type as keyof typeof examples] ?? type;

export const analysis: Texts<AnalysisParams> = {
  ANALYSIS_NO_SNAPSHOT: () => ({
    what: 'There is no analysis snapshot yet.',
    remedy: 'Make one with "pilotmonitor build", or try everything out with "pilotmonitor demo".',
  }),
  ANALYSIS_UNKNOWN_QUESTION: ({ question, similar }) => ({
    what: `There is no saved question "${question}".`,
    remedy: `${similar ? `Did you mean "${similar}"? ` : ''}"pilotmonitor query" lists all questions.`,
  }),
  ANALYSIS_QUESTION_HEADER: ({ key }) => ({
    what: `The header of this question is not right at "${key}".`,
    expected: 'title_nl, title_en, description_nl, description_en, and "param: name type default | nl | en"',
    remedy: 'Complete the header in the comment on top of the file.',
  }),
  ANALYSIS_PARAMETER: ({ question, parameter, names, type }) => ({
    what: type
      ? `The parameter "${parameter}" of "${question}" has no value, or a value of another type.`
      : `The question "${question}" has no parameter "${parameter}".`,
    expected: type ? `${parameter}=<${expectedOf(type)}>` : names || 'no parameters',
    remedy: '"pilotmonitor query" lists the questions with their parameters.',
  }),
  ANALYSIS_STATEMENT: ({ message, excerpt }) => ({
    what: message,
    ...(excerpt && { found: `\n${excerpt}` }),
    remedy:
      'Correct the statement. "show all tables" lists what there is, "describe core.persons" its columns.',
  }),
  ANALYSIS_REFUSED: ({ reason, name, excerpt }) => ({
    what: refused[reason](name),
    ...(excerpt && { found: `\n${excerpt}` }),
    data: 'Nothing was run.',
    remedy:
      'Write relations with their schema, as in "select * from core.persons"; "show all tables" lists them.',
  }),
  ANALYSIS_TIME: ({ seconds }) => ({
    what: `The question took longer than ${seconds} seconds and was stopped.`,
    remedy: 'Ask for less (a period, a group), or give more time with --seconds.',
  }),
  ANALYSIS_MEMORY: ({ megabytes }) => ({
    what: `The question needed more than ${megabytes} MB of memory and was stopped.`,
    remedy: 'Ask for less: fewer columns, a period, or counts instead of rows.',
  }),
};

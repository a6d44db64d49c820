// Questions of analysts on the pseudonymised snapshot.

export { type Answer, type AskOptions, ask, usualLimits } from './ask.js';
export { valuesFor } from './parameter-values.js';
export { locateQuestions, parseQuestion, type Question } from './question.js';
export type { Cell, Column, SnapshotFacts } from './session.js';
export { tableLines } from './table.js';

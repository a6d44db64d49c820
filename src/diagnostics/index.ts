// Problems as values, their texts in two languages, exit codes and row fates.

export type { GroupValue } from './codes/completeness.js';
export * from './diagnostic.js';
export * from './exit-code.js';
export { render, textOf } from './render.js';
export * from './row-fate.js';
export type { DiagnosticText, Texts } from './text.js';
export * from './user-error.js';

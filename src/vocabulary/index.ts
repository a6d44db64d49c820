// What pipelines, queries and reports are written in. Everything here depends on zod only.

export { z } from 'zod';
export * from './chart.js';
export * from './column.js';
export * from './completeness.js';
export * from './digits.js';
export * from './expression.js';
export * from './feed.js';
export * from './identifier.js';
export * from './indicator.js';
export * from './job.js';
export * from './language.js';
export * from './list.js';
export * from './month-run.js';
export * from './odata.js';
export * from './pilot.js';
export * from './report.js';
export * from './rule.js';
export * from './world.js';

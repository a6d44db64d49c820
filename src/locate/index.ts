// Finds what pipelines, queries and reports declare.

export * from './definitions.js';
export { installedRoot } from './root.js';
export { feedNames, locateSchedule } from './schedule.js';

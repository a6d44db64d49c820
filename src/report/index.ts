// Chapters, charts and disclosed cells become pages.

export { type Chapter, readChapters } from './chapters.js';
export type * from './facts.js';
export { lintReport } from './lint/index.js';
export { causalWording } from './lint/wording.js';
export { isYearCovered } from './marks.js';
export { namesOf } from './names.js';
export { printCell, printInterval } from './print.js';
export { releasedForm } from './released-form.js';
export { type RenderedReport, type ReportInput, renderReport } from './render.js';

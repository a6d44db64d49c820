// Seeded kit for synthetic worlds: streams, draws, days, times to events, and files in the habits of a sender. It knows
// no domain; the world itself is in pipelines/synthetic.

export * from './calendar.js';
export * from './csv.js';
export * from './draws.js';
export * from './hazard.js';
export * from './notation.js';
export * from './random.js';

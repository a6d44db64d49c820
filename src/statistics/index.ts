// Pure functions from counts and risk tables to estimates, one method a file.

export * from './aalen-johansen.js';
export * from './binomial-tail.js';
export * from './chi-square.js';
export * from './cluster-contrast.js';
export * from './cluster-permutation.js';
export * from './clustered-ratio.js';
export * from './kaplan-meier.js';
export * from './log-rank.js';
export * from './normal.js';
export * from './poisson-tail.js';
export * from './restricted-mean.js';
export * from './risk-table.js';
export * from './student-t.js';
export * from './survival-quantile.js';
export * from './wilson.js';

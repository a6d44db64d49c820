// Files that survive a power cut, private modes, the lock file, the chained log, and files that may change. Knows nothing of what is in them.

export * from './chained-log.js';
export * from './durable.js';
export * from './lock.js';
export * from './unchanged.js';

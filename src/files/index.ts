// Files that survive a power cut, private modes, the lock file and the chained log. Knows nothing of what is in them.

export * from './chained-log.js';
export * from './durable.js';
export * from './lock.js';

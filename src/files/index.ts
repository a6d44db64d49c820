// Files that survive a power cut, private modes, and the lock file. Knows nothing of what is in them.

export * from './durable.js';
export * from './lock.js';

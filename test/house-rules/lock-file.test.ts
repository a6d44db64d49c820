// `npm ci` refuses a lock file that lacks an optional package of another platform, and a registry that does not carry
// one lets `npm install` drop it silently. A clone must install everywhere, so the lock file names them all.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installedRoot } from '../../src/locate/index.js';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(join(installedRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

it('names every optional package of every platform, so that npm ci works on each', () => {
  const wanted = Object.values(lock.packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const missing = wanted.filter((name) => lock.packages[`node_modules/${name}`] === undefined);
  expect(wanted.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

it('names no address of a registry', () => {
  expect(Object.values(lock.packages).filter((each) => each.resolved !== undefined)).toEqual([]);
});

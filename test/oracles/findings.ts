// Collects where a result differs from what a golden case expects. A field that no comparison asked for counts as a
// difference too: a case that is only half understood must not pass.

import type { Json, JsonObject } from './golden-case.js';

export class Findings {
  readonly differences: string[] = [];

  constructor(private readonly tolerance: number) {}

  /** A number within the tolerance, absolute and relative; null is undefined and agrees with null only. */
  number(
    what: string,
    actual: number | null | undefined,
    expected: Json | undefined,
    tolerance = this.tolerance,
  ) {
    const agrees =
      typeof expected === 'number'
        ? typeof actual === 'number' && Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected))
        : expected === null && (actual === null || actual === undefined);
    if (!agrees) this.note(what, actual, expected);
  }

  numbers(what: string, actual: readonly (number | null)[], expected: Json | undefined) {
    if (!Array.isArray(expected) || expected.length !== actual.length) this.note(what, actual, expected);
    else actual.forEach((each, index) => void this.number(`${what}[${index}]`, each, expected[index]));
  }

  /** The same text, truth value or list of them. */
  same(what: string, actual: unknown, expected: Json | undefined) {
    if (JSON.stringify(actual ?? null) !== JSON.stringify(expected)) this.note(what, actual, expected);
  }

  /** Notes fields that are not among those that are compared. */
  onlyFields(what: string, object: JsonObject, known: readonly string[]) {
    for (const name of Object.keys(object)) if (!known.includes(name)) this.notUnderstood(`${what}.${name}`);
  }

  notUnderstood(what: string) {
    this.differences.push(`${what}: not understood`);
  }

  private note(what: string, actual: unknown, expected: unknown) {
    this.differences.push(`${what}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }
}

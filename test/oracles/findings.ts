// Collects where a result differs from what a golden case expects. A field that no comparison asked for counts as a
// difference too, and so does a case in which nothing was compared: what is only half understood must not pass.

import type { Json, JsonObject } from './golden-case.js';

export class Findings {
  private readonly found: string[] = [];
  private comparisons = 0;

  constructor(private readonly tolerance: number) {}

  /** Every difference; one at least where nothing was compared. */
  get differences(): readonly string[] {
    return this.comparisons === 0 && this.found.length === 0 ? ['nothing was compared'] : this.found;
  }

  /** A number within the tolerance, absolute and relative; null is undefined and agrees with null only. */
  number(
    what: string,
    actual: number | null | undefined,
    expected: Json | undefined,
    tolerance = this.tolerance,
  ) {
    if (!this.isExpected(expected)) return;
    const agrees =
      typeof expected === 'number'
        ? typeof actual === 'number' && Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected))
        : expected === null && (actual === null || actual === undefined);
    if (!agrees) this.note(what, actual, expected);
  }

  /** A list of numbers of the same length; a single number is a list of one. */
  numbers(what: string, actual: readonly (number | null)[], expected: Json | undefined) {
    if (!this.isExpected(expected)) return;
    const list = typeof expected === 'number' ? [expected] : expected;
    if (!Array.isArray(list) || list.length !== actual.length) this.note(what, actual, expected);
    else actual.forEach((each, index) => void this.number(`${what}[${index}]`, each, list[index]));
  }

  /** The same text, truth value or list of them. */
  same(what: string, actual: unknown, expected: Json | undefined) {
    if (!this.isExpected(expected)) return;
    if (JSON.stringify(actual ?? null) !== JSON.stringify(expected)) this.note(what, actual, expected);
  }

  /** Notes fields that are not among those that are compared. */
  onlyFields(what: string, object: JsonObject, known: readonly string[]) {
    for (const name of Object.keys(object)) if (!known.includes(name)) this.notUnderstood(`${what}.${name}`);
  }

  notUnderstood(what: string) {
    this.found.push(`${what}: not understood`);
  }

  /** A field that the case does not have is not compared. */
  private isExpected(expected: Json | undefined): expected is Json {
    if (expected === undefined) return false;
    this.comparisons++;
    return true;
  }

  private note(what: string, actual: unknown, expected: unknown) {
    this.found.push(`${what}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }
}

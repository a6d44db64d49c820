// A text that a pattern of a contract accepts, for the example file. Patterns are of the small kind that safePattern lets
// through: literals, positive classes, groups, alternatives in a group, and greedy counts, taken as few as they may be.

/** The text number `turn`: every class gives its sign of that number, every group its alternative, going round. */
export function exampleText(pattern: string, turn: number): string {
  return new Writer(pattern, turn).sequence();
}

class Writer {
  private position = 0;

  constructor(
    private readonly pattern: string,
    private readonly turn: number,
  ) {}

  /** Up to the end, a `|` or a `)`. */
  sequence(): string {
    let text = '';
    while (this.position < this.pattern.length && !'|)'.includes(this.next)) {
      const atom = this.atom();
      text += atom.repeat(this.count());
    }
    return text;
  }

  private get next(): string {
    return this.pattern[this.position] ?? '';
  }

  private atom(): string {
    if (this.next === '(') return this.group();
    if (this.next === '[') return this.class();
    return this.character();
  }

  private group(): string {
    this.position += this.pattern.startsWith('(?:', this.position) ? 3 : 1;
    const alternatives = [this.sequence()];
    while (this.next === '|') {
      this.position += 1;
      alternatives.push(this.sequence());
    }
    this.position += 1;
    return alternatives[this.turn % alternatives.length] ?? '';
  }

  private class(): string {
    this.position += 1;
    const signs: string[] = [];
    while (this.next !== ']') {
      const first = this.character();
      if (this.next !== '-' || this.pattern[this.position + 1] === ']') signs.push(first);
      else {
        this.position += 1;
        signs.push(...signsBetween(first, this.character()));
      }
    }
    this.position += 1;
    return signs[this.turn % signs.length] ?? '';
  }

  private character(): string {
    if (this.next === '\\') this.position += 1;
    const found = this.next;
    this.position += 1;
    return found;
  }

  /** How often the atom before stands: the least that is allowed, but once where it may be left out. */
  private count(): number {
    const found = /^(?:[?*+]|\{([0-9]{1,4})(?:,[0-9]{0,4})?\})/.exec(this.pattern.slice(this.position));
    if (found === null) return 1;
    this.position += found[0].length;
    return Math.max(1, Number(found[1] ?? 1));
  }
}

function signsBetween(first: string, last: string): string[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

// Patterns of a contract run twice: in DuckDB by RE2, in JavaScript at the supplier. The two differ on \d and \s, on
// `.` and newlines, on negated classes and characters outside the basic plane, on lookaround and back-references. Only
// what means the same in both is let through: `^…$` around ASCII literals, positive classes, groups, alternation
// inside a group and greedy counts. Repeats within repeats are refused too: JavaScript could take for ever over them.

const literal = /[A-Za-z0-9 _/:;,@#%&=<>!'"~`-]/;
const escapable = /[.\-/()[\]{}*+?|^$\\]/;

/** The inside of `^…$`. Throws, naming the offending part, where RE2 and JavaScript might not agree. */
export function safePattern(pattern: RegExp): string {
  if (pattern.flags !== '') throw new Error(`the pattern ${pattern} has flags (${pattern.flags})`);
  const { source } = pattern;
  if (!source.startsWith('^') || !source.endsWith('$'))
    throw new Error(`the pattern ${pattern} is not anchored by ^ and $`);
  const inside = source.slice(1, -1);
  new PatternParser(inside).whole();
  return inside;
}

class PatternParser {
  private position = 0;

  constructor(private readonly text: string) {}

  whole(): void {
    this.sequence(false);
    if (!this.atEnd) this.fail('an alternative or bracket outside a group');
  }

  private get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  private get next(): string {
    return this.text[this.position] ?? '';
  }

  private fail(what: string): never {
    throw new Error(`the pattern /^${this.text}$/ holds ${what} at position ${this.position + 1}`);
  }

  /** Atoms with their counts, up to the end, a `|` or a `)`. Returns whether anything in it repeats. */
  private sequence(inGroup: boolean): boolean {
    let repeats = false;
    while (!this.atEnd && this.next !== ')' && this.next !== '|') {
      const inner = this.atom();
      const counted = this.count();
      if (inner && counted) this.fail('a repeat of something that repeats itself');
      repeats = repeats || inner || counted;
    }
    if (inGroup && this.next === '|') {
      this.position += 1;
      return this.sequence(true) || repeats;
    }
    return repeats;
  }

  private atom(): boolean {
    if (this.next === '(') return this.group();
    if (this.next === '[') this.characterClass();
    else this.character();
    return false;
  }

  private group(): boolean {
    this.position += 1;
    if (this.text.startsWith('?:', this.position)) this.position += 2;
    else if (this.next === '?') this.fail('a lookaround or named group');
    const repeats = this.sequence(true);
    if (this.next !== ')') this.fail('an open group');
    this.position += 1;
    return repeats;
  }

  private characterClass(): void {
    this.position += 1;
    if (this.next === '^') this.fail('a negated class');
    if (this.next === ']') this.fail('an empty class');
    while (this.next !== ']') {
      if (this.atEnd) this.fail('an open class');
      if (this.next === '[' || this.next === '&' || this.next === '~') this.fail(`"${this.next}" in a class`);
      if (this.next === '.') this.position += 1;
      else this.character();
    }
    this.position += 1;
  }

  private character(): void {
    if (this.next === '\\') {
      this.position += 1;
      if (!escapable.test(this.next)) this.fail(`the escape \\${this.next}`);
    } else if (!literal.test(this.next)) this.fail(`"${this.next}"`);
    this.position += 1;
  }

  /** `?`, `*`, `+`, `{n}`, `{n,}` or `{n,m}`; RE2 allows at most 1000. Returns whether more than one may follow. */
  private count(): boolean {
    const found = /^(?:[?*+]|\{([0-9]{1,4})(,([0-9]{1,4})?)?\})/.exec(this.text.slice(this.position));
    if (found === null) return false;
    const [whole, least = '0', , most = '0'] = found;
    if (Math.max(Number(least), Number(most)) > 1000) this.fail('a count above 1000');
    this.position += whole.length;
    if (/[?*+{]/.test(this.next)) this.fail('a lazy or double count');
    return whole !== '?';
  }
}

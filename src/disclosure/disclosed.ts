// The seal of the gate: what went through the release rules is `Disclosed`, and the report takes nothing else. Two
// locks: the private field makes the type one that no other code can write, and at run time `reveal` refuses an
// object that was not made here, so that a cast elsewhere fails too. The package does not export `disclose`.

let make: <C>(content: C) => Disclosed<C>;
let open: <C>(value: Disclosed<C>) => C;

/** A value that the gate let through. */
export class Disclosed<T> {
  readonly #content: T;

  private constructor(content: T) {
    this.#content = content;
    Object.freeze(this);
  }

  static {
    make = (content) => new Disclosed(content);
    open = (value) => {
      if (!(#content in value)) throw new Error('this value did not come through the disclosure gate');
      return value.#content;
    };
  }
}

/** Seals a value. Called by the release rules only; a house rule finds any other caller. */
export const disclose = <C>(content: C): Disclosed<C> => make(content);

/** What may be printed. Throws on an object that did not come through the gate. */
export const reveal = <C>(value: Disclosed<C>): C => open(value);

// A form of fixed length as a GLOB pattern. DuckDB matches a GLOB in half the time of a regular expression, and most forms
// of dates and codes have a fixed length.

const part =
  /(\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\]|[A-Za-z0-9 _/:;,@#%&=<>~-])(?:\{([1-9][0-9]?)\})?/y;

interface Part {
  /** A character or a class. */
  readonly one: string;
  readonly times: number;
}

/** The parts of a form of nothing but literal characters and classes, each a fixed number of times; else undefined. */
function partsOf(form: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < form.length; ) {
    part.lastIndex = at;
    const [whole, one = '', times = '1'] = part.exec(form) ?? [];
    if (whole === undefined) return undefined;
    parts.push({ one, times: Number(times) });
    at += whole.length;
  }
  return parts;
}

/** Bytes of every text of such a form, or undefined where it is another one. */
export const fixedLength = (form: string): number | undefined =>
  partsOf(form)?.reduce((sum, { times }) => sum + times, 0);

/**
 * The GLOB pattern that matches the same texts, or undefined where the form is more than literal characters and
 * classes, each once or a fixed number of times: `[A-Z]{2}[0-9]` is `[A-Z][A-Z][0-9]`.
 */
export const globOf = (form: string): string | undefined =>
  partsOf(form)
    ?.map(({ one, times }) => one.repeat(times))
    .join('');

// A form of fixed length as a GLOB pattern. DuckDB matches a GLOB in half the time of a regular expression, and most forms
// of dates and codes have a fixed length.

const part =
  /(\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\]|[A-Za-z0-9 _/:;,@#%&=<>~-])(?:\{([1-9][0-9]?)\})?/y;

/**
 * The GLOB pattern that matches the same texts, or undefined where the form is more than literal characters and
 * classes, each once or a fixed number of times: `[A-Z]{2}[0-9]` is `[A-Z][A-Z][0-9]`.
 */
export function globOf(form: string): string | undefined {
  let glob = '';
  let at = 0;
  while (at < form.length) {
    part.lastIndex = at;
    const [whole, one = '', times = '1'] = part.exec(form) ?? [];
    if (whole === undefined) return undefined;
    glob += one.repeat(Number(times));
    at += whole.length;
  }
  return glob;
}

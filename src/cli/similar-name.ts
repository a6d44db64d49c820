// The name that someone may have meant who typed another.

/** The name nearest to what was typed: at most two letters wrong, or the start of a name. */
export function similarName(typed: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: name.startsWith(typed) ? 1 : editDistance(typed, name) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

/** Optimal string alignment distance: letters added, dropped, replaced, or two neighbours swapped. */
function editDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      known(i - 1, j) + 1,
      known(i, j - 1) + 1,
      known(i - 1, j - 1) + same,
      swapped ? known(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  const memory = new Map<number, number>();
  const known = (i: number, j: number): number => {
    const key = i * (b.length + 1) + j;
    const value = memory.get(key) ?? at(i, j);
    memory.set(key, value);
    return value;
  };
  return known(a.length, b.length);
}

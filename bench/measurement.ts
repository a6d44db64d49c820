// What a benchmark says: how long something took beside a floor that was measured in the same run, because machines
// differ and are shared, but ratios in one run hold.

export interface Measurement {
  /** What was measured, with its size: `check and quarantine, 5 M rows`. */
  readonly name: string;
  readonly seconds: number;
  /** What it is compared with, and how long that took. */
  readonly floor: string;
  readonly floorSeconds: number;
  /** The ratio that may not be exceeded; absent where none is set yet. */
  readonly bound?: number;
  readonly peakMegabytes?: number;
  readonly peakBound?: number;
}

/** A benchmark: bench/<name>.ts exports one as `run`. */
export type Benchmark = () => Promise<readonly Measurement[]>;

export const ratioOf = ({ seconds, floorSeconds }: Measurement): number => seconds / floorSeconds;

/** Whether a measurement stays within the bounds that it has. */
export const isWithin = (measured: Measurement): boolean =>
  ratioOf(measured) <= (measured.bound ?? Number.POSITIVE_INFINITY) &&
  (measured.peakMegabytes ?? 0) <= (measured.peakBound ?? Number.POSITIVE_INFINITY);

/** One line a measurement: ratio, bound, times, memory. */
export function lineOf(measured: Measurement): string {
  const { name, seconds, floor, floorSeconds, bound, peakMegabytes, peakBound } = measured;
  const limit = (value: number | undefined, unit = '') =>
    value === undefined ? 'no bound yet' : `at most ${value}${unit}`;
  const memory =
    peakMegabytes === undefined ? '' : `, peak ${peakMegabytes.toFixed(0)} MB (${limit(peakBound, ' MB')})`;
  const times = `${seconds.toFixed(3)} s against ${floorSeconds.toFixed(3)} s`;
  const verdict = isWithin(measured) ? 'ok ' : 'OUT';
  return `${verdict} ${name}: ${ratioOf(measured).toFixed(2)} x ${floor} (${limit(bound)}; ${times})${memory}`;
}

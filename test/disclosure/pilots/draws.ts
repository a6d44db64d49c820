// Seeded chance for synthetic pilots: the same seed gives the same pilot on every machine.

/** Draws from one stream. */
export class Draws {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761 + 97) >>> 0;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, limits included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  happens(chance: number): boolean {
    return this.unit() < chance;
  }

  /** Days until something that happens on average after `mean` days; at least one. */
  wait(mean: number): number {
    return 1 + Math.floor(-mean * Math.log(1 - this.unit()));
  }

  /** The place of one of these weights. */
  weighted(weights: readonly number[]): number {
    let left = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    return things
      .map((thing) => ({ thing, at: this.unit() }))
      .sort((a, b) => a.at - b.at)
      .map(({ thing }) => thing);
  }
}

// A deterministic source of random numbers with named sub-streams. A stream is seeded from the path of its names and
// from nothing else, so that a draw added in one stream never changes another.
//
// The generator is sfc32 ("small fast counter", Chris Doty-Humphrey, PractRand; public domain): 128 bits of state,
// 32 bits out. The state of a stream comes from cyrb128 (public domain), a 128-bit hash of `<seed>/<name>/<name>…`.
// It serves simulation only; nothing secret may come from it.

/** A source of random numbers; the draws are in draws.ts. */
export interface Random {
  /** A number in [0, 1), with 32 random bits. */
  readonly next: () => number;
  /** The stream with this name below this one: the same names give the same stream, whatever else was drawn. */
  readonly stream: (...names: readonly (string | number)[]) => Random;
}

/** The root stream of a seed. */
export const createRandom = (seed: number): Random => streamAt(String(seed));

function streamAt(path: string): Random {
  return {
    next: sfc32(hash128(path)),
    stream: (...names) => streamAt([path, ...names].join('/')),
  };
}

type State = readonly [number, number, number, number];

function sfc32([s0, s1, s2, s3]: State): () => number {
  let a = s0;
  let b = s1;
  let c = s2;
  let counter = s3;
  const step = () => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    return (out >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) step();
  return step;
}

function hash128(text: string): State {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}

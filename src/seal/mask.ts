// Finds what looks like an identifier where none belongs (free text, wrong columns, header lines, file names) and puts
// `[id]` in its place. What looks like one is declared with the kind of identifier, in pipelines/identifiers.

import type { Identifiers } from '../contract/index.js';

/** What stands where an identifier stood. */
export const maskText = '[id]';

export interface Masked {
  readonly text: string;
  /** How many were replaced. */
  readonly tokens: number;
}

/** Makes the function that masks a text. */
export function masker(identifiers: Identifiers): (text: string) => Masked {
  const kinds = [...identifiers.values()].flatMap(({ inText }) => (inText === undefined ? [] : [inText]));
  return (text) => {
    let tokens = 0;
    let masked = text;
    for (const { pattern, accepts } of kinds) {
      masked = masked.replace(pattern, (candidate) => {
        if (!accepts(candidate)) return candidate;
        tokens += 1;
        return maskText;
      });
    }
    return { text: masked, tokens };
  };
}

// Cuts a run of inline nodes into sentences. A sentence ends at a full stop, question or exclamation mark that a space
// follows, in a text node of the run itself; emphasis and links are never cut.

import type { Inline } from './document.js';

/** The sentences of a run, each with the space that follows it. */
export function sentencesOf(inlines: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]];
  const add = (inline: Inline) => sentences.at(-1)?.push(inline);
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      add(inline);
      continue;
    }
    const pieces = inline.text.split(/(?<=[.!?]\s)/);
    for (const [index, piece] of pieces.entries()) {
      if (piece !== '') add({ kind: 'text', text: piece });
      const ends = index < pieces.length - 1 || /[.!?]\s+$/.test(piece);
      if (ends) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

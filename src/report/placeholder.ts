// A placeholder in a chapter, {{kind:argument}} or {{kind:argument|argument}}: the only way for a number, a date or an
// article of law to enter the text.

export interface Placeholder {
  readonly kind: string;
  readonly args: readonly string[];
  /** As written, for messages and for comparing the languages. */
  readonly text: string;
}

export interface PlacedPlaceholder extends Placeholder {
  /** Line in the chapter, the first being 1. */
  readonly line: number;
}

export const placeholderPattern = /\{\{([a-z]+):([^{}]*)\}\}/g;

/** Placeholders that stand alone in a paragraph and become a block. */
export const blockKinds: readonly string[] = ['chart', 'table'];

const placeholderOf = (match: RegExpExecArray): Placeholder => ({
  kind: match[1] ?? '',
  args: (match[2] ?? '').split('|').map((arg) => arg.trim()),
  text: match[0],
});

/** All placeholders of a text with their lines. */
export function placeholdersIn(source: string): PlacedPlaceholder[] {
  return source
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(placeholderPattern)].map((match) => ({ ...placeholderOf(match), line: index + 1 })),
    );
}

/** A text cut into plain pieces and placeholders, in order. */
export function splitAtPlaceholders(text: string): (string | Placeholder)[] {
  const pieces: (string | Placeholder)[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholderPattern)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(placeholderOf(match));
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces;
}

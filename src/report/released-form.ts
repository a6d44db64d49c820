// What only a draft says stands between marks that no reader sees, with what the released edition says in its place
// behind it. So the released form follows from the draft byte by byte: nothing is rendered after the signatures.

/** For HTML and SVG: `draft` is shown until the edition is released, `released` (as a comment until then) from then on. */
export const untilReleased = (draft: string, released = ''): string =>
  `<!--draft-->${draft}<!--released ${withoutEnd(released, '--')}-->`;

/** The same within a style sheet. */
export const untilReleasedInStyle = (draft: string, released: string): string =>
  `/*draft*/${draft}/*released ${withoutEnd(released, '*/')}*/`;

const draftParts = [
  /<!--draft-->[\s\S]*?<!--released ([\s\S]*?)-->/g,
  /\/\*draft\*\/[\s\S]*?\/\*released ([\s\S]*?)\*\//g,
] as const;

/** The released form of an HTML or SVG text that was made as a draft. */
export const releasedForm = (draft: string): string =>
  draftParts.reduce((text, part) => text.replace(part, (_, released: string) => released), draft);

function withoutEnd(text: string, end: string): string {
  if (text.includes(end)) throw new Error(`what is said after the release holds "${end}": ${text}`);
  return text;
}

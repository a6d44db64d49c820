// Finds the physical line of a field in a JSON text, so that an error in the settings points where an editor shows it.
// JSON.parse keeps no positions; this small scanner walks the text once and keeps the path of the value it is in.

interface Frame {
  readonly isArray: boolean;
  index: number;
  key: string;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"/g;

/**
 * The line (first is 1) on which the value at `path` starts, or its nearest ancestor.
 * Without a path: the line where the text stops being JSON, as far as the scanner can tell, the last one otherwise.
 */
export function lineOf(text: string, path: readonly string[] | undefined): number {
  const lines = path === undefined ? [] : linesOfPaths(text);
  if (path === undefined) return lineOfSyntaxError(text);
  for (let length = path.length; length > 0; length--) {
    const wanted = JSON.stringify(path.slice(0, length));
    const found = lines.find((each) => each.path === wanted);
    if (found) return found.line;
  }
  return 1;
}

/** Shortens the text line by line until what is left fails no earlier: the first prefix with a wrong token. */
function lineOfSyntaxError(text: string): number {
  try {
    JSON.parse(text);
    return 1;
  } catch (error) {
    const position = /position ([0-9]+)/.exec(String(error))?.[1];
    const before = position === undefined ? text : text.slice(0, Number(position));
    return before.split('\n').length;
  }
}

function linesOfPaths(text: string): { path: string; line: number }[] {
  const stack: Frame[] = [];
  const found: { path: string; line: number }[] = [];
  let previous = '';
  for (const match of text.matchAll(token)) {
    const top = stack.at(-1);
    const line = text.slice(0, match.index).split('\n').length;
    const part = match[0];
    if (part === '{' || part === '[') stack.push({ isArray: part === '[', index: 0, key: '' });
    else if (part === '}' || part === ']') stack.pop();
    else if (part === ',' && top) top.index++;
    else if (isKey(part, previous, top) && top) top.key = JSON.parse(part);
    if (part !== ',' && part !== ':') found.push({ path: JSON.stringify(stack.map(nameOf)), line });
    previous = part;
  }
  return found;
}

const isKey = (part: string, previous: string, top: Frame | undefined): boolean =>
  top !== undefined && !top.isArray && part.startsWith('"') && (previous === '{' || previous === ',');

const nameOf = (frame: Frame): string => (frame.isArray ? String(frame.index) : frame.key);

// What the memory gets when an edition is released: every cell that was not published before with what it says, and once
// what holds between cells and what stays protected.

import type { CellContent } from '../cell.js';
import type { Reading } from '../gate/reading.js';
import { kept, type PublishedLine } from './record.js';

/** The lines of an edition, in the order of its cells. */
export function linesOf(
  contents: readonly CellContent[],
  reading: Reading,
  about: { readonly dataCut: string },
  tableOf: (content: CellContent) => string,
): PublishedLine[] {
  const own = new Set(contents.map(({ key }) => key));
  const others = [...reading.printed].flatMap(([key, statements]) => (own.has(key) ? [] : statements));
  return [
    ...contents.map((content): PublishedLine => {
      const statements = reading.printed.get(content.key) ?? [];
      return {
        ...{ kind: 'cell', ...about, table: tableOf(content), key: content.key, content },
        statements: statements.map(kept),
      };
    }),
    {
      ...{ kind: 'relations', ...about },
      statements: [...others, ...reading.relations].map(kept),
      targets: reading.targets,
    },
  ];
}

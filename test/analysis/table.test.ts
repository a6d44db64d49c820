// Answers as text: a table that fits the terminal, and CSV that a spreadsheet reads as it is.

import { describe, expect, it } from 'vitest';
import { tableLines } from '../../src/analysis/table.js';

const columns = [
  { name: 'n', type: 'BIGINT' },
  { name: 'label', type: 'VARCHAR' },
];

describe('a table', () => {
  it('puts numbers to the right and types under the names', () => {
    expect(
      tableLines({
        columns,
        rows: [
          [5, 'stad'],
          [12, null],
        ],
        width: 80,
      }),
    ).toEqual([
      '┌────────┬─────────┐',
      '│      n │ label   │',
      '│ bigint │ varchar │',
      '├────────┼─────────┤',
      '│      5 │ stad    │',
      '│     12 │         │',
      '└────────┴─────────┘',
    ]);
  });

  it('never grows wider than the terminal', () => {
    const rows = [[1, 'een heel lange tekst die nergens in past, met 漢字 en é']];
    for (const width of [30, 40, 60]) {
      const lines = tableLines({ columns, rows, width });
      expect(Math.max(...lines.map((line) => line.replace(/漢|字/g, 'xx').length))).toBeLessThanOrEqual(
        width,
      );
      expect(lines[4]).toContain('…');
    }
  });

  it('shows a mark for what would move the cursor or turn the line around', () => {
    const [, , , , line] = tableLines({ columns, rows: [[1, 'a\nb\u001b[2Jc\u202ed']], width: 80 });
    expect(line).toContain('a·b·[2Jc·d');
  });
});

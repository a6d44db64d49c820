// Every code is used and tested, and says in both languages what to do.

import { describe, expect, it } from 'vitest';
import { codeOf, filesIn, textOf } from './tree.js';

const codes = filesIn(['src/diagnostics/codes'], '.ts').flatMap((path) =>
  [...textOf(path).matchAll(/readonly ([A-Z][A-Z0-9_]+):/g)].map((found) => found[1] ?? ''),
);
const source = filesIn(['src'], '.ts')
  .filter((path) => !path.startsWith('src/diagnostics/'))
  .map(codeOf)
  .join('\n');
const tests = filesIn(['test'], '.ts').map(textOf).join('\n');

const lacking = (text: string) => codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(text));

describe('a code of a problem', () => {
  it('is unique', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('is used in the code', () => expect(lacking(source)).toEqual([]));

  it('is tested', () => expect(lacking(tests)).toEqual([]));

  it('is addressed to the user in Dutch as `u`, never as `je`', () => {
    const informal = filesIn(['src/diagnostics/nl'], '.ts').filter((path) =>
      /\b(je|jij|jouw)\b/i.test(codeOf(path)),
    );
    expect(informal).toEqual([]);
  });

  it('has texts that differ between the languages', () => {
    const texts = (language: string) =>
      filesIn([`src/diagnostics/${language}`], '.ts').flatMap((path) =>
        [...codeOf(path).matchAll(/\b(?:what|remedy|data):\s*['"`]([^'"`$]{25,})/g)].map(
          (found) => found[1] ?? '',
        ),
      );
    const dutch = new Set(texts('nl'));
    expect(dutch.size).toBeGreaterThan(20);
    expect(texts('en').filter((text) => dutch.has(text))).toEqual([]);
  });
});
